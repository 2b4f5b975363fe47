import { useState } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { TextField } from '#browser/ui/TextField.tsx'
import type { Field } from '#contract/channels/index.ts'
import type { LogScope } from '../view/log-scope.ts'
import classes from './Facets.module.css'
import { FacetValues, useFacetNames } from './FacetValues.tsx'
import { facetFilter } from './facet-filter.ts'
import { facetRows } from './facet-rows.ts'
import { useLongFacet } from './use-facets.ts'

/** Every value of a field, with a search. */
export function LongFacet({ scope, field, onLess }: { scope: LogScope; field: Field; onLess: () => void }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const failureText = useFailureText()
  const [search, setSearch] = useState('')
  const { data, error, isPending } = useLongFacet(scope, field, search)
  const nameOf = useFacetNames(scope, field)
  const wanted = search.trim().toLocaleLowerCase()
  const rows = facetRows(field, data?.values ?? [], facetFilter(field, scope.view.filters)).filter((row) =>
    [row.id ?? '', nameOf(row)].some((text) => text.toLocaleLowerCase().includes(wanted)),
  )
  const note = noteText()
  return (
    <>
      <TextField
        type="search"
        className={classes.search}
        aria-label={t('explore.facet.searchIn', { field: labels.field(field) })}
        placeholder={t('explore.facet.search')}
        autoComplete="off"
        spellCheck={false}
        // It was just asked for.
        autoFocus
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {rows.length > 0 && <FacetValues scope={scope} field={field} rows={rows} />}
      <p className={classes.note} role="status">
        {note}
      </p>
      <button type="button" className={classes.more} onClick={onLess}>
        {t('explore.facet.less')}
      </button>
    </>
  )

  function noteText(): string | undefined {
    if (error) return failureText(error).title
    if (isPending) return t('ui.loading')
    if (rows.length === 0) return t('explore.facet.nothing')
    return data && data.more > 0 ? t('explore.facet.beyond', { count: data.more }) : undefined
  }
}
