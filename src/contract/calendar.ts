// Calendar arithmetic for sums, the same for the gateway and the console: where buckets begin in a zone, and which
// period a period is compared with.
import { TZDate } from '@date-fns/tz'
import {
  addDays,
  addHours,
  addMonths,
  addWeeks,
  differenceInCalendarDays,
  differenceInCalendarMonths,
  startOfDay,
  startOfHour,
  startOfMonth,
  startOfWeek,
  subDays,
  subMonths,
  subYears,
} from 'date-fns'
import type { Comparison, Interval } from './routes/costs.ts'

/** Milliseconds since 1970: `from` inclusive, `to` exclusive. */
export interface Period {
  readonly from: number
  readonly to: number
}

const begin: Record<Interval, (date: TZDate) => Date> = {
  hour: (date) => startOfHour(date),
  day: (date) => startOfDay(date),
  // ISO weeks: Monday first.
  week: (date) => startOfWeek(date, { weekStartsOn: 1 }),
  month: (date) => startOfMonth(date),
}

const next: Record<Interval, (date: Date) => Date> = {
  hour: (date) => addHours(date, 1),
  day: (date) => addDays(date, 1),
  week: (date) => addWeeks(date, 1),
  month: (date) => addMonths(date, 1),
}

/** Instants (ms) at which the buckets of a period begin in a zone; the first may lie before the period. */
export function bucketStarts(period: Period, interval: Interval, zone: string): number[] {
  const starts: number[] = []
  let date = begin[interval](new TZDate(period.from, zone))
  while (date.getTime() < period.to) {
    starts.push(date.getTime())
    date = next[interval](date)
  }
  return starts
}

/**
 * The period to compare with. The previous period of whole months is as many months, of whole days as many days
 * (in the zone, so a day of 23 hours is a day), else the same length of time just before.
 */
export function comparedPeriod(period: Period, comparison: Comparison, zone: string): Period {
  const from = new TZDate(period.from, zone)
  const to = new TZDate(period.to, zone)
  if (comparison === 'previous-year') return { from: subYears(from, 1).getTime(), to: subYears(to, 1).getTime() }
  if (isAt(from, startOfMonth) && isAt(to, startOfMonth)) {
    return { from: subMonths(from, differenceInCalendarMonths(to, from)).getTime(), to: period.from }
  }
  if (isAt(from, startOfDay) && isAt(to, startOfDay)) {
    return { from: subDays(from, differenceInCalendarDays(to, from)).getTime(), to: period.from }
  }
  return { from: period.from - (period.to - period.from), to: period.from }
}

function isAt(date: TZDate, start: (date: TZDate) => Date): boolean {
  return start(date).getTime() === date.getTime()
}
