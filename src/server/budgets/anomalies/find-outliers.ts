// Days that were out of the ordinary for their weekday (docs/decisions/0020).
import { median } from '../forecast/statistics.ts'

const WEEK = 7
/** The same weekday of so many weeks before a day says what is ordinary; fewer than the least say nothing. */
export const REFERENCE_WEEKS = 8
const LEAST_WEEKS = 4
/** Robust standard deviations from which a day stands out. */
export const SCORE = 3.5
/** What the median of distances is of a standard deviation. */
const MAD_TO_DEVIATION = 1.4826
/** A weekday whose weeks differ by less is taken to differ by as much, as a share of it: no clockwork is an alarm. */
const LEAST_SPREAD = 0.1
/** Differences below a dollar, or below half of what was expected, are nobody's concern. */
const LEAST_CENTS = 100
const LEAST_SHARE = 0.5

export interface Outlier {
  /** Place among the days. */
  readonly place: number
  /** Cents, floats. */
  readonly actual: number
  readonly expected: number
  readonly score: number
}

/** Places of the days that say what is ordinary for a day: the same weekday, newest first. */
export function referencePlaces(place: number): number[] {
  return Array.from({ length: REFERENCE_WEEKS }, (_, n) => place - WEEK * (n + 1)).filter((each) => each >= 0)
}

/** True where a day has enough of its weekday before it. */
export function isJudged(place: number): boolean {
  return referencePlaces(place).length >= LEAST_WEEKS
}

/** The outliers among the days from `from` on; `days` are amounts in cents, oldest first. */
export function findOutliers(days: readonly number[], from: number): Outlier[] {
  return days.flatMap((actual, place) => {
    if (place < from || !isJudged(place)) return []
    const before = referencePlaces(place).map((each) => days[each] ?? 0)
    const expected = median(before)
    const distance = median(before.map((each) => Math.abs(each - expected)))
    const spread = Math.max(distance * MAD_TO_DEVIATION, expected * LEAST_SPREAD, LEAST_CENTS / SCORE)
    const difference = actual - expected
    const least = Math.max(LEAST_CENTS, expected * LEAST_SHARE)
    const score = difference / spread
    return Math.abs(score) >= SCORE && Math.abs(difference) >= least ? [{ place, actual, expected, score }] : []
  })
}
