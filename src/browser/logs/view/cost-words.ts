// Two questions about money that have words of their own.
import { decimalUnits } from '#contract/money.ts'
import type { Filter } from '#contract/view-state.ts'

/** The smallest amount the store can hold, in cents: at least this much is "charged". */
const SMALLEST_CENTS = '0.000001'

export function chargedFilter(key: string): Filter {
  return { key, op: 'min', values: [SMALLEST_CENTS] }
}

/** The filters on one money field, narrowed to what was charged. */
export function narrowToCharged(filters: readonly Filter[], key: string): readonly Filter[] {
  const bound = (op: Filter['op']) => filters.find((filter) => filter.op === op)?.values[0]
  const [exact, min, max] = [bound('is'), bound('min'), bound('max')]
  // An amount, or a lower bound above zero, is charged as it is.
  if (exact !== undefined || (min !== undefined && !isZero(min))) return filters
  return [chargedFilter(key), ...(max === undefined ? [] : [{ key, op: 'max' as const, values: [max] }])]
}

function isZero(text: string): boolean {
  return decimalUnits(text) === 0n
}

/** True for the bound that stands for "charged". */
export function isChargedBound(value: string | undefined): boolean {
  return value === SMALLEST_CENTS
}

export function notChargedFilter(key: string): Filter {
  return { key, op: 'is', values: ['0'] }
}

/** Which of the two some filters on one money field are, if either. */
export function costWord(filters: readonly Filter[]): 'charged' | 'notCharged' | undefined {
  const [only, ...rest] = filters
  if (!only || rest.length > 0) return undefined
  if (only.op === 'min' && only.values[0] === SMALLEST_CENTS) return 'charged'
  if (only.op === 'is' && only.values.length === 1 && only.values[0] === '0') return 'notCharged'
  return undefined
}
