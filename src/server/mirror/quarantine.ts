// Rows that no decoder could read: kept as they came, counted, and tried again when somebody asks.
import type { Channel } from '#contract/channels/index.ts'
import { findChannel } from '#contract/channels/index.ts'
import { decodeLine } from '../sources/decoders.ts'
import { makeSaver } from '../sources/save-decoded.ts'
import { nextChange } from '../store/change-clock.ts'
import { engineTime, isoTime } from '../store/engine-time.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { formatCursor, parseCursor } from './quarantine-cursor.ts'
import { lacksOwnId, quarantineId } from './row-identity.ts'

export interface BadRow {
  readonly channel: string
  readonly raw: string
  readonly reason: string
}

/** Keeps rows; the same row again changes nothing but its text and the reason. */
export async function quarantineRows(store: Store, sourceId: string, rows: readonly BadRow[]): Promise<void> {
  const seen_at = engineTime(new Date().toISOString())
  await store.insert(
    'quarantine',
    rows.map(({ channel, raw, reason }) => ({
      ...{ source_id: sourceId, channel, id: rowId({ channel, raw }), raw, reason, seen_at },
      ...{ resolved: false, changed_at: nextChange() },
    })),
  )
}

function rowId({ channel: id, raw }: Pick<BadRow, 'channel' | 'raw'>): string {
  const channel = findChannel(id)
  if (!channel) throw new Error(`no channel ${id}`)
  return quarantineId(channel, raw)
}

export interface QuarantinedRow extends BadRow {
  readonly id: string
  readonly seenAt: string
}

export interface QuarantinePage {
  readonly count: number
  readonly rows: QuarantinedRow[]
  readonly nextCursor: string | null
}

interface PageOptions {
  /** Of one channel, or of all. */
  readonly channel?: string | undefined
  readonly limit: number
  /** `nextCursor` of the page before. */
  readonly cursor?: string | undefined
}

/** A page of rows, newest first, and how many there are in all. A row that comes again is newer than it was. */
export async function listQuarantine(
  store: Store,
  sourceId: string,
  { channel, limit, cursor }: PageOptions,
): Promise<QuarantinePage> {
  const scope = quarantineScope(sourceId, channel)
  const [found, counts] = await Promise.all([
    store.query<Omit<QuarantinedRow, 'seenAt'> & { seen_at: string }>(
      sql`SELECT id, channel, raw, reason, seen_at FROM quarantine FINAL WHERE ${scope} AND ${behind(cursor)}
ORDER BY seen_at DESC, channel, id LIMIT ${param('UInt32', limit + 1)}`,
    ),
    store.query<{ held: string }>(sql`SELECT count() AS held FROM quarantine FINAL WHERE ${scope}`),
  ])
  const page = found.slice(0, limit).map(({ seen_at, ...row }) => ({ ...row, seenAt: isoTime(seen_at) }))
  const last = page.at(-1)
  const goesOn = last !== undefined && found.length > limit
  return {
    count: Number(counts[0]?.held ?? 0),
    rows: page,
    nextCursor: goesOn ? formatCursor({ ...last, seenAt: Date.parse(last.seenAt) }) : null,
  }
}

function behind(cursor: string | undefined): Sql {
  if (cursor === undefined) return sql`1`
  const { seenAt, channel, id } = parseCursor(cursor)
  const at = param("DateTime64(3, 'UTC')", engineTime(new Date(seenAt).toISOString()))
  return sql`(seen_at < ${at} OR (seen_at = ${at} AND (channel, id) > (${param('String', channel)}, ${param('String', id)})))`
}

/** How many rows of each channel are kept back. */
export async function countQuarantine(store: Store, sourceId: string): Promise<Map<string, number>> {
  const rows = await store.query<{ channel: string; held: string }>(
    sql`SELECT channel, count() AS held FROM quarantine FINAL WHERE ${quarantineScope(sourceId)} GROUP BY channel`,
  )
  return new Map(rows.map(({ channel, held }) => [channel, Number(held)]))
}

function quarantineScope(sourceId: string, channel?: string): Sql {
  const ofChannel = channel === undefined ? sql`1` : sql`channel = ${param('String', channel)}`
  return sql`source_id = ${param('String', sourceId)} AND NOT resolved AND ${ofChannel}`
}

const BATCH = 1000

/** Reads every kept row with today's decoder; those that it understands become log entries. */
export async function retryQuarantine(store: Store, sourceId: string): Promise<{ accepted: number; rejected: number }> {
  const report = { accepted: 0, rejected: 0 }
  let cursor: string | undefined
  do {
    const { rows, nextCursor } = await listQuarantine(store, sourceId, { limit: BATCH, cursor })
    const accepted = await readAgain(store, sourceId, rows)
    report.accepted += accepted
    report.rejected += rows.length - accepted
    cursor = nextCursor ?? undefined
  } while (cursor !== undefined)
  return report
}

async function readAgain(store: Store, sourceId: string, rows: readonly QuarantinedRow[]): Promise<number> {
  const saver = makeSaver(store, () => {}, { sourceId })
  const resolved: QuarantinedRow[] = []
  for (const row of rows) {
    const channel = findChannel(row.channel)
    const decoded = channel && tryDecode(channel, row.raw)
    if (!decoded || 'reason' in decoded) continue
    await saver.add(decoded)
    resolved.push(row)
  }
  await saver.end()
  // Only now are they held elsewhere.
  await store.insert(
    'quarantine',
    resolved.map(({ id, channel, raw, reason, seenAt }) => ({
      ...{ source_id: sourceId, channel, id, raw, reason, seen_at: engineTime(seenAt) },
      ...{ resolved: true, changed_at: nextChange() },
    })),
  )
  return resolved.length
}

/** What a row decodes to, or why it does not. */
export function tryDecode(channel: Channel, raw: string): ReturnType<typeof decodeLine> | { reason: string } {
  try {
    const decoded = decodeLine(channel, raw)
    return lacksOwnId(decoded, raw) ? { reason: '_id is required: without it a change cannot be recognised' } : decoded
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}
