// The figures that every sum of log entries carries, wherever it is shown.
import { z } from 'zod'
import { centsText } from './cents-text.ts'

const count = z.number().int().nonnegative()

/** Whether what an entry cost is known, and from whom. */
export const costStates = ['charged', 'estimated', 'notCharged', 'unknown'] as const
export type CostState = (typeof costStates)[number]

/**
 * Sums over some log entries. The four counts by cost state add up to `count`: charged (the source billed an amount),
 * estimated (it did not, and the rate card in use has a price), not charged (it says 0), unknown (it says nothing, or
 * never bills). What the entries cost is both amounts together (amount.ts).
 */
export const figures = z.object({
  count,
  /** What sources charged. */
  costInUSDCents: centsText,
  /** What the rate card in use says of entries that no source charged for. */
  estimatedInUSDCents: centsText,
  chargedCount: count,
  estimatedCount: count,
  notChargedCount: count,
  unknownCount: count,
  arrivedCount: count,
  failedCount: count,
})

export type Figures = z.infer<typeof figures>
