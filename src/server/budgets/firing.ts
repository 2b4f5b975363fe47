// When a threshold of a budget is passed. Exact where money was spent; the forecast is a float by nature.
import { decimalUnits } from '#contract/money.ts'
import type { BudgetStatus, Threshold } from '#contract/routes/budgets.ts'
import type { Band } from '#contract/routes/cost-outlook.ts'

/** What is known of a month at a moment: US cents as exact text, and the band of its end where there is one. */
export interface MonthSoFar {
  readonly spent: string
  readonly forecast: Pick<Band, 'mid' | 'high'> | null
}

/** True when so much was spent, or is foretold in the middle of the band. */
export function isPassed({ of, percent }: Threshold, amount: string, { spent, forecast }: MonthSoFar): boolean {
  const reached = of === 'spent' ? spent : forecast?.mid
  return reached !== undefined && units(reached) * 100n >= units(amount) * BigInt(percent)
}

/** `over` is spent; where nothing is foretold, the month is at risk when more is spent of it than is over of it. */
export function statusOf(amount: string, { spent, forecast }: MonthSoFar, elapsed: number): BudgetStatus {
  if (units(spent) >= units(amount)) return 'over'
  if (forecast) return units(forecast.high) > units(amount) ? 'atRisk' : 'onTrack'
  return Number(spent) > Number(amount) * elapsed ? 'atRisk' : 'onTrack'
}

/** One of each, the smallest first. */
export function settleThresholds(thresholds: readonly Threshold[]): Threshold[] {
  const unique = new Map(thresholds.map((each) => [`${each.of} ${each.percent}`, each]))
  return [...unique.values()].toSorted((a, b) => a.percent - b.percent || a.of.localeCompare(b.of))
}

function units(cents: string): bigint {
  return decimalUnits(cents) ?? 0n
}
