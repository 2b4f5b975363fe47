// The days that a forecast learns from: those that are over, as floats, and the month of now.
import type { Band, NoForecastReason } from '#contract/routes/cost-outlook.ts'
import { LEAST_HISTORY_DAYS } from '#contract/routes/cost-outlook.ts'
import type { Day } from '../day-amounts.ts'
import { type MonthOfDays, monthBand } from './back-test.ts'
import { type FloatBand, makeProjection, type Projection } from './project.ts'

/** Days that are read for a forecast: a year of months to try it on, and what the first of them needs. */
export const HISTORY_DAYS = 400

export interface History {
  /** Over before the day of now, oldest first, from the first that the log holds. */
  readonly days: readonly Day[]
  /** Their amounts in cents. */
  readonly cents: readonly number[]
  readonly projection: Projection
  /** Why nothing can be foretold. */
  readonly reason: NoForecastReason | null
}

/** `today` is the beginning of the day of now, `beginning` the oldest entry. */
export function makeHistory(days: readonly Day[], today: number, beginning: number | undefined): History {
  // The day of the oldest entry is a whole one only by accident.
  const over = days.filter(({ start }) => start < today && beginning !== undefined && start > beginning)
  const cents = over.map((day) => Number(day.cents))
  const known = over.some(({ figures }) => figures.count > figures.unknownCount)
  const entries = over.some(({ figures }) => figures.count > 0)
  const reason = over.length < LEAST_HISTORY_DAYS ? 'notEnoughHistory' : entries && !known ? 'unknownCosts' : null
  return { days: over, cents, projection: makeProjection(cents), reason }
}

/** Where a period lies among the days of a history. */
export function placesOf(history: History, period: { from: number; to: number }): MonthOfDays {
  const place = (at: number) => history.days.filter(({ start }) => start < at).length
  return { from: place(period.from), to: place(period.to) }
}

/**
 * What a month will come to as seen at the beginning of a day in it: `end` days are over, `left` more are to come with
 * that day. Never less than `spent` is.
 */
export function foretell(history: History, from: number, end: number, left: number, spent = 0): FloatBand {
  const { low, mid, high } = monthBand(history.cents, history.projection, { from, to: end + left }, end)
  return { low: Math.max(low, spent), mid: Math.max(mid, spent), high: Math.max(high, spent) }
}

/** Cents as text, to the cent. */
export function presentBand({ low, mid, high }: FloatBand): Band {
  const text = (cents: number) => String(BigInt(Math.round(cents)))
  return { low: text(low), mid: text(mid), high: text(high) }
}
