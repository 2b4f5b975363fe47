// What a selection costs, exactly. Zero, estimated, unknown and not charged are four things.
import { centsValue } from '#browser/logs/data/entry-values.ts'
import { type Channel, ESTIMATE } from '#contract/channels/index.ts'
import { addDecimals } from '#contract/money.ts'
import type { Entry } from '#contract/routes/logs.ts'

interface SelectedCost {
  /** US cents as exact text. */
  readonly cents: string
  /** What of them is estimated; null where nothing is. */
  readonly estimated: string | null
  /** How many entries do not say what they cost. */
  readonly unknown: number
}

/** Null where the channel never bills. */
export function selectedCost({ cost }: Channel, entries: readonly Entry[]): SelectedCost | null {
  if (cost === null) return null
  const estimates = entries.flatMap((entry) => centsValue(entry[ESTIMATE]) ?? [])
  const charged = entries.map((entry) => (centsValue(entry[ESTIMATE]) === null ? centsValue(entry[cost]) : '0'))
  return {
    cents: addDecimals(...charged.filter((amount) => amount !== null), ...estimates),
    estimated: estimates.length > 0 ? addDecimals(...estimates) : null,
    unknown: charged.filter((amount) => amount === null).length,
  }
}
