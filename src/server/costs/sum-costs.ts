// Sums over log entries by time and cause, computed by the engine in exact decimals.
import { badRequest } from '#contract/api-error.ts'
import { comparedPeriod, type Period } from '#contract/calendar.ts'
import { findField } from '#contract/channels/index.ts'
import type { Comparison, CostSummary, Dimension, Interval } from '#contract/routes/costs.ts'
import type { Figures } from '#contract/routes/money-fields.ts'
import { noFigures, sumFigures } from '#contract/sum-figures.ts'
import { shown } from '../access/personal.ts'
import type { Principal } from '../access/principal.ts'
import type { MonthRow } from '../store/month-sums.ts'
import { ident, join, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { bucketSql } from './bucket-sql.ts'
import { dimensionSql } from './dimension-sql.ts'
import { type Distinct, type DistinctRow, distinctColumns, presentDistinct } from './distinct.ts'
import { type FigureRow, figureColumns, presentFigures } from './figures.ts'
import { joinMonths } from './join-months.ts'
import { alignBuckets, type Group, pairRows } from './pair-rows.ts'
import { type CostScopes, channelScope, periodScope } from './period-scope.ts'
import { groupsPersons, requireGroupable } from './personal-dimensions.ts'

export interface SumInput {
  readonly period: Period
  readonly zone: string
  readonly interval: Interval | null
  readonly groupBy: readonly Dimension[]
  readonly scopes: CostScopes
  readonly compare: Comparison | undefined
  /** Whether the total also says how many incidents and contacts there are. */
  readonly distinct: boolean
}

/** More groups than this are an error: a page cannot show them, and half of them would be a lie. */
const MAX_ROWS = 20_000
/** A bucket may have a part in each of two months. */
const MOST_READ = 2 * (MAX_ROWS + 1)

/** Total and rows; rows of the compared period that have no counterpart now are rows with nothing in them. */
export async function sumCosts(store: Store, principal: Principal, input: SumInput): Promise<CostSummary> {
  for (const dimension of input.groupBy) requireGroupable(principal, dimension, input.scopes)
  if (input.compare) requireComparable(input)
  const current = await sumPeriod(store, principal, input, input.period)
  if (!input.compare) return { total: current.total, rows: current.groups.map(({ row }) => row) }
  const before = comparedPeriod(input.period, input.compare, input.zone)
  const previous = await sumPeriod(store, principal, input, before)
  return {
    total: { ...current.total, previous: previous.total },
    rows: pairRows(current.groups, alignBuckets(previous.groups, input, before)),
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
  readonly [column: `group_${number}` | `id_${number}` | `label_${number}`]: string | null
}

interface PeriodSum {
  readonly total: Figures & Distinct
  readonly groups: readonly Group[]
}

async function sumPeriod(store: Store, principal: Principal, input: SumInput, period: Period): Promise<PeriodSum> {
  const isGrouped = input.interval !== null || input.groupBy.length > 0
  // Who is in several groups or months is counted apart.
  const [total, found] = await Promise.all([
    input.distinct ? totalOf(store, principal, input, period) : undefined,
    isGrouped || !input.distinct ? groupsOf(store, principal, input, period) : [],
  ])
  requireFew(found)
  const sum = total ?? sumFigures(found.map(({ row }) => row))
  const groups = isGrouped ? found : [{ row: { key: {}, bucket: null, ...sum }, values: [] }]
  return { total: sum, groups }
}

async function totalOf(
  store: Store,
  principal: Principal,
  input: SumInput,
  period: Period,
): Promise<Figures & Distinct> {
  const columns = join([figureColumns(), distinctColumns(input)], ', ')
  const where = periodScope(principal, input.scopes, period)
  const [row] = await store.query<FigureRow & DistinctRow>(sql`SELECT ${columns} FROM log_entry FINAL WHERE ${where}`)
  return row ? { ...presentFigures(row), ...presentDistinct(row) } : noFigures
}

function requireFew(groups: readonly unknown[]): void {
  if (groups.length <= MAX_ROWS) return
  throw badRequest(
    `More than ${MAX_ROWS} groups. Choose a longer interval, fewer dimensions or a shorter range.`,
    'groupBy',
    'query_too_expensive',
  )
}

/** Month by month, as far as the groups are few enough to be held for each of them. */
async function groupsOf(store: Store, principal: Principal, input: SumInput, period: Period): Promise<Group[]> {
  const scope = channelScope(principal, input.scopes)
  const present = groupPresenter(principal, input)
  const statement = (within: Sql) => groupStatement(input, sql`${within} AND ${scope}`, period, sql`_partition_id`)
  const months = input.groupBy.some((each) => isNumber(each, input.scopes))
    ? null
    : await store.queryMonths<GroupRow & MonthRow>(period, statement, MOST_READ)
  if (months) return joinMonths(months.map(present))
  const where = periodScope(principal, input.scopes, period)
  return (await store.query<GroupRow>(groupStatement(input, where, period))).map(present)
}

/** Numbers are about as many as entries: too many for each month. */
function isNumber(dimension: Dimension, scopes: CostScopes): boolean {
  return scopes.some(({ channel }) => findField(channel, dimension)?.kind === 'phone')
}

function groupStatement(input: SumInput, where: Sql, period: Period, month?: Sql): Sql {
  const dimensions = input.groupBy.map((dimension) =>
    dimensionSql(
      dimension,
      input.scopes.map(({ channel }) => channel),
      input.zone,
    ),
  )
  const bucket = input.interval === null ? sql`NULL` : bucketSql(input.interval, input.zone, period)
  const named = dimensions.map(
    ({ group, id, label }, n) =>
      sql`${group} AS ${ident(`group_${n}`)}, ${id} AS ${ident(`id_${n}`)}, ${label} AS ${ident(`label_${n}`)}`,
  )
  const months = month ? [sql`${month} AS month`] : []
  const values = dimensions.map((_, n) => ident(`group_${n}`))
  const groups = [...values, ...(input.interval === null ? [] : [sql`bucket`]), ...(month ? [sql`month`] : [])]
  // Equals in the order of their values: the same question is answered in the same order.
  const order = [sql`bucket ASC`, sql`cost + estimate DESC`, sql`entries DESC`, ...values]
  return sql`SELECT ${join([...months, sql`${bucket} AS bucket`, ...named, figureColumns()], ', ')}
FROM log_entry FINAL WHERE ${where} GROUP BY ${join(groups, ', ')}
ORDER BY ${join(order, ', ')} LIMIT ${param('UInt32', month ? MOST_READ : MAX_ROWS + 1)}`
}

function groupPresenter(principal: Principal, input: SumInput): (row: GroupRow) => Group {
  const kinds = input.groupBy.map((dimension) => (groupsPersons(dimension, input.scopes) ? 'name' : undefined))
  return (row) => {
    const key = Object.fromEntries(
      // An empty text is a group of its own: a filter can tell it from none, so the rows of both can be shown.
      input.groupBy.map((dimension, n) => [
        dimension,
        { id: row[`id_${n}`] ?? null, label: shown(principal, kinds[n], row[`label_${n}`] || null) },
      ]),
    )
    const bucket = row.bucket === null ? null : new Date(Number(row.bucket) * 1000).toISOString()
    const values = input.groupBy.map((_, n) => row[`group_${n}`] ?? null)
    return { row: { key, bucket, ...presentFigures(row) }, values }
  }
}
