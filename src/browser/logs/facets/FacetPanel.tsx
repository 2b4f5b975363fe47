import { useLocalStorage } from '@mantine/hooks'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { HEADER_HEIGHT } from '../table/row-heights.ts'
import type { LogScope } from '../view/log-scope.ts'
import { FacetList } from './FacetList.tsx'
import classes from './Facets.module.css'
import { useNarrow } from './use-narrow.ts'

/** What the entries are, counted, beside the table; where there is no room, see FacetSheet. */
export function FacetPanel(scope: LogScope) {
  const { t } = useTranslation()
  const narrow = useNarrow()
  const [open, setOpen] = useLocalStorage({
    key: 'tollbook.facets.open',
    defaultValue: true,
    getInitialValueInEffect: false,
  })
  if (narrow) return null
  const label = t(open ? 'explore.facet.hide' : 'explore.facet.show')
  const Icon = open ? IconLayoutSidebarLeftCollapse : IconLayoutSidebarLeftExpand
  return (
    <aside className={classes.panel} aria-label={t('explore.facet.label')} data-open={open}>
      <div className={classes.head} style={{ height: HEADER_HEIGHT }}>
        {open && <h2 className={classes.title}>{t('explore.facet.label')}</h2>}
        <button
          type="button"
          className={classes.fold}
          aria-label={label}
          title={label}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon size={16} stroke={1.5} aria-hidden="true" />
        </button>
      </div>
      {open && (
        <div className={classes.scroll}>
          <FacetList {...scope} />
        </div>
      )}
    </aside>
  )
}
