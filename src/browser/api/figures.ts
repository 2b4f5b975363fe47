// What the page derives from the gateway's exact sums. Amounts stay exact text; only shares are floats.
import { amountOf } from '#contract/amount.ts'
import { decimalText, decimalUnits, subtractDecimals } from '#contract/money.ts'
import type { Figures } from '#contract/routes/money-fields.ts'

function units(cents: string): bigint {
  return decimalUnits(cents) ?? 0n
}

// Two places of a cent: what one message costs is often less than one.
const PLACES = 10_000n

/** Cents per arrived entry, rounded to a hundredth of a cent; undefined where nothing arrived. */
export function centsPerArrived(figures: Figures): string | undefined {
  return centsPer(amountOf(figures), figures.arrivedCount)
}

/** Cents per one of so many, rounded to a hundredth of a cent, or to other millionths; undefined of none. */
export function centsPer(cents: string, count: number, places = PLACES): string | undefined {
  if (count === 0) return undefined
  const by = BigInt(count) * places
  return decimalText(((units(cents) + by / 2n) / by) * places)
}

/** A share of a whole; undefined of nothing. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole
}

export function costShare(cents: string, totalCents: string): number | undefined {
  return shareOf(Number(units(cents)), Number(units(totalCents)))
}

export interface CostChange {
  /** Exact difference, signed. */
  readonly cents: string
  /** Undefined where there was nothing before. */
  readonly share: number | undefined
}

export function costChange(now: Figures, before: Figures): CostChange {
  const was = amountOf(before)
  const cents = subtractDecimals(amountOf(now), was)
  return { cents, share: costShare(cents, was) }
}
