// get-list and count: one query for every channel.
import type { Channel } from '#contract/channels/index.ts'
import type { Condition } from '#contract/query/operators.ts'
import type { Selected } from '#contract/query/parse-select.ts'
import type { SortKey } from '#contract/query/parse-sort.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { type Principal, projectScope } from '../access/principal.ts'
import { columnOf } from '../store/columns.ts'
import { and, ident, join, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { columnsFor, presentEntry, type StoredRow } from './present-entry.ts'
import { whereConditions } from './where.ts'

export interface ListInput {
  readonly channel: Channel
  readonly conditions: readonly Condition[]
  readonly select: readonly Selected[]
  readonly sort: readonly SortKey[]
  readonly limit: number
  readonly skip: number
}

/** One page of entries and the number of all that match. */
export async function listEntries(
  store: Store,
  principal: Principal,
  input: ListInput,
): Promise<{ count: number; data: Entry[] }> {
  const [rows, count] = await Promise.all([
    store.query<StoredRow>(listStatement(principal, input)),
    countEntries(store, principal, input),
  ])
  return { count, data: rows.map((row) => presentEntry(input.channel, input.select, row)) }
}

/** How many entries match. */
export async function countEntries(
  store: Store,
  principal: Principal,
  input: Pick<ListInput, 'channel' | 'conditions'>,
): Promise<number> {
  const [row] = await store.query<{ matching: string }>(
    sql`SELECT count() AS matching FROM log_entry FINAL WHERE ${entryScope(principal, input.channel, input.conditions)}`,
  )
  return Number(row?.matching ?? 0)
}

/** The condition that picks one channel's matching entries within the caller's projects. */
export function entryScope(principal: Principal, channel: Channel, conditions: readonly Condition[]): Sql {
  return and([
    projectScope(principal),
    sql`channel = ${param('String', channel.id)}`,
    whereConditions(channel, conditions),
  ])
}

function listStatement(principal: Principal, input: ListInput): Sql {
  const { channel, conditions, select, sort, limit, skip } = input
  const columns = join(columnsFor(channel, select).map(ident), ', ')
  const order = join(
    sort.map(({ field, direction }) => orderBy(columnOf(channel, field).name, direction)),
    ', ',
  )
  return sql`SELECT ${columns} FROM log_entry FINAL WHERE ${entryScope(principal, channel, conditions)} ORDER BY ${order} LIMIT ${param('UInt32', limit)} OFFSET ${param('UInt64', skip)}`
}

// Nulls stand where PostgreSQL puts them: last upwards, first downwards.
function orderBy(column: string, direction: 'asc' | 'desc'): Sql {
  return direction === 'asc' ? sql`${ident(column)} ASC NULLS LAST` : sql`${ident(column)} DESC NULLS FIRST`
}
