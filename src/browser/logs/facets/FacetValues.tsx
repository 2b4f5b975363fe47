import { type KeyboardEvent, useRef, useState } from 'react'
import { toneOf, useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { isPerson } from '#browser/logs/data/entry-values.ts'
import { COUNTRY } from '#browser/logs/data/list-fields.ts'
import { useCountryName } from '#browser/logs/use-country-name.ts'
import { PhoneNumber } from '#browser/ui/PhoneNumber.tsx'
import type { Field } from '#contract/channels/index.ts'
import type { Filter } from '#contract/view-state.ts'
import { useValueNames } from '../filters/use-value-names.ts'
import { replaceFilters } from '../view/edit-filters.ts'
import type { LogScope } from '../view/log-scope.ts'
import classes from './FacetValue.module.css'
import { FacetValue } from './FacetValue.tsx'
import { facetFilter, toggleExcluded, toggleIncluded, toggleOnly } from './facet-filter.ts'
import type { FacetRow } from './facet-rows.ts'

interface FacetValuesProps {
  scope: LogScope
  field: Field
  rows: readonly FacetRow[]
}

/** What a value's line leads to, in the order of the arrows. */
const WAYS = 'button, a'

/** Values of one field. Tab comes to one of them; the arrows go on from there. */
export function FacetValues({ scope, field, rows }: FacetValuesProps) {
  const { channel, view, setView } = scope
  const labels = useLabels()
  const filter = facetFilter(field, view.filters)
  const nameOf = useFacetNames(scope, field)
  const list = useRef<HTMLUListElement>(null)
  const [at, setAt] = useState(0)
  const place = Math.max(0, Math.min(at, rows.length - 1))
  const highest = Math.max(1, ...rows.map(({ count }) => count))

  function set(next: Filter | null) {
    const key = filter?.key ?? field.key
    setView({ filters: replaceFilters(view.filters, key, next ? [next] : []) })
  }

  function keyDown(event: KeyboardEvent) {
    if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return
    const lines = [...(list.current?.children ?? [])]
    const line = lines.findIndex((each) => each.contains(event.target as Node))
    const ways = [...(lines[line]?.querySelectorAll<HTMLElement>(WAYS) ?? [])]
    const column = ways.indexOf(event.target.closest<HTMLElement>(WAYS) ?? event.target)
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [line + 1, column],
      ArrowUp: [line - 1, column],
      ArrowRight: [line, column + 1],
      ArrowLeft: [line, column - 1],
      Home: [0, column],
      End: [lines.length - 1, column],
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    const target = lines[move[0]]?.querySelectorAll<HTMLElement>(WAYS)[move[1]]
    if (!target) return
    setAt(move[0])
    target.focus()
  }

  return (
    <ul ref={list} className={classes.values} aria-label={labels.field(field)} onKeyDown={keyDown}>
      {rows.map((row, n) => (
        <FacetValue
          key={row.id ?? '\u0000'}
          row={row}
          name={nameOf(row)}
          shown={field.kind === 'phone' && row.id !== null ? <PhoneNumber number={row.id} /> : undefined}
          tone={field.kind === 'status' ? toneOf(channel, row.id) : undefined}
          share={row.count / highest}
          contact={field.kind === 'relation' && isPerson(field) ? row.label : null}
          tabbable={n === place}
          onInclude={() => set(toggleIncluded(field, filter, row.id))}
          onExclude={() => set(toggleExcluded(field, filter, row.id))}
          onOnly={() => set(toggleOnly(field, filter, row.id))}
        />
      ))}
    </ul>
  )
}

/** Values in words; a related resource by the name that the log gives it. */
export function useFacetNames({ channel, view }: LogScope, field: Field): (row: FacetRow) => string {
  const { t } = useTranslation()
  const names = useValueNames(channel, view.filters)
  const countryName = useCountryName()
  return ({ id, label }) => {
    if (id === null) return t('explore.facet.none')
    if (field.kind === 'relation' && label) return label
    return field.key === COUNTRY ? countryName(id) : names(field, id)
  }
}
