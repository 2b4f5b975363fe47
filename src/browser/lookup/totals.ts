import { addDecimals } from '#contract/money.ts'
import type { Lookup } from '#contract/routes/lookup.ts'

interface Totals {
  readonly count: number
  /** US cents over the channels whose source bills; null when none of these does. */
  readonly cents: string | null
  readonly first: string | undefined
}

/** The sums of the channels as one. */
export function totalsOf(summary: Lookup['summary']): Totals {
  const costs = summary.flatMap(({ costInUSDCents }) => costInUSDCents ?? [])
  return {
    count: summary.reduce((sum, { count }) => sum + count, 0),
    cents: costs.length > 0 ? addDecimals(...costs) : null,
    first: summary.map(({ first }) => first).sort()[0],
  }
}
