// What some entries will probably cost, day by day and by the end of the month, and how good such words have been.
import { bucketStarts, type Period } from '#contract/calendar.ts'
import { type CostForecast, FORECAST_METHOD, MOST_DAYS_AHEAD } from '#contract/routes/cost-outlook.ts'
import type { Principal } from '../../access/principal.ts'
import type { Store } from '../../store/store.ts'
import { type Day, type DayScope, readBeginning, readDays } from '../day-amounts.ts'
import { dayOf, daysBefore, monthOf } from '../zone-months.ts'
import { backTest, type MonthOfDays } from './back-test.ts'
import { foretell, HISTORY_DAYS, type History, makeHistory, placesOf, presentBand } from './history.ts'
import { sum } from './statistics.ts'

/** Months that the method is tried on. */
const TRIED_MONTHS = 12

export interface OutlookInput extends DayScope {
  readonly period: Period
}

export async function forecastCosts(
  store: Store,
  principal: Principal,
  { period, ...scope }: OutlookInput,
  now: number,
): Promise<CostForecast> {
  const { zone } = scope
  const today = dayOf(now, zone)
  // The days that are learnt from, and those that the answer shows: the part of it that is to come has none.
  const from = Math.min(
    daysBefore(now, zone, HISTORY_DAYS),
    Math.max(period.from, daysBefore(now, zone, 2 * HISTORY_DAYS)),
  )
  const [days, beginning] = await Promise.all([
    readDays(store, principal, scope, { from, to: today.to }),
    readBeginning(store, principal, scope.scopes),
  ])
  const learnt = days.filter(({ start }) => start >= daysBefore(now, zone, HISTORY_DAYS))
  const history = makeHistory(learnt, today.from, beginning)
  const can = history.reason === null
  return {
    method: FORECAST_METHOD,
    days: presentDays(days, history, period, zone, today),
    monthEnd: can ? presentBand(monthEnd(days, history, now, zone)) : null,
    reason: history.reason,
    backTest: can ? backTest(history.cents, history.projection, monthsOver(history, now, zone)) : null,
  }
}

function presentDays(days: readonly Day[], history: History, period: Period, zone: string, today: Period) {
  const held = new Map(days.map((day) => [day.start, day]))
  const end = history.days.length
  const ahead = new Map(
    bucketStarts({ from: today.from, to: Math.max(period.to, today.to) }, 'day', zone)
      .slice(0, MOST_DAYS_AHEAD)
      .map((start, n) => [start, n]),
  )
  const shown = { from: Math.max(period.from, days[0]?.start ?? period.from), to: period.to }
  if (shown.from >= shown.to) return []
  return bucketStarts(shown, 'day', zone)
    .slice(0, MOST_SHOWN)
    .map((start) => {
      const place = history.reason === null ? ahead.get(start) : undefined
      return {
        day: new Date(start).toISOString(),
        actualInUSDCents: held.get(start)?.cents ?? null,
        expected: place === undefined ? null : presentBand(history.projection.day(end, place)),
      }
    })
}

/** Days in one answer. */
const MOST_SHOWN = 2 * HISTORY_DAYS + MOST_DAYS_AHEAD

function monthEnd(days: readonly Day[], history: History, now: number, zone: string) {
  const month = monthOf(now, zone)
  const end = history.days.length
  const left = bucketStarts({ from: dayOf(now, zone).from, to: month.to }, 'day', zone).length
  const spent = sum(days.filter(({ start }) => start >= month.from).map(({ cents }) => Number(cents)))
  return foretell(history, placesOf(history, month).from, end, left, spent)
}

/** Whole months within the history, by their places in it. */
function monthsOver(history: History, now: number, zone: string): MonthOfDays[] {
  const [first] = history.days
  return Array.from({ length: TRIED_MONTHS }, (_, n) => monthOf(now, zone, n + 1))
    .filter(({ from }) => first !== undefined && from >= first.start)
    .map((month) => placesOf(history, month))
}
