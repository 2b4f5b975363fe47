import type { Lookup } from '#contract/routes/lookup.ts'
import type { Figures } from '#contract/routes/money-fields.ts'
import { sumFigures } from '#contract/sum-figures.ts'

export type SummaryLine = Lookup['summary'][number]

/** A channel's sums as figures; undefined where its source never bills, and the rate card does not either. */
export function figuresOf(line: SummaryLine): Figures | undefined {
  const { costInUSDCents, estimatedInUSDCents, ...counts } = line
  if (costInUSDCents === null && estimatedInUSDCents === null) return undefined
  return { ...counts, costInUSDCents: costInUSDCents ?? '0', estimatedInUSDCents: estimatedInUSDCents ?? '0' }
}

interface Totals {
  readonly count: number
  /** Over the channels that something is known of; undefined where there are none. */
  readonly figures: Figures | undefined
  readonly first: string | undefined
  readonly last: string | undefined
}

/** The sums of the channels as one. */
export function totalsOf(summary: readonly SummaryLine[]): Totals {
  const billed = summary.flatMap((line) => figuresOf(line) ?? [])
  return {
    count: summary.reduce((sum, { count }) => sum + count, 0),
    figures: billed.length > 0 ? sumFigures(billed) : undefined,
    first: summary.map(({ first }) => first).sort()[0],
    last: summary
      .map(({ last }) => last)
      .sort()
      .at(-1),
  }
}
