// Where the bars of a waterfall lie. Floats for the eye; what is read comes from the exact text.
import type { CostChange } from '#contract/routes/cost-change.ts'

/** Shares of the width, from the left; a bar that goes down ends left of where it begins. */
export interface Bar {
  readonly from: number
  readonly to: number
}

export interface Waterfall {
  readonly before: Bar
  readonly parts: readonly Bar[]
  readonly now: Bar
  /** True where the width does not begin at nothing, because the steps would be too small to see. */
  readonly cut: boolean
}

/** Steps that take less than this share of the totals are looked at from nearer. */
const NEAR = 0.4
/** What is left of the totals then, beside the width of the steps. */
const STUB = 0.5
/** The longest bar ends before the next column begins. */
const WIDTH = 0.96

export function layOut({ amountInUSDCents, previousAmountInUSDCents, parts }: CostChange): Waterfall {
  const before = Number(previousAmountInUSDCents)
  const levels = [before]
  for (const { changeInUSDCents } of parts) levels.push((levels.at(-1) ?? 0) + Number(changeInUSDCents))
  const [lowest, highest] = [Math.min(...levels), Math.max(...levels)]
  const spread = highest - lowest
  const cut = spread > 0 && lowest > 0 && spread < highest * NEAR
  const origin = cut ? lowest - spread * STUB : Math.min(0, lowest)
  const whole = highest - origin || 1
  const place = (cents: number) => ((cents - origin) / whole) * WIDTH
  return {
    before: { from: place(cut ? origin : 0), to: place(before) },
    parts: parts.map((_part, n) => ({ from: place(levels[n] ?? 0), to: place(levels[n + 1] ?? 0) })),
    now: { from: place(cut ? origin : 0), to: place(Number(amountInUSDCents)) },
    cut,
  }
}
