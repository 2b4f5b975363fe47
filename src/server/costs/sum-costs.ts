// Sums over log entries by time and cause, computed by the engine in exact decimals.
import { badRequest } from '#contract/api-error.ts'
import { bucketStarts, comparedPeriod, type Period } from '#contract/calendar.ts'
import type { Channel } from '#contract/channels/index.ts'
import { addDecimals } from '#contract/money.ts'
import type { Condition } from '#contract/query/operators.ts'
import type { Comparison, CostRow, CostSummary, Dimension, Interval } from '#contract/routes/costs.ts'
import { mask } from '../access/mask.ts'
import type { Principal } from '../access/principal.ts'
import { entryScope } from '../logs/list-entries.ts'
import { engineTime } from '../store/engine-time.ts'
import { and, ident, join, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { dimensionSql } from './dimension-sql.ts'
import { type FigureRow, figureColumns, noFigures, presentFigures } from './figures.ts'
import { groupsPersons, requireGroupable } from './personal-dimensions.ts'

export interface SumInput {
  readonly period: Period
  readonly zone: string
  readonly interval: Interval | null
  readonly groupBy: readonly Dimension[]
  /** Channels with the conditions that apply to each. */
  readonly scopes: readonly { readonly channel: Channel; readonly conditions: readonly Condition[] }[]
  readonly compare: Comparison | undefined
}

/** More groups than this are an error: a page cannot show them, and half of them would be a lie. */
const MAX_ROWS = 20_000

/** Total and rows; rows of the compared period that have no counterpart now are rows with nothing in them. */
export async function sumCosts(store: Store, principal: Principal, input: SumInput): Promise<CostSummary> {
  for (const dimension of input.groupBy) requireGroupable(principal, dimension, input.scopes)
  if (input.compare) requireComparable(input)
  const current = await sumPeriod(store, principal, input, input.period)
  if (!input.compare) return current
  const before = comparedPeriod(input.period, input.compare, input.zone)
  const previous = await sumPeriod(store, principal, input, before)
  return {
    total: { ...current.total, previous: previous.total },
    rows: pairRows(current.rows, alignBuckets(previous.rows, input, before)),
  }
}

const HOUR = 3_600_000
const hoursOf: Record<Interval, number> = { hour: 1, day: 24, week: 168, month: 730 }

/** Throws a 400 where a range has so many buckets that going through them would hold up every other request. */
function requireComparable({ interval, period }: SumInput): void {
  if (interval === null || (period.to - period.from) / (hoursOf[interval] * HOUR) <= MAX_ROWS) return
  throw badRequest(
    `A comparison by ${interval} takes at most ${MAX_ROWS} of them. Choose a longer interval or a shorter range.`,
    'interval',
    'query_too_expensive',
  )
}

interface GroupRow extends FigureRow {
  readonly bucket: string | null
  readonly [column: `id_${number}` | `label_${number}`]: string | null
}

async function sumPeriod(store: Store, principal: Principal, input: SumInput, period: Period): Promise<CostSummary> {
  const where = periodScope(principal, input, period)
  const isGrouped = input.interval !== null || input.groupBy.length > 0
  const [totals, groups] = await Promise.all([
    store.query<FigureRow>(sql`SELECT ${figureColumns()} FROM log_entry FINAL WHERE ${where}`),
    isGrouped ? store.query<GroupRow>(groupStatement(input, where)) : [],
  ])
  if (groups.length > MAX_ROWS) {
    throw badRequest(
      `More than ${MAX_ROWS} groups. Choose a longer interval, fewer dimensions or a shorter range.`,
      'groupBy',
      'query_too_expensive',
    )
  }
  const total = totals[0] ? presentFigures(totals[0]) : noFigures
  const rows = isGrouped
    ? groups.map((row) => presentGroup(principal, input, row))
    : [{ key: {}, bucket: null, ...total }]
  return { total, rows }
}

function periodScope(principal: Principal, input: SumInput, period: Period): Sql {
  const time = (ms: number) => param("DateTime64(6, 'UTC')", engineTime(new Date(ms).toISOString()))
  const channels = input.scopes.map(({ channel, conditions }) => sql`(${entryScope(principal, channel, conditions)})`)
  return and([
    sql`created_at >= ${time(period.from)}`,
    sql`created_at < ${time(period.to)}`,
    sql`(${channels.length === 0 ? sql`0` : join(channels, ' OR ')})`,
  ])
}

function groupStatement(input: SumInput, where: Sql): Sql {
  const dimensions = input.groupBy.map((dimension) =>
    dimensionSql(
      dimension,
      input.scopes.map(({ channel }) => channel),
    ),
  )
  const bucket = input.interval === null ? sql`NULL` : sql`toUnixTimestamp(${bucketSql(input.interval, input.zone)})`
  const named = dimensions.map(
    ({ id, label }, n) => sql`${id} AS ${ident(`id_${n}`)}, ${label} AS ${ident(`label_${n}`)}`,
  )
  const groups = [...dimensions.map(({ group }) => group), ...(input.interval === null ? [] : [sql`bucket`])]
  return sql`SELECT ${join([sql`${bucket} AS bucket`, ...named, figureColumns()], ', ')}
FROM log_entry FINAL WHERE ${where} GROUP BY ${join(groups, ', ')}
ORDER BY bucket ASC, cost DESC, entries DESC LIMIT ${param('UInt32', MAX_ROWS + 1)}`
}

function bucketSql(interval: Interval, zone: string): Sql {
  const tz = param('String', zone)
  switch (interval) {
    case 'hour':
      return sql`toStartOfHour(created_at, ${tz})`
    case 'day':
      return sql`toStartOfDay(created_at, ${tz})`
    case 'week':
      return sql`toDateTime(toStartOfWeek(created_at, 1, ${tz}), ${tz})`
    case 'month':
      return sql`toDateTime(toStartOfMonth(created_at, ${tz}), ${tz})`
  }
}

function presentGroup(principal: Principal, input: SumInput, row: GroupRow): CostRow {
  const key = Object.fromEntries(
    input.groupBy.map((dimension, n) => {
      const label = row[`label_${n}`] || null
      const hidden = label !== null && principal.masked && groupsPersons(dimension, input.scopes)
      return [dimension, { id: row[`id_${n}`] || null, label: hidden ? mask('name', label) : label }]
    }),
  )
  const bucket = row.bucket === null ? null : new Date(Number(row.bucket) * 1000).toISOString()
  return { key, bucket, ...presentFigures(row) }
}

/** The n-th bucket of the compared period stands beside the n-th of this one. */
function alignBuckets(rows: readonly CostRow[], input: SumInput, before: Period): CostRow[] {
  const { interval, zone, period } = input
  if (interval === null) return [...rows]
  const now = bucketStarts(period, interval, zone)
  const position = new Map(bucketStarts(before, interval, zone).map((start, n) => [start, n]))
  return rows.map((row) => {
    const n = row.bucket === null ? undefined : position.get(Date.parse(row.bucket))
    // A longer compared period (31 days beside 30) has its last buckets beside the last one.
    const start = n === undefined ? undefined : now[Math.min(n, now.length - 1)]
    return start === undefined ? row : { ...row, bucket: new Date(start).toISOString() }
  })
}

function pairRows(current: readonly CostRow[], previous: readonly CostRow[]): CostRow[] {
  const paired = new Map(current.map((row) => [pairKey(row), { ...row, previous: noFigures }]))
  for (const row of previous) {
    const match = paired.get(pairKey(row)) ?? { key: row.key, bucket: row.bucket, ...noFigures, previous: noFigures }
    const { key: _key, bucket: _bucket, previous: _previous, ...figures } = row
    paired.set(pairKey(row), { ...match, previous: addFigures(match.previous, figures) })
  }
  return [...paired.values()]
}

function pairKey(row: CostRow): string {
  return JSON.stringify([row.bucket, ...Object.values(row.key).map(({ id }) => id)])
}

function addFigures(a: typeof noFigures, b: typeof noFigures): typeof noFigures {
  if (a.count === 0) return b
  const sum = { ...a }
  for (const name of countNames) sum[name] = a[name] + b[name]
  return { ...sum, costInUSDCents: addDecimals(a.costInUSDCents, b.costInUSDCents) }
}

const countNames = ['count', 'chargedCount', 'notChargedCount', 'unknownCount', 'arrivedCount', 'failedCount'] as const
