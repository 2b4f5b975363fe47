import { decimalText, decimalUnits } from './money.ts'

/** So many of so many equal parts of an amount, rounded to the smallest that the store holds. */
export function shareCents(cents: string, parts: number, of: number): string {
  const units = decimalUnits(cents) ?? 0n
  const whole = BigInt(of)
  return decimalText((units * BigInt(parts) + whole / 2n) / whole)
}
