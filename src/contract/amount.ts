// What entries cost: what was charged, and what a rate card says of the rest.
import { addDecimals } from './money.ts'

export interface Amounts {
  readonly costInUSDCents: string
  readonly estimatedInUSDCents: string
}

/** Charged and estimated together: US cents as exact text. */
export function amountOf({ costInUSDCents, estimatedInUSDCents }: Amounts): string {
  return addDecimals(costInUSDCents, estimatedInUSDCents)
}
