// The ledger in the store. Whoever reads a window writes here what became of it; two mirrors on one source do the
// same work twice and leave the same rows.
import type { FaultKind } from '#contract/routes/sources.ts'
import { nextChange, seeChange } from '../store/change-clock.ts'
import { engineTime, isoTime } from '../store/engine-time.ts'
import { param, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import type { Lane, LedgerRow, WindowState } from './ledger-row.ts'

interface StoredWindow {
  readonly source_id: string
  readonly channel: string
  readonly lane: Lane
  readonly window_from: string
  readonly window_to: string
  readonly state: WindowState
  readonly attempts: number
  readonly row_count: string
  readonly quarantined: string
  readonly upstream_count: string | null
  readonly fault_kind: FaultKind | ''
  readonly fault_message: string
  readonly fault_at: string | null
  readonly next_at: string | null
  readonly started_at: string | null
  readonly finished_at: string | null
  readonly changed_at: string
}

/** All windows of a source, or of one channel of it, oldest first. */
export async function readLedger(store: Store, sourceId: string, channel?: string): Promise<LedgerRow[]> {
  const only = channel === undefined ? sql`` : sql` AND channel = ${param('String', channel)}`
  const rows = await store.query<StoredWindow>(
    sql`SELECT source_id, channel, lane, window_from, window_to, state, attempts, row_count, quarantined, upstream_count,
  fault_kind, fault_message, fault_at, next_at, started_at, finished_at, changed_at
FROM mirror_window FINAL WHERE source_id = ${param('String', sourceId)}${only} ORDER BY window_from, channel`,
  )
  for (const row of rows) seeChange(row.changed_at)
  return rows.map((row) => ({
    sourceId: row.source_id,
    channel: row.channel,
    lane: row.lane,
    from: isoTime(row.window_from),
    to: isoTime(row.window_to),
    state: row.state,
    attempts: Number(row.attempts),
    rows: Number(row.row_count),
    quarantined: Number(row.quarantined),
    upstream: row.upstream_count === null ? null : Number(row.upstream_count),
    fault:
      row.fault_kind === ''
        ? null
        : { kind: row.fault_kind, message: row.fault_message, at: milliseconds(row.fault_at) ?? 0 },
    nextAt: milliseconds(row.next_at),
    startedAt: milliseconds(row.started_at),
    finishedAt: milliseconds(row.finished_at),
  }))
}

export async function writeLedger(store: Store, rows: readonly LedgerRow[]): Promise<void> {
  await store.insert(
    'mirror_window',
    rows.map((row) => ({
      source_id: row.sourceId,
      channel: row.channel,
      lane: row.lane,
      window_from: engineTime(row.from),
      window_to: engineTime(row.to),
      state: row.state,
      attempts: row.attempts,
      row_count: row.rows,
      quarantined: row.quarantined,
      upstream_count: row.upstream,
      fault_kind: row.fault?.kind ?? '',
      fault_message: row.fault?.message ?? '',
      fault_at: row.fault && timeOf(row.fault.at),
      next_at: timeOf(row.nextAt),
      started_at: timeOf(row.startedAt),
      finished_at: timeOf(row.finishedAt),
      changed_at: nextChange(),
    })),
  )
}

function timeOf(ms: number | null): string | null {
  return ms === null ? null : engineTime(new Date(ms).toISOString())
}

function milliseconds(text: string | null): number | null {
  return text === null ? null : Date.parse(isoTime(text))
}
