import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { LogScope } from '../view/log-scope.ts'
import classes from './Facets.module.css'
import { facetFilter } from './facet-filter.ts'
import { facetFields } from './facet-rows.ts'
import { useNarrow } from './use-narrow.ts'

const SheetDrawer = lazy(async () => ({ default: (await import('./SheetDrawer.tsx')).SheetDrawer }))

/** The facets where there is no room beside the table: behind a button that says how many are in use. */
export function FacetSheet(scope: LogScope) {
  const { t } = useTranslation()
  const narrow = useNarrow()
  const button = useRef<HTMLButtonElement>(null)
  const [opened, setOpened] = useState<boolean | null>(null)

  useEffect(() => {
    if (opened === false) button.current?.focus()
  }, [opened])

  if (!narrow) return null
  const used = facetFields(scope.channel).filter((field) => facetFilter(field, scope.view.filters)).length
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes.open}
        aria-haspopup="dialog"
        onClick={() => setOpened(true)}
      >
        <IconAdjustmentsHorizontal size={15} stroke={1.6} aria-hidden="true" />
        {t('explore.facet.label')}
        {used > 0 && <span className={classes.used}>{used}</span>}
      </button>
      {opened !== null && (
        <Suspense>
          <SheetDrawer scope={scope} opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}
