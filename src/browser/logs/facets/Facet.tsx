import { IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { Field } from '#contract/channels/index.ts'
import type { EntryFacet } from '#contract/routes/explore.ts'
import { replaceFilters } from '../view/edit-filters.ts'
import type { LogScope } from '../view/log-scope.ts'
import classes from './Facets.module.css'
import { FacetValues } from './FacetValues.tsx'
import { facetFilter } from './facet-filter.ts'
import { facetRows } from './facet-rows.ts'
import { LongFacet } from './LongFacet.tsx'

interface FacetProps {
  scope: LogScope
  field: Field
  facet: EntryFacet
  open: boolean
  onToggle: () => void
}

/** One field: its most frequent values, all of them on request. */
export function Facet({ scope, field, facet, open, onToggle }: FacetProps) {
  const { view, setView } = scope
  const { t } = useTranslation()
  const labels = useLabels()
  const bodyId = useId()
  const [long, setLong] = useState(false)
  const filter = facetFilter(field, view.filters)
  const rows = facetRows(field, facet.values, filter)
  return (
    <section className={classes.facet} aria-label={labels.field(field)}>
      <h3 className={classes.heading}>
        <button type="button" className={classes.toggle} aria-expanded={open} aria-controls={bodyId} onClick={onToggle}>
          <IconChevronRight size={13} stroke={1.9} aria-hidden="true" />
          {labels.field(field)}
        </button>
        {filter && (
          <button
            type="button"
            className={classes.clear}
            aria-label={t('explore.facet.clearField', { field: labels.field(field) })}
            onClick={() => setView({ filters: replaceFilters(view.filters, filter.key, []) })}
          >
            {t('explore.facet.clear')}
          </button>
        )}
      </h3>
      <div id={bodyId} hidden={!open}>
        {open && long && <LongFacet scope={scope} field={field} onLess={() => setLong(false)} />}
        {open && !long && (
          <>
            {rows.length === 0 && <p className={classes.note}>{t('explore.facet.nothing')}</p>}
            {rows.length > 0 && <FacetValues scope={scope} field={field} rows={rows} />}
            {facet.more > 0 && (
              <button type="button" className={classes.more} onClick={() => setLong(true)}>
                {t('explore.facet.more', { count: facet.more })}
              </button>
            )}
          </>
        )}
      </div>
    </section>
  )
}
