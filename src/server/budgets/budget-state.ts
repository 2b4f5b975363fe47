// How far a budget's month has come, beside the same point of earlier months, and what it will probably come to.
import { bucketStarts, type Period } from '#contract/calendar.ts'
import { addDecimals } from '#contract/money.ts'
import { type BudgetState, EARLIER_MONTHS } from '#contract/routes/budgets.ts'
import { sumFigures } from '#contract/sum-figures.ts'
import type { Principal } from '../access/principal.ts'
import type { Store } from '../store/store.ts'
import type { StoredBudget } from './budget-rows.ts'
import { dayScopeOf, readerOf } from './budget-scope.ts'
import { type Day, type DayScope, readBeginning, readDays } from './day-amounts.ts'
import { statusOf } from './firing.ts'
import { foretell, HISTORY_DAYS, makeHistory, placesOf, presentBand } from './forecast/history.ts'
import { dayOf, daysBefore, monthOf, pointOfMonth, samePoint } from './zone-months.ts'

/** The days that everything about a budget is told from. */
export interface BudgetDays extends DayScope {
  /** Oldest first, to the end of the day of now. */
  readonly days: readonly Day[]
  /** Milliseconds of the oldest entry. */
  readonly beginning: number | undefined
}

/** Of a budget's entries, as everybody who may know of it sees them. */
export function readBudgetDays(store: Store, budget: StoredBudget, now: number): Promise<BudgetDays> {
  return readRuleDays(store, readerOf(budget), dayScopeOf(budget), now)
}

export async function readRuleDays(store: Store, reader: Principal, scope: DayScope, now: number): Promise<BudgetDays> {
  const { zone } = scope
  const period = { from: daysBefore(now, zone, HISTORY_DAYS), to: dayOf(now, zone).to }
  const [days, beginning] = await Promise.all([
    readDays(store, reader, scope, period, pointOfMonth(now, zone).seconds),
    readBeginning(store, reader, scope.scopes),
  ])
  return { ...scope, days, beginning }
}

export function stateOf(
  budget: Pick<StoredBudget, 'amount'>,
  { zone, days, beginning }: BudgetDays,
  now: number,
): BudgetState {
  const month = monthOf(now, zone)
  const today = dayOf(now, zone)
  const spent = sumFigures(daysIn(days, month).map(({ figures }) => figures))
  const spentCents = sumDays(daysIn(days, month))
  const history = makeHistory(days, today.from, beginning)
  const left = bucketStarts({ from: today.from, to: month.to }, 'day', zone).length
  const forecast =
    history.reason === null
      ? presentBand(foretell(history, placesOf(history, month).from, history.days.length, left, Number(spentCents)))
      : null
  const elapsed = (now - month.from) / (month.to - month.from)
  return {
    ...isoPeriod(month),
    spent,
    earlier: Array.from({ length: EARLIER_MONTHS }, (_, n) =>
      earlierMonth(days, monthOf(now, zone, n + 1), beginning, { now, zone }),
    ),
    forecast,
    reason: history.reason,
    status: statusOf(budget.amount, { spent: spentCents, forecast }, elapsed),
  }
}

function earlierMonth(
  days: readonly Day[],
  month: Period,
  beginning: number | undefined,
  { now, zone }: { readonly now: number; readonly zone: string },
) {
  const { day } = pointOfMonth(now, zone)
  const held = daysIn(days, month)
  const known = isKnown(month, beginning)
  const before = held.slice(0, day - 1)
  return {
    ...isoPeriod(month),
    pointAt: new Date(samePoint(month, now, zone)).toISOString(),
    untilThenInUSDCents: known ? addDecimals(sumDays(before), held[day - 1]?.centsUntil ?? '0') : null,
    inUSDCents: known ? sumDays(held) : null,
  }
}

/** True for a month of which the log may hold everything: one that began before it is not known, and not cheap. */
export function isKnown({ from }: Period, beginning: number | undefined): boolean {
  return beginning !== undefined && from >= beginning
}

export function daysIn(days: readonly Day[], { from, to }: Period): Day[] {
  return days.filter(({ start }) => start >= from && start < to)
}

export function sumDays(days: readonly Day[]): string {
  return addDecimals('0', ...days.map(({ cents }) => cents))
}

export function isoPeriod({ from, to }: Period): { from: string; to: string } {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
}
