// Only these, or all but these.
import type { Field } from '#contract/channels/index.ts'
import { type Filter, type FilterOp, opsOf } from '#contract/view-state.ts'

const opposites: Partial<Record<FilterOp, FilterOp>> = { is: 'not', not: 'is', empty: 'filled', filled: 'empty' }

/** The filters of a field turned round; undefined where a comparison has no opposite. */
export function flipFilters(field: Field, filters: readonly Filter[]): Filter[] | undefined {
  const [only, ...rest] = filters
  const opposite = only && opposites[only.op]
  if (!only || !opposite || rest.length > 0 || !opsOf(field).includes(opposite)) return undefined
  return [{ ...only, op: opposite }]
}

/** True for a filter that leaves out what it names. */
export function isExclusion([only]: readonly Filter[]): boolean {
  return only?.op === 'not' || only?.op === 'empty'
}
