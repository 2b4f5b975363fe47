// When things happen: 13 months cut into days that end at `now`, each with its share of the rows, and the hours
// of a day in which people write and systems break.
import type { Random } from './random.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const MONTHS = 13

/** One slice of 24 hours, or what is left of it at the beginning. */
export interface Day {
  readonly from: number
  readonly to: number
  /** Days until the last one, which is 0. */
  readonly left: number
  /** This day's part of all rows; all days together make 1. */
  readonly share: number
}

/** The same hour 13 months before an instant (ms), at most on the 28th, so that every month has the day. */
export function beginning(now: number): number {
  const date = new Date(now)
  const day = Math.min(date.getUTCDate(), 28)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - MONTHS, day, date.getUTCHours())
}

// Sunday first.
const weekday = [0.42, 1.05, 1.1, 1.06, 1.02, 0.98, 0.5]
const GROWTH_PER_MONTH = 1.035

function weightOf(middle: number, sinceStart: number, random: Random): number {
  const date = new Date(middle)
  const growth = GROWTH_PER_MONTH ** (sinceStart / (30.4 * DAY_MS))
  // Between the years hardly anything is shipped.
  const month = date.getUTCMonth()
  const holidays = (month === 11 && date.getUTCDate() >= 24) || (month === 0 && date.getUTCDate() === 1)
  return (weekday[date.getUTCDay()] ?? 1) * growth * (holidays ? 0.45 : 1) * random.between(0.92, 1.08)
}

/** The days from `start` to `now` (ms), oldest first. */
export function daysUntil(start: number, now: number, random: Random): Day[] {
  const count = Math.ceil((now - start) / DAY_MS)
  const days = Array.from({ length: count }, (_, index) => {
    const left = count - 1 - index
    const to = now - left * DAY_MS
    const from = Math.max(start, to - DAY_MS)
    return { from, to, left, weight: weightOf((from + to) / 2, from - start, random) * ((to - from) / DAY_MS) }
  })
  const total = days.reduce((sum, day) => sum + day.weight, 0)
  return days.map(({ from, to, left, weight }) => ({ from, to, left, share: weight / total }))
}

/** How lively each hour is, by local time. */
type Hours = readonly number[]

/** When people write: office hours and evenings, hardly ever at night. */
export const waking: Hours = [2, 1, 1, 1, 1, 2, 8, 18, 34, 46, 50, 47, 38, 42, 46, 43, 38, 32, 27, 24, 20, 15, 9, 4]

/** When systems break: whenever people change them, but sometimes at night. */
export const breaking: Hours = [5, 8, 6, 5, 5, 5, 7, 14, 24, 34, 38, 36, 28, 32, 38, 36, 30, 22, 14, 12, 11, 10, 8, 6]

/** An instant (ms) of the day, by the liveliness of its hours; `utcOffset` in minutes says where. */
export function instantOf(day: Day, hours: Hours, random: Random, utcOffset = 60): number {
  let rest = random.unit() * hours.reduce((sum, weight) => sum + weight, 0)
  const hour = hours.findIndex((weight) => {
    rest -= weight
    return rest < 0
  })
  const local = hour * HOUR_MS + random.below(HOUR_MS) - utcOffset * 60_000
  const midnight = Math.floor(day.from / DAY_MS) * DAY_MS
  const time = day.from + ((((midnight + local - day.from) % DAY_MS) + DAY_MS) % DAY_MS)
  return time < day.to ? time : day.from + random.below(day.to - day.from)
}
