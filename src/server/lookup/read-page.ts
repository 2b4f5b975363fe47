// One page of a contact's entries, over every channel, in order of time.
import { channels, findChannel } from '#contract/channels/index.ts'
import { selectAll } from '#contract/query/parse-select.ts'
import type { LookupEntry } from '#contract/routes/lookup.ts'
import type { MatchKind } from '#contract/routes/lookup-words.ts'
import type { Viewer } from '../access/personal.ts'
import type { Principal } from '../access/principal.ts'
import { packedList, unpackRow } from '../logs/packed-row.ts'
import { columnsFor, presentEntry, type StoredRow } from '../logs/present-entry.ts'
import { columnSql } from '../store/columns.ts'
import { join, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import type { Cursor } from './cursor.ts'
import { fromContacts, inOneGo } from './lookup-scope.ts'

export interface PageOf {
  readonly limit: number
  /** Where the page before ended. */
  readonly after: Cursor | undefined
  readonly order: 'newest-first' | 'oldest-first'
}

const ways = {
  'newest-first': { direction: sql`DESC`, beyond: sql`<` },
  'oldest-first': { direction: sql`ASC`, beyond: sql`>` },
} as const

/** Columns of every field of the channels that the caller may read, and of what an entry is met by. */
export function entryColumnsFor(principal: Principal): string[] {
  const open = channels.filter(({ id }) => principal.channels.has(id))
  const names = open.flatMap((channel) => columnsFor(channel, selectAll(channel)))
  return [...new Set(['channel', 'created_at', 'contact_reversed', 'provider_id', ...names])]
}

interface Rows {
  /** Whose they are: tests of the contact-ordered copy's sort key, if `packed`. */
  readonly all: Sql
  readonly filters: Sql
  readonly columns: readonly string[]
  /** They are in the contact-ordered copy, which has the columns in one; else in the log. */
  readonly packed: boolean
}

/** One row more than the limit, if there are so many. */
export async function readPage(
  store: Store,
  { all, filters, columns, packed }: Rows,
  { limit, after, order }: PageOf,
): Promise<StoredRow[]> {
  const { direction, beyond } = ways[order]
  const place = after
    ? sql`AND (created_at, channel, id) ${beyond} (${param("DateTime64(6, 'UTC')", after.createdAt)}, ${param('String', after.channel)}, ${param('String', after.id)})`
    : sql``
  const list = packed ? packedList(columns) : join(columns.map(columnSql), ', ')
  const from = packed ? sql`${fromContacts(all)} WHERE` : sql`log_entry FINAL WHERE ${all} AND`
  const rows = await store.query<StoredRow>(
    sql`SELECT ${list} FROM ${from} (${filters}) ${place}
ORDER BY created_at ${direction}, channel ${direction}, id ${direction} LIMIT ${param('UInt32', limit + 1)} ${inOneGo}`,
  )
  return packed ? rows.map(unpackRow) : rows
}

export function presentLookupEntry(viewer: Viewer, row: StoredRow, match: MatchKind): LookupEntry | undefined {
  const channel = findChannel(String(row.channel))
  return channel && { ...presentEntry(viewer, channel, selectAll(channel), row), channel: channel.id, match }
}
