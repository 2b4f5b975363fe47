import { useLocalStorage } from '@mantine/hooks'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import type { LogScope } from '../view/log-scope.ts'
import { Facet } from './Facet.tsx'
import classes from './Facets.module.css'
import { facetFilter } from './facet-filter.ts'
import { facetFields, isBare } from './facet-rows.ts'
import { useFacets } from './use-facets.ts'

/** Facets that are open until somebody closes them; the others wait to be asked for. */
const OPEN = 4
const outline = [70, 46, 58, 0, 64, 40, 52, 48, 0, 60, 44]

/** Every facet of the channel, or why there are none. */
export function FacetList(scope: LogScope) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const { data, error, isPlaceholderData, refetch } = useFacets(scope)
  const [kept, setKept] = useLocalStorage<Readonly<Record<string, boolean>>>({
    key: 'tollbook.facets.fields',
    defaultValue: {},
    getInitialValueInEffect: false,
  })
  if (error) {
    return (
      <div className={classes.failed} role="status">
        <p>{t('explore.facet.failed', { reason: failureText(error).title })}</p>
        <Button size="compact-xs" variant="default" onClick={() => void refetch()}>
          {t('ui.retry')}
        </Button>
      </div>
    )
  }
  if (!data) return <Waiting label={t('ui.loading')} />
  const shown = facetFields(scope.channel).flatMap((field) => {
    const facet = data.facets.find((each) => each.field === field.key)
    const filter = facetFilter(field, scope.view.filters)
    return facet && !isBare(facet.values, filter) ? [{ field, facet, filtered: filter !== undefined }] : []
  })
  if (shown.length === 0) return <p className={classes.note}>{t('explore.facet.nothing')}</p>
  return (
    <div className={classes.facets} aria-busy={isPlaceholderData}>
      {shown.map(({ field, facet, filtered }, n) => {
        const open = kept[field.key] ?? (n < OPEN || filtered)
        return (
          <Facet
            key={field.key}
            scope={scope}
            field={field}
            facet={facet}
            open={open}
            onToggle={() => setKept({ ...kept, [field.key]: !open })}
          />
        )
      })}
    </div>
  )
}

function Waiting({ label }: { label: string }) {
  return (
    <div className={classes.waiting} role="status" aria-label={label}>
      {outline.map((width, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity and never move
        <span key={n} style={{ width: `${width}%` }} />
      ))}
    </div>
  )
}
