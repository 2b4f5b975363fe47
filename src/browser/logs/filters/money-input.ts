// Amounts as people type them, in dollars or cents, and as the API wants them: exact US cents.
import { centsToDollars, decimalText, decimalUnits } from '#contract/money.ts'

export const moneyUnits = ['dollars', 'cents'] as const
export type MoneyUnit = (typeof moneyUnits)[number]

export const unitSigns: Record<MoneyUnit, string> = { dollars: '$', cents: '¢' }

/** Cents of what was typed (`0,05`, `$1,204.10`, `7.5¢`); undefined when it is no amount of at least zero. */
export function parseAmount(text: string, unit: MoneyUnit): string | undefined {
  const bare = text.replace(/[\s$¢]/g, '')
  // A comma before one or two last digits is a decimal comma; any other separates thousands.
  const plain = /,\d{1,2}$/.test(bare) && !bare.includes('.') ? bare.replace(',', '.') : bare.replaceAll(',', '')
  if (!/^\d*\.?\d*$/.test(plain) || !/\d/.test(plain)) return undefined
  const units = decimalUnits(plain.replace(/^\./, '0.'))
  return units === undefined ? undefined : decimalText(unit === 'dollars' ? units * 100n : units)
}

/** Cents as the text of an input in this unit. */
export function amountText(cents: string | undefined, unit: MoneyUnit): string {
  const units = cents === undefined ? undefined : decimalUnits(cents)
  if (units === undefined) return cents ?? ''
  const exact = decimalText(units)
  return unit === 'dollars' ? centsToDollars(exact) : exact
}
