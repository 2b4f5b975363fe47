// get-item, and what the source sent for it.
import type { Channel } from '#contract/channels/index.ts'
import { type Selected, selectAll } from '#contract/query/parse-select.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { rowColumns, seesMasked, type Viewer } from '../access/personal.ts'
import { type Principal, projectScope, requireUnmasked } from '../access/principal.ts'
import { columnSql } from '../store/columns.ts'
import { join, param, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
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
  // The key table turns the id into the sort key of the log, which then reads one granule.
  const [row] = await store.query<StoredRow>(sql`SELECT ${join(columns.map(columnSql), ', ')} FROM log_entry FINAL
WHERE (project_id, channel, created_at, id) IN (
  SELECT project_id, channel, created_at, id FROM entry_key FINAL
  WHERE id = ${param('String', id)} AND channel = ${param('String', channel.id)} AND ${projectScope(principal)}
) AND channel = ${param('String', channel.id)} AND ${projectScope(principal)} LIMIT 1`)
  return row
}
