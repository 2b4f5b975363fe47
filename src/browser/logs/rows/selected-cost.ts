// What a selection costs, exactly. Zero, unknown and not charged are three things.
import { centsValue } from '#browser/logs/data/entry-values.ts'
import type { Channel } from '#contract/channels/index.ts'
import { addDecimals } from '#contract/money.ts'
import type { Entry } from '#contract/routes/logs.ts'

/** US cents as exact text, and how many entries do not say; null where the channel never bills. */
export function selectedCost({ cost }: Channel, entries: readonly Entry[]): { cents: string; unknown: number } | null {
  if (cost === null) return null
  const amounts = entries.map((entry) => centsValue(entry[cost]))
  const known = amounts.filter((amount) => amount !== null)
  return { cents: addDecimals(...known), unknown: amounts.length - known.length }
}
