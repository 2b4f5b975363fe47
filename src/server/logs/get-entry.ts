// get-item, and what the source sent for it.
import type { Channel } from '#contract/channels/index.ts'
import { type Selected, selectAll } from '#contract/query/parse-select.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { rowColumns, seesMasked, type Viewer } from '../access/personal.ts'
import { type Principal, projectScope, requireUnmasked } from '../access/principal.ts'
import { columnSql } from '../store/columns.ts'
import { join, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { packedList, unpackRow } from './packed-row.ts'
import { columnsFor, presentEntry, type StoredRow } from './present-entry.ts'

/** The entry of this id (a UUID, lower case) in the caller's projects, or undefined. */
export async function getEntry(
  store: Store,
  viewer: Viewer,
  channel: Channel,
  id: string,
  select: readonly Selected[],
): Promise<Entry | undefined> {
  const columns = [...new Set([...columnsFor(channel, select), ...rowColumns(viewer)])]
  const row = await readRow(store, viewer, channel, id, columns)
  return row && presentEntry(viewer, channel, select, row)
}

/** The JSON text that the source sent for this id, or undefined. Demo rows came from no source: theirs is the entry itself. */
export async function getRawEntry(
  store: Store,
  viewer: Viewer,
  channel: Channel,
  id: string,
): Promise<string | undefined> {
  if (!viewer.lifted) requireUnmasked(viewer, 'What the source sent')
  const row = await readRow(store, viewer, channel, id, ['raw', 'id', ...rowColumns(viewer)])
  if (row && seesMasked(viewer, { ...row, id, channel: channel.id })) requireUnmasked(viewer, 'What the source sent')
  if (!row || row.raw) return row && String(row.raw)
  const entry = await getEntry(store, viewer, channel, id, selectAll(channel))
  return entry && JSON.stringify(entry)
}

/** These columns of one entry in the caller's projects, as stored: what is personal is not masked yet. */
export async function readRow(
  store: Store,
  principal: Principal,
  channel: Channel,
  id: string,
  columns: readonly string[],
): Promise<StoredRow | undefined> {
  const scope = sql`channel = ${param('String', channel.id)} AND ${projectScope(principal)}`
  // The key table turns the id into a sort key, with which one granule is read.
  const read = async (list: Sql, from: Sql, key: Sql) => {
    const [row] = await store.query<StoredRow>(sql`SELECT ${list} FROM ${from} FINAL
WHERE (${key}) IN (SELECT ${key} FROM entry_key FINAL WHERE id = ${param('String', id)} AND ${scope}) AND ${scope} LIMIT 1`)
    return row
  }
  const packed = columns.length >= MANY && !columns.includes('raw') ? packedList(columns) : undefined
  const found = packed && (await read(packed, sql`contact_entry`, contactKey))
  if (found) return unpackRow(found)
  // Also what names nobody, and is in the log alone.
  return read(join(columns.map(columnSql), ', '), sql`log_entry`, logKey)
}

const logKey = sql`project_id, channel, created_at, id`
const contactKey = sql`project_id, contact_reversed, created_at, channel, id`

/** Of so many columns on, a row is read quicker from the one that holds them all. */
const MANY = 12
