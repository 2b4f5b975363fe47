// Calendar arithmetic for sums, the same for the gateway and the console: where buckets begin in a zone, and which
// period a period is compared with.
import { TZDate } from '@date-fns/tz'
import { addDays } from 'date-fns/addDays'
import { addMonths } from 'date-fns/addMonths'
import { addWeeks } from 'date-fns/addWeeks'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { differenceInCalendarMonths } from 'date-fns/differenceInCalendarMonths'
import { startOfDay } from 'date-fns/startOfDay'
import { startOfMonth } from 'date-fns/startOfMonth'
import { startOfWeek } from 'date-fns/startOfWeek'
import { subDays } from 'date-fns/subDays'
import { subMonths } from 'date-fns/subMonths'
import { subYears } from 'date-fns/subYears'
import type { Comparison, Interval } from './routes/costs.ts'

/** Milliseconds since 1970: `from` inclusive, `to` exclusive. */
export interface Period {
  readonly from: number
  readonly to: number
}

const begin: Record<Interval, (date: TZDate) => TZDate> = {
  hour: startOfWallHour,
  day: (date) => startOfDay(date),
  // ISO weeks: Monday first.
  week: (date) => startOfWeek(date, { weekStartsOn: 1 }),
  month: (date) => startOfMonth(date),
}

const next: Record<Interval, (date: TZDate) => TZDate> = {
  hour: nextWallHour,
  day: (date) => addDays(date, 1),
  week: (date) => addWeeks(date, 1),
  month: (date) => addMonths(date, 1),
}

const HOUR = 3_600_000

/** Milliseconds since the clock on the wall last showed a full hour. */
function pastTheHour(date: TZDate): number {
  return date.getMinutes() * 60_000 + date.getSeconds() * 1000 + date.getMilliseconds()
}

// By the clock on the wall, of which an hour that comes twice is two. Where the clock changes by half an hour (Lord Howe
// Island), the hour of the change has 90 minutes: twice back finds its beginning.
function startOfWallHour(date: TZDate): TZDate {
  const once = new TZDate(date.getTime() - pastTheHour(date), date.timeZone)
  return new TZDate(once.getTime() - pastTheHour(once), date.timeZone)
}

function nextWallHour(date: TZDate): TZDate {
  const later = new TZDate(date.getTime() + HOUR, date.timeZone)
  const past = pastTheHour(later)
  return past === 0 ? later : new TZDate(later.getTime() + HOUR - past, date.timeZone)
}

/** Instants (ms) at which the buckets of a period begin in a zone; the first may lie before the period. */
export function bucketStarts(period: Period, interval: Interval, zone: string): number[] {
  const starts: number[] = []
  let date = begin[interval](new TZDate(period.from, zone))
  while (date.getTime() < period.to) {
    starts.push(date.getTime())
    date = nextStart(date, interval)
  }
  return starts
}

// Where midnight is left out by a change of the clock, the day after begins at midnight again.
function nextStart(date: TZDate, interval: Interval): TZDate {
  const start = begin[interval](next[interval](date))
  if (start > date) return start
  // A clock that was put back by a day or more, or at an odd second, begins a bucket twice: time goes on all the same.
  const later = next[interval](date)
  return later > date ? later : new TZDate(date.getTime() + HOUR, date.timeZone)
}

/**
 * The period to compare with. The previous period of whole months is as many months, of whole days as many days
 * (in the zone, so a day of 23 hours is a day), else the same length of time just before. The previous month has the
 * same days of the month, as far as it has them.
 */
export function comparedPeriod(period: Period, comparison: Comparison, zone: string): Period {
  const from = new TZDate(period.from, zone)
  const to = new TZDate(period.to, zone)
  if (comparison === 'previous-year') return { from: subYears(from, 1).getTime(), to: subYears(to, 1).getTime() }
  if (comparison === 'previous-month') return monthBefore(from, to)
  if (isAt(from, startOfMonth) && isAt(to, startOfMonth)) {
    return { from: subMonths(from, differenceInCalendarMonths(to, from)).getTime(), to: period.from }
  }
  if (isAt(from, startOfDay) && isAt(to, startOfDay)) {
    return { from: subDays(from, differenceInCalendarDays(to, from)).getTime(), to: period.from }
  }
  return { from: period.from - (period.to - period.from), to: period.from }
}

function monthBefore(from: TZDate, to: TZDate): Period {
  const before = { from: subMonths(from, 1).getTime(), to: subMonths(to, 1).getTime() }
  if (isAt(from, startOfMonth) && isAt(to, startOfMonth)) return before
  // The last day is the one before `to`: March 30 is compared with the end of February, not with nothing.
  if (isAt(to, startOfDay)) return { ...before, to: addDays(subMonths(subDays(to, 1), 1), 1).getTime() }
  return before.from < before.to ? before : { ...before, to: before.from + (to.getTime() - from.getTime()) }
}

function isAt(date: TZDate, start: (date: TZDate) => Date): boolean {
  return start(date).getTime() === date.getTime()
}
