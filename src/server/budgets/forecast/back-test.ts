// How good the method would have been: every month that is over, foretold from some of its days by what was known then.
import { type BackTest, LEAST_HISTORY_DAYS } from '#contract/routes/cost-outlook.ts'
import type { FloatBand, Projection } from './project.ts'
import { median, sum } from './statistics.ts'

/** Days of a month from which its end is foretold, counted from its first. */
export const originsOfMonth = [0, 5, 10, 15, 20, 25] as const

/** A month by its places among the days: `from` inclusive, `to` exclusive. */
export interface MonthOfDays {
  readonly from: number
  readonly to: number
}

/** What a month will come to as seen at the beginning of the day `end`, which lies in it. */
export function monthBand(days: readonly number[], projection: Projection, month: MonthOfDays, end: number): FloatBand {
  const spent = sum(days.slice(month.from, end))
  const { low, mid, high } = projection.rest(end, month.to - end)
  return { low: spent + low, mid: spent + mid, high: spent + high }
}

/** `months` are whole and over. Null where none of them could have been foretold. */
export function backTest(
  days: readonly number[],
  projection: Projection,
  months: readonly MonthOfDays[],
): BackTest | null {
  const tried = months.map((month) => {
    const truth = sum(days.slice(month.from, month.to))
    const origins = originsOfMonth.map((day) => month.from + day)
    // Of a month without costs, no error is a share.
    const possible = origins.filter((end) => end >= LEAST_HISTORY_DAYS && end < month.to && truth > 0)
    return possible.map((end) => {
      const { low, mid, high } = monthBand(days, projection, month, end)
      return { error: Math.abs(mid - truth) / truth, covered: low <= truth && truth <= high }
    })
  })
  const all = tried.flat()
  if (all.length === 0) return null
  return {
    months: tried.filter((each) => each.length > 0).length,
    medianErrorPercent: round(median(all.map(({ error }) => error)) * 100),
    coveredPercent: round((all.filter(({ covered }) => covered).length / all.length) * 100),
  }
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10
}
