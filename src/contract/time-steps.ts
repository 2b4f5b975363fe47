// How wide the bars of a histogram may be, and where they begin in the reader's calendar.
import { TZDate } from '@date-fns/tz'
import { addMonths } from 'date-fns/addMonths'
import { addYears } from 'date-fns/addYears'
import { startOfYear } from 'date-fns/startOfYear'
import { bucketStarts, type Period } from './calendar.ts'
import type { Interval } from './routes/costs.ts'

/** ISO 8601 durations, finest first. */
export const timeSteps = ['PT1M', 'PT5M', 'PT15M', 'PT1H', 'PT3H', 'PT12H', 'P1D', 'P1W', 'P1M', 'P3M', 'P1Y'] as const

export type TimeStep = (typeof timeSteps)[number]

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Nominal lengths, for choosing and for bounds. */
export const stepLength: Record<TimeStep, number> = {
  PT1M: MINUTE,
  PT5M: 5 * MINUTE,
  PT15M: 15 * MINUTE,
  PT1H: HOUR,
  PT3H: 3 * HOUR,
  PT12H: 12 * HOUR,
  P1D: DAY,
  P1W: 7 * DAY,
  P1M: 30 * DAY,
  P3M: 91 * DAY,
  P1Y: 365 * DAY,
}

/** The finest step that divides the period into no more than so many. */
export function chooseStep({ from, to }: Period, most: number): TimeStep {
  return timeSteps.find((step) => (to - from) / stepLength[step] <= most) ?? 'P1Y'
}

type Starts = (period: Period, zone: string) => number[]

const starts: Record<TimeStep, Starts> = {
  PT1M: minutes(1),
  PT5M: minutes(5),
  PT15M: minutes(15),
  PT1H: calendar('hour'),
  PT3H: hours(3),
  PT12H: hours(12),
  P1D: calendar('day'),
  P1W: calendar('week'),
  P1M: calendar('month'),
  P3M: quarters,
  P1Y: years,
}

/** Instants (ms) at which the steps of a period begin in a zone; the first may lie before the period. */
export function stepStarts(period: Period, step: TimeStep, zone: string): number[] {
  return starts[step](period, zone)
}

function calendar(interval: Interval): Starts {
  return (period, zone) => bucketStarts(period, interval, zone)
}

/** Minutes count from the full hour of the zone, which may be 45 minutes past UTC's. */
function minutes(count: number): Starts {
  return ({ from, to }, zone) => {
    const date = new TZDate(from, zone)
    const past = (date.getMinutes() % count) * MINUTE + date.getSeconds() * 1000 + date.getMilliseconds()
    return walk(new Date(from - past), to, (at) => new Date(at.getTime() + count * MINUTE))
  }
}

/** Hours by the clock on the wall: the one with a change of the clock in it is longer or shorter. */
function hours(count: number): Starts {
  return ({ from, to }, zone) => {
    const wall = (date: TZDate, hour: number) =>
      new TZDate(date.getFullYear(), date.getMonth(), date.getDate(), hour, 0, 0, 0, zone)
    const begin = (date: TZDate) => Math.floor(date.getHours() / count) * count
    const first = new TZDate(from, zone)
    return walk(wall(first, begin(first)), to, (at) => {
      const date = new TZDate(at.getTime(), zone)
      return wall(date, begin(date) + count)
    })
  }
}

function quarters({ from, to }: Period, zone: string): number[] {
  const date = new TZDate(from, zone)
  const first = new TZDate(date.getFullYear(), Math.floor(date.getMonth() / 3) * 3, 1, 0, 0, 0, 0, zone)
  return walk(first, to, (at) => addMonths(at, 3))
}

function years({ from, to }: Period, zone: string): number[] {
  return walk(startOfYear(new TZDate(from, zone)), to, (at) => addYears(at, 1))
}

function walk(first: Date, to: number, next: (at: Date) => Date): number[] {
  const found: number[] = []
  for (let at = first; at.getTime() < to; at = next(at)) found.push(at.getTime())
  return found
}
