// One field's filter as its facet shows and changes it. The view has no second state: these are the chips' filters.
import type { Field } from '#contract/channels/index.ts'
import type { Filter } from '#contract/view-state.ts'

export type FacetState = 'included' | 'excluded' | null

/** The filter on a field or, for a related resource, on its id. */
export function facetFilter(field: Field, filters: readonly Filter[]): Filter | undefined {
  return filters.find(({ key }) => key === field.key || (field.kind === 'relation' && key === field.idKey))
}

/** What the filter says of a value; null stands for "has none". */
export function stateOf(field: Field, filter: Filter | undefined, value: string | null): FacetState {
  if (!filter) return null
  if (value === null) return filter.op === 'empty' ? 'included' : filter.op === 'filled' ? 'excluded' : null
  if (filter.op !== 'is' && filter.op !== 'not') return null
  if (!filter.values.some((each) => isSame(field, each, value))) return null
  return filter.op === 'is' ? 'included' : 'excluded'
}

/** A press on a value: in, and out again. What was excluded is excluded no more. */
export function toggleIncluded(field: Field, filter: Filter | undefined, value: string | null): Filter | null {
  const state = stateOf(field, filter, value)
  return state === null ? add(field, filter, 'is', value) : remove(field, filter, value)
}

export function toggleExcluded(field: Field, filter: Filter | undefined, value: string | null): Filter | null {
  const state = stateOf(field, filter, value)
  return state === 'excluded' ? remove(field, filter, value) : add(field, filter, 'not', value)
}

/** This value and no other; pressed again, any value. */
export function toggleOnly(field: Field, filter: Filter | undefined, value: string | null): Filter | null {
  const alone = stateOf(field, filter, value) === 'included' && (filter?.values.length ?? 0) <= 1
  return alone ? null : add(field, filter && { ...filter, values: [] }, 'is', value)
}

/** A number is the same however it is written. */
export function isSame(field: Field, a: string, b: string): boolean {
  if (field.kind !== 'phone') return a === b
  return digits(a) === '' ? a === b : digits(a) === digits(b)
}

const digits = (text: string) => text.replace(/\D/g, '')

// "None" stands alone, and so do the two directions: the query language has one test a column.
function add(field: Field, filter: Filter | undefined, op: 'is' | 'not', value: string | null): Filter {
  const key = filter?.key ?? field.key
  if (value === null) return { key, op: op === 'is' ? 'empty' : 'filled', values: [] }
  const others = filter?.op === op ? filter.values : []
  return { key, op, values: [...others, value] }
}

function remove(field: Field, filter: Filter | undefined, value: string | null): Filter | null {
  if (!filter || value === null) return null
  const values = filter.values.filter((each) => !isSame(field, each, value))
  return values.length === 0 ? null : { ...filter, values }
}
