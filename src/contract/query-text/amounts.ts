// Amounts as people type them, in dollars or cents, and as the API wants them: exact US cents.

import { centsToDollars, decimalText, decimalUnits } from '../money.ts'
import type { FilterOp } from '../view-state.ts'

export const moneyUnits = ['dollars', 'cents'] as const
export type MoneyUnit = (typeof moneyUnits)[number]

/** The smallest amount that the store can hold, in millionths of a cent. */
export const SMALLEST_UNITS = 1n

/** Digits past the point that an amount may have: the store counts millionths of a cent. */
const places: Record<MoneyUnit, number> = { dollars: 8, cents: 6 }

/** Cents of what was typed (`0,05`, `$1,204.10`, `7.5¢`); undefined when it is no amount that can be held exactly. */
export function parseAmount(text: string, unit: MoneyUnit): string | undefined {
  const bare = text.replace(/[\s$¢]/g, '')
  // A comma before one or two last digits is a decimal comma; any other separates thousands.
  const plain = /,\d{1,2}$/.test(bare) && !bare.includes('.') ? bare.replace(',', '.') : bare.replaceAll(',', '')
  const match = /^(\d{0,30})(?:\.(\d*))?$/.exec(plain)
  if (!match || !/\d/.test(plain)) return undefined
  const [, whole = '', fraction = ''] = match
  const exact = fraction.replace(/0+$/, '')
  if (exact.length > places[unit]) return undefined
  const units = decimalUnits(`${whole || '0'}.${exact}e${unit === 'dollars' ? 2 : 0}`)
  return units === undefined ? undefined : decimalText(units)
}

/** An amount in a query: dollars, unless a `¢` says otherwise. */
export function parseQueryAmount(text: string): string | undefined {
  return parseAmount(text, text.includes('¢') ? 'cents' : 'dollars')
}

/** Cents as dollars, to the digit; undefined for a text that is no such amount. */
export function dollarsText(cents: string): string | undefined {
  const units = decimalUnits(cents)
  return units === undefined || units < 0n ? undefined : centsToDollars(decimalText(units))
}

/** The amount that is so many units of the store more. */
export function addUnits(cents: string, units: bigint): string | undefined {
  const held = decimalUnits(cents)
  return held === undefined || held + units < 0n ? undefined : decimalText(held + units)
}

/** `more than $10` of the inclusive bound that stands for it; undefined where the bound is best said as it is. */
export function strictBound(
  op: FilterOp,
  cents = '',
): { readonly op: 'above' | 'below'; readonly cents: string } | undefined {
  if (op !== 'min' && op !== 'max') return undefined
  const beside = addUnits(cents, op === 'min' ? -SMALLEST_UNITS : SMALLEST_UNITS)
  if (beside === undefined || beside.length >= cents.length) return undefined
  return { op: op === 'min' ? 'above' : 'below', cents: beside }
}
