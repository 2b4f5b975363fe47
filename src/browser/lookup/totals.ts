import { amountOf } from '#contract/amount.ts'
import { addDecimals, compareDecimals } from '#contract/money.ts'
import type { Lookup } from '#contract/routes/lookup.ts'

interface Totals {
  readonly count: number
  /** US cents, charged or estimated, over the channels whose source bills; null when none of these does. */
  readonly cents: string | null
  readonly estimated: boolean
  readonly first: string | undefined
}

/** The sums of the channels as one. */
export function totalsOf(summary: Lookup['summary']): Totals {
  const costs = summary.flatMap(({ costInUSDCents, estimatedInUSDCents }) =>
    costInUSDCents === null ? [] : [amountOf({ costInUSDCents, estimatedInUSDCents: estimatedInUSDCents ?? '0' })],
  )
  return {
    count: summary.reduce((sum, { count }) => sum + count, 0),
    cents: costs.length > 0 ? addDecimals(...costs) : null,
    estimated: summary.some(({ estimatedInUSDCents }) => compareDecimals(estimatedInUSDCents ?? '0', '0') !== 0),
    first: summary.map(({ first }) => first).sort()[0],
  }
}
