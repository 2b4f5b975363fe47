// The buckets of a range in the reader's zone, and how fine they may be.
import { bucketStarts } from '#contract/calendar.ts'
import { type Interval, intervals } from '#contract/routes/costs.ts'

/** Instants (ISO): `from` inclusive, `to` exclusive. */
export interface Period {
  readonly from: string
  readonly to: string
}

const HOUR = 3_600_000
const sizes: Record<Interval, number> = { hour: HOUR, day: 24 * HOUR, week: 168 * HOUR, month: 730 * HOUR }

/** A column narrower than a pixel or two says nothing. */
const MAX_BUCKETS = 400

const length = ({ from, to }: Period) => Date.parse(to) - Date.parse(from)

/** The interval that shows a period in some dozens of columns. */
export function chooseInterval(period: Period): Interval {
  const days = length(period) / sizes.day
  if (days <= 3) return 'hour'
  if (days <= 100) return 'day'
  return days <= 190 ? 'week' : 'month'
}

/** The intervals that make sense for a period, finest first; never none. */
export function offeredIntervals(period: Period): Interval[] {
  const chosen = chooseInterval(period)
  return intervals.filter((interval) => {
    const buckets = length(period) / sizes[interval]
    return interval === chosen || (buckets <= MAX_BUCKETS && buckets > 1)
  })
}

/** What the address asks for where it makes sense, else what suits the period. */
export function settleInterval(asked: Interval | 'auto', period: Period): Interval {
  return offeredIntervals(period).find((each) => each === asked) ?? chooseInterval(period)
}

/** The buckets of a period; the first and the last are cut to it. */
export function buckets(period: Period, interval: Interval, zone: string): (Period & { readonly start: string })[] {
  const [from, to] = [Date.parse(period.from), Date.parse(period.to)]
  const starts = bucketStarts({ from, to }, interval, zone)
  return starts.map((start, n) => ({
    start: iso(start),
    from: iso(Math.max(start, from)),
    to: iso(Math.min(starts[n + 1] ?? to, to)),
  }))
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
