// Amounts as an input shows them, in dollars or cents.

import { centsToDollars, decimalText, decimalUnits } from '#contract/money.ts'
import type { MoneyUnit } from '#contract/query-text/amounts.ts'

export const unitSigns: Record<MoneyUnit, string> = { dollars: '$', cents: '¢' }

/** Cents as the text of an input in this unit. */
export function amountText(cents: string | undefined, unit: MoneyUnit): string {
  const units = cents === undefined ? undefined : decimalUnits(cents)
  if (units === undefined) return cents ?? ''
  const exact = decimalText(units)
  return unit === 'dollars' ? centsToDollars(exact) : exact
}
