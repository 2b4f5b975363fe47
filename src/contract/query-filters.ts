// The way back from an API query to the filters that the console shows and writes into addresses.
import type { Channel } from './channels/index.ts'
import { findField } from './channels/index.ts'
import { type Filter, opsOf, viewQuery } from './view-state.ts'

/** The filters that stand for exactly this query; undefined for a query that no address can say. */
export function queryFilters(channel: Channel, query: unknown): readonly Filter[] | undefined {
  if (query === null || query === undefined) return []
  if (typeof query !== 'object' || Array.isArray(query)) return undefined
  const filters = Object.entries(query).flatMap(([key, test]) => filtersOf(key, test))
  const offered = filters.every(({ key, op }) => {
    const field = findField(channel, key)
    return field !== undefined && opsOf(field).includes(op)
  })
  // What does not come out as it went in is something else.
  const again = viewQuery(channel, { filters }, { from: null, to: null })
  return offered && sameTests(again, query as Record<string, unknown>) ? filters : undefined
}

const opsByType = {
  NotEqual: 'not',
  IncludesNone: 'not',
  Search: 'contains',
  StartsWith: 'starts',
  EndsWith: 'ends',
  GreaterThanOrEqual: 'min',
  LessThanOrEqual: 'max',
  IsNull: 'empty',
  NotNull: 'filled',
} as const

function filtersOf(key: string, test: unknown): Filter[] {
  if (typeof test === 'string') return [{ key, op: 'is', values: [test] }]
  if (Array.isArray(test)) return [{ key, op: 'is', values: test.map(String) }]
  if (typeof test !== 'object' || test === null) return []
  const { _type: type, value, startValue, endValue } = test as Record<string, unknown>
  if (type === 'InBetween') {
    return [
      { key, op: 'min', values: [String(startValue)] },
      { key, op: 'max', values: [String(endValue)] },
    ]
  }
  const op = Object.entries(opsByType).find(([name]) => name === type)?.[1]
  if (!op) return []
  return [{ key, op, values: value === undefined ? [] : [value].flat().map(String) }]
}

function sameTests(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const text = (tests: Readonly<Record<string, unknown>>) =>
    JSON.stringify(Object.entries(tests).toSorted(([x], [y]) => x.localeCompare(y)))
  return text(a) === text(b)
}
