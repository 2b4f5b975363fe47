// The figures that every sum of log entries carries, wherever it is shown.
import { z } from 'zod'

const count = z.number().int().nonnegative()

/** Exact decimal text, in US cents: "120410", "0.79". */
export const centsText = z.string().regex(/^-?\d+(\.\d+)?$/)

/**
 * Sums over some log entries. The three counts by cost state add up to `count`:
 * charged (the source billed an amount), not charged (it says 0), unknown (it says nothing, or never bills).
 */
export const figures = z.object({
  count,
  costInUSDCents: centsText,
  chargedCount: count,
  notChargedCount: count,
  unknownCount: count,
  arrivedCount: count,
  failedCount: count,
})

export type Figures = z.infer<typeof figures>
