// How the entries of a view lie in time: one bar per step of the reader's calendar, by status.
import { badRequest } from '#contract/api-error.ts'
import type { Period } from '#contract/calendar.ts'
import type { Channel } from '#contract/channels/index.ts'
import { groupBy } from '#contract/group-by.ts'
import { addDecimals } from '#contract/money.ts'
import type { Condition } from '#contract/query/operators.ts'
import { type EntryHistogram, exploreLimits, type HistogramPart } from '#contract/routes/explore.ts'
import { chooseStep, stepLength, stepStarts, type TimeStep } from '#contract/time-steps.ts'
import type { Principal } from '../../access/principal.ts'
import { type MonthRow, monthName, monthNumber } from '../../store/month-sums.ts'
import { and, type Sql, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { isWithin } from '../../store/within.ts'
import { placeOf } from '../entry-place.ts'
import { entryScope } from '../list-entries.ts'
import { barsByMonth, type MonthBar, type RankedBar, rankedBars } from './bar-sql.ts'
import { rankBars } from './rank-bars.ts'
import { always, overlap, splitTime } from './split-time.ts'

export interface HistogramInput {
  readonly channel: Channel
  readonly conditions: readonly Condition[]
  /** Milliseconds since 1970; null for as far as there are entries. */
  readonly from: number | null
  readonly to: number | null
  readonly zone: string
  readonly step: TimeStep | undefined
}

/** Every bar of the range. An open range reaches from the first entry to the last. */
export async function readHistogram(
  store: Store,
  principal: Principal,
  input: HistogramInput,
): Promise<EntryHistogram> {
  const scope = scopeOf(principal, input)
  const period = await readPeriod(store, scope, input)
  if (!period) return { step: input.step ?? 'P1D', bars: [], statuses: [] }
  const step = input.step ?? chooseStep(period, exploreLimits.chosenBars)
  requireFew(period, step)
  const starts = stepStarts(period, step, input.zone)
  const rows = await readBars(store, scope, starts)
  const billed = input.channel.cost !== null
  const parts = rows.map((row) => ({
    bar: Number(row.bar),
    part: {
      status: row.held,
      count: Number(row.entries),
      amountInUSDCents: billed ? row.amount : null,
    },
  }))
  const byBar = groupBy(parts, ({ bar }) => bar)
  return {
    step,
    bars: starts.map((start, n) => ({
      from: iso(Math.max(start, period.from)),
      to: iso(Math.min(starts[n + 1] ?? period.to, period.to)),
      parts: (byBar.get(start) ?? []).map(({ part }) => part),
    })),
    statuses: sumByStatus(parts.map(({ part }) => part)),
  }
}

/** The entries that are counted: month by month, or those of a contact. */
interface Scope {
  readonly isNarrow: boolean
  readonly from: Sql
  readonly period: Period
  /** True for them, within the period. */
  readonly where: Sql
}

function scopeOf(principal: Principal, { channel, conditions, from, to }: HistogramInput): Scope {
  const { from: table, among, isNarrow } = placeOf(channel, conditions)
  const { period, others } = splitTime(channel, conditions)
  const asked = { from: from ?? always.from, to: to ?? always.to }
  const where = and([entryScope(principal, channel, others), among])
  return { isNarrow, from: table, period: overlap(period, asked), where }
}

/** The range with its open ends closed; undefined when there is nothing to close them with. */
async function readPeriod(store: Store, scope: Scope, { from, to }: HistogramInput): Promise<Period | undefined> {
  if (from !== null && to !== null) return { from, to }
  const ends = (where: Sql) => sql`SELECT ${monthName} AS month, toUnixTimestamp64Milli(min(created_at)) AS first,
toUnixTimestamp64Milli(max(created_at)) AS last FROM ${scope.from} FINAL WHERE ${where} GROUP BY ${monthNumber}`
  const byMonth = (within: Sql) => ends(and([within, scope.where]))
  const found =
    (scope.isNarrow ? null : await store.queryMonths<EndsRow>(scope.period, byMonth, MOST_READ)) ??
    (await store.query<EndsRow>(ends(everything(scope))))
  if (found.length === 0) return undefined
  const first = Math.min(...found.map((each) => Number(each.first)))
  const last = Math.max(...found.map((each) => Number(each.last)))
  // The store keeps microseconds: the last entry is within the millisecond before the end.
  return { from: from ?? first, to: to ?? last + 1 }
}

interface EndsRow extends MonthRow {
  readonly first: string
  readonly last: string
}

/** More than there are months, and bars with the usual statuses. */
const MOST_READ = 20_000

/** Month by month, as far as there are few enough statuses for each of them. */
async function readBars(store: Store, scope: Scope, starts: readonly number[]): Promise<RankedBar[]> {
  const barScope = (where: Sql) => ({ from: scope.from, where, starts })
  const byMonth = (within: Sql) => barsByMonth(barScope(and([within, scope.where])), MOST_READ)
  const months = scope.isNarrow ? null : await store.queryMonths<MonthBar>(scope.period, byMonth, MOST_READ)
  return months ? rankBars(months) : store.query<RankedBar>(rankedBars(barScope(everything(scope))))
}

function everything({ period, where }: Scope): Sql {
  return and([isWithin(period), where])
}

function requireFew({ from, to }: Period, step: TimeStep): void {
  const count = Math.ceil((to - from) / stepLength[step])
  if (count <= exploreLimits.bars) return
  throw badRequest(
    `A histogram holds at most ${exploreLimits.bars} bars, and ${step} would make ${count} of this range. Leave step out, or choose a longer one.`,
    'step',
    'query_too_expensive',
  )
}

function sumByStatus(parts: readonly HistogramPart[]): HistogramPart[] {
  return [...groupBy(parts, ({ status }) => status)]
    .map(([status, held]) => ({
      status,
      count: held.reduce((sum, part) => sum + part.count, 0),
      amountInUSDCents: held.some((part) => part.amountInUSDCents === null)
        ? null
        : addDecimals(...held.map((part) => part.amountInUSDCents ?? '0')),
    }))
    .sort((a, b) => b.count - a.count)
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
