// get-list and count: one query for every channel.
import type { Channel } from '#contract/channels/index.ts'
import type { Condition, Subject } from '#contract/query/operators.ts'
import type { Selected } from '#contract/query/parse-select.ts'
import type { SortKey } from '#contract/query/parse-sort.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { rowColumns, type Viewer } from '../access/personal.ts'
import { requireSortable, requireTestable } from '../access/personal-tests.ts'
import { type Principal, projectScope } from '../access/principal.ts'
import { columnSql } from '../store/columns.ts'
import type { MonthRow } from '../store/month-sums.ts'
import { and, join, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { placeOf } from './entry-place.ts'
import { operandOf } from './operand.ts'
import { columnsFor, presentEntry, type StoredRow } from './present-entry.ts'
import { whereConditions } from './where.ts'
import { readWindowFirst } from './window-first.ts'

export interface ListInput {
  readonly channel: Channel
  readonly conditions: readonly Condition[]
  readonly select: readonly Selected[]
  readonly sort: readonly SortKey[]
  readonly limit: number
  readonly skip: number
  /** False: the count goes no further than one entry beyond the page. */
  readonly countAll: boolean
}

/** One page of entries and the number of all that match, or what is known of it without looking further. */
export async function listEntries(
  store: Store,
  viewer: Viewer,
  input: ListInput,
): Promise<{ count: number; data: Entry[] }> {
  const { countAll, skip } = input
  const limit = countAll ? input.limit : input.limit + 1
  const read = (within: Sql) => store.query<StoredRow>(listStatement(viewer, { ...input, limit }, within))
  const isNarrow = placeOf(input.channel, input.conditions).isNarrow
  const [found, count] = await Promise.all([
    isNarrow ? read(sql`1`) : readWindowFirst(store, { ...input, rows: skip + limit }, limit, read),
    countAll ? countEntries(store, viewer, input) : undefined,
  ])
  const rows = found.slice(0, input.limit)
  return {
    count: count ?? skip + found.length,
    data: rows.map((row) => presentEntry(viewer, input.channel, input.select, row)),
  }
}

/** How many entries match. */
export async function countEntries(
  store: Store,
  principal: Principal,
  { channel, conditions }: Pick<ListInput, 'channel' | 'conditions'>,
): Promise<number> {
  const { from, among, isNarrow } = placeOf(channel, conditions)
  const scope = and([entryScope(principal, channel, conditions), among])
  const isOnTime = conditions.some((each) => 'subject' in each && isTime(channel, each.subject))
  // A question with a time in it is seldom asked twice: there is no use in keeping its months.
  const kept =
    isNarrow || isOnTime
      ? null
      : await store.queryMonths<CountRow & MonthRow>(null, (within) => countByMonth(and([scope, within])), MOST_MONTHS)
  const rows = kept ?? (await store.query<CountRow>(sql`SELECT count() AS matching FROM ${from} FINAL WHERE ${scope}`))
  return rows.reduce((sum, { matching }) => sum + Number(matching), 0)
}

interface CountRow {
  readonly matching: string
}

/** Beyond this the store keeps none: more than there are. */
const MOST_MONTHS = 100_000

function countByMonth(where: Sql): Sql {
  return sql`SELECT _partition_id AS month, count() AS matching FROM log_entry FINAL WHERE ${where} GROUP BY month`
}

function isTime(channel: Channel, subject: Subject): boolean {
  return subject.of === 'field' && subject.field.key === channel.time
}

/** The condition that picks one channel's matching entries within the caller's projects. */
export function entryScope(principal: Principal, channel: Channel, conditions: readonly Condition[]): Sql {
  requireTestable(principal, channel, conditions)
  return and([
    projectScope(principal),
    sql`channel = ${param('String', channel.id)}`,
    whereConditions(channel, principal.projects === 'all' ? conditions : conditions.filter(isNotProject)),
  ])
}

// A key's project takes the place of whatever a query says about `projectId`, as on the real server.
function isNotProject(condition: Condition): boolean {
  return 'anyOf' in condition || condition.subject.of !== 'field' || condition.subject.field.key !== 'projectId'
}

function listStatement(viewer: Viewer, input: ListInput, within: Sql): Sql {
  const { channel, conditions, select, sort, limit, skip } = input
  const columns = join([...new Set([...columnsFor(channel, select), ...rowColumns(viewer)])].map(columnSql), ', ')
  requireSortable(
    viewer,
    channel,
    sort.map(({ subject }) => subject),
  )
  const order = join(
    sort.map((key) => orderBy(channel, key)),
    ', ',
  )
  const { from, among } = placeOf(channel, conditions)
  const where = and([entryScope(viewer, channel, conditions), among, within])
  return sql`SELECT ${columns} FROM ${from} FINAL WHERE ${where} ORDER BY ${order} LIMIT ${param('UInt32', limit)} OFFSET ${param('UInt64', skip)}`
}

/** One key of an order. */
export function orderBy(channel: Channel, { subject, direction, nulls }: SortKey): Sql {
  const { value } = operandOf(channel, subject)
  const way = sql`${direction === 'asc' ? sql`ASC` : sql`DESC`} ${nulls === 'first' ? sql`NULLS FIRST` : sql`NULLS LAST`}`
  if (subject.of !== 'field' || subject.field.kind !== 'json') return sql`${value} ${way}`
  // As PostgreSQL sorts JSON, as far as the first key goes: fewer keys first, null before text before the rest.
  const rank = sql`transform(toString(JSONType(${value}, 1)), ['Null', 'String'], [0, 1], 2)`
  const first = sql`if(JSONType(${value}, 1) = 'String', JSONExtractString(${value}, 1), JSONExtractRaw(${value}, 1))`
  return join(
    [sql`JSONLength(${value})`, sql`JSONKey(${value}, 1)`, rank, first].map((part) => sql`${part} ${way}`),
    ', ',
  )
}
