// What a facet lists: what occurs, and what is chosen although it does not.

import { COUNTRY } from '#browser/logs/data/list-fields.ts'
import { type Channel, type Field, type FieldGroup, findField } from '#contract/channels/index.ts'
import type { EntryFacet } from '#contract/routes/explore.ts'
import type { Filter } from '#contract/view-state.ts'
import { type FacetState, isSame, stateOf } from './facet-filter.ts'

export interface FacetRow {
  /** Null for entries that have none. */
  readonly id: string | null
  readonly label: string | null
  readonly count: number
  readonly state: FacetState
}

type Values = EntryFacet['values']

export function facetRows(field: Field, values: Values, filter: Filter | undefined): FacetRow[] {
  const named = filter?.op === 'is' || filter?.op === 'not' ? filter.values : []
  const absent = named.filter((value) => !values.some(({ id }) => id !== null && isSame(field, id, value)))
  return [...values, ...absent.map((id) => ({ id, label: null, count: 0 }))].map((value) => ({
    ...value,
    state: stateOf(field, filter, value.id),
  }))
}

/** Nothing to choose from: no entry has a value. */
export function isBare(values: Values, filter: Filter | undefined): boolean {
  return filter === undefined && values.every(({ id }) => id === null)
}

const groupOrder: readonly FieldGroup[] = ['delivery', 'message', 'cause', 'cost', 'contact', 'record']

/** The fields with facets: what became of it, where it went, from which number; then by group, the widest cause first. */
export function facetFields(channel: Channel): Field[] {
  const first = [channel.status, COUNTRY, channel.own].flatMap((key) => findField(channel, key) ?? [])
  const rest = channel.fields.filter((field) => !first.includes(field))
  const causes = rest.filter(({ group }) => group === 'cause').toReversed()
  const sorted = groupOrder.flatMap((group) =>
    group === 'cause' ? causes : rest.filter((field) => field.group === group),
  )
  return [...first, ...sorted].filter(({ facet }) => facet)
}
