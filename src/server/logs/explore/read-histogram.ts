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
import { engineTime } from '../../store/engine-time.ts'
import { amountCents } from '../../store/priced-columns.ts'
import { and, param, type Sql, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { entryScope } from '../list-entries.ts'

export interface HistogramInput {
  readonly channel: Channel
  readonly conditions: readonly Condition[]
  /** Milliseconds since 1970; null for as far as there are entries. */
  readonly from: number | null
  readonly to: number | null
  readonly zone: string
  readonly step: TimeStep | undefined
}

interface CountedRow {
  readonly bar: string
  readonly kept_status: string | null
  readonly of_bar: string
  readonly amount_of_bar: string
}

/** Every bar of the range. An open range reaches from the first entry to the last. */
export async function readHistogram(
  store: Store,
  principal: Principal,
  input: HistogramInput,
): Promise<EntryHistogram> {
  const scope = and([entryScope(principal, input.channel, input.conditions), ...within(input)])
  const period = await readPeriod(store, scope, input)
  if (!period) return { step: input.step ?? 'P1D', bars: [], statuses: [] }
  const step = input.step ?? chooseStep(period, exploreLimits.chosenBars)
  requireFew(period, step)
  const starts = stepStarts(period, step, input.zone)
  const rows = await store.query<CountedRow>(countStatement(scope, starts))
  const billed = input.channel.cost !== null
  const parts = rows.map((row) => ({
    bar: Number(row.bar),
    part: {
      status: row.kept_status,
      count: Number(row.of_bar),
      amountInUSDCents: billed ? row.amount_of_bar : null,
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

function within({ from, to }: Pick<HistogramInput, 'from' | 'to'>): Sql[] {
  const time = (ms: number) => param("DateTime64(6, 'UTC')", engineTime(iso(ms)))
  return [
    ...(from === null ? [] : [sql`created_at >= ${time(from)}`]),
    ...(to === null ? [] : [sql`created_at < ${time(to)}`]),
  ]
}

/** The range with its open ends closed; undefined when there is nothing to close them with. */
async function readPeriod(store: Store, scope: Sql, { from, to }: HistogramInput): Promise<Period | undefined> {
  if (from !== null && to !== null) return { from, to }
  const [found] = await store.query<{ entries: string; first: string; last: string }>(
    sql`SELECT count() AS entries, toUnixTimestamp64Milli(min(created_at)) AS first, toUnixTimestamp64Milli(max(created_at)) AS last FROM log_entry FINAL WHERE ${scope}`,
  )
  if (!found || found.entries === '0') return undefined
  // The store keeps microseconds: the last entry is within the millisecond before the end.
  return { from: from ?? Number(found.first), to: to ?? Number(found.last) + 1 }
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

// The starts travel as they are: the calendar of a zone is known in one place, and the engine only looks up.
function countStatement(scope: Sql, starts: readonly number[]): Sql {
  const counted = sql`SELECT roundDown(toUnixTimestamp64Milli(created_at), ${param('Array(Int64)', starts)}) AS bar,
  status AS held, count() AS entries, ifNull(sum(${amountCents}), 0) AS amount
FROM log_entry FINAL WHERE ${scope} GROUP BY bar, held`
  const ranked = sql`SELECT bar, held, entries, amount, dense_rank() OVER (ORDER BY of_status DESC, held ASC) AS place
FROM (SELECT bar, held, entries, amount, sum(entries) OVER (PARTITION BY held) AS of_status FROM (${counted}))`
  return sql`SELECT bar, if(place <= ${param('UInt32', exploreLimits.statuses)}, toNullable(toString(held)), NULL) AS kept_status,
  sum(entries) AS of_bar, sum(amount) AS amount_of_bar
FROM (${ranked}) GROUP BY bar, kept_status ORDER BY bar ASC, of_bar DESC, kept_status ASC`
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
