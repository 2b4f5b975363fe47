// Months of a zone, and where a moment lies in one.
import { TZDate } from '@date-fns/tz'
import { addDays } from 'date-fns/addDays'
import { addMonths } from 'date-fns/addMonths'
import { startOfDay } from 'date-fns/startOfDay'
import { startOfMonth } from 'date-fns/startOfMonth'
import type { Period } from '#contract/calendar.ts'

/** The month of a moment; `back` months before it. */
export function monthOf(now: number, zone: string, back = 0): Period {
  const first = startOfMonth(addMonths(startOfMonth(new TZDate(now, zone)), -back))
  return { from: first.getTime(), to: startOfMonth(addMonths(first, 1)).getTime() }
}

/** `2026-11-01` */
export function monthName(now: number, zone: string): string {
  const date = new TZDate(now, zone)
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-01`
}

/** The day of a moment. */
export function dayOf(now: number, zone: string): Period {
  const start = startOfDay(new TZDate(now, zone))
  return { from: start.getTime(), to: startOfDay(addDays(start, 1)).getTime() }
}

/** The beginning of the day so many days before that of a moment. */
export function daysBefore(now: number, zone: string, count: number): number {
  return startOfDay(addDays(startOfDay(new TZDate(now, zone)), -count)).getTime()
}

/** The same day and time of day in a month as now, or its end where it has no such day. */
export function samePoint(month: Period, now: number, zone: string): number {
  const [date, first] = [new TZDate(now, zone), new TZDate(month.from, zone)]
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds(), 0] as const
  const point = new TZDate(first.getFullYear(), first.getMonth(), date.getDate(), ...clock, zone)
  return Math.min(point.getTime(), month.to)
}

/** Day of the month from 1, and seconds by the clock on the wall. */
export function pointOfMonth(now: number, zone: string): { day: number; seconds: number } {
  const date = new TZDate(now, zone)
  return { day: date.getDate(), seconds: date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds() }
}
