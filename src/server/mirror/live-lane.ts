// New and changed rows: one window that grows. What was read once is read again a little, because sources write rows
// out of order, clocks differ, and a row may become visible after its time.
import type { Channel } from '#contract/channels/index.ts'
import { type LedgerRow, newWindow } from './ledger-row.ts'
import { canonical, DEFAULT_PAST_MS, planBackfill } from './plan-windows.ts'
import { readWindow } from './read-window.ts'
import type { MirrorDeps } from './run-source.ts'
import { sourceKinds } from './source-config.ts'
import type { SourceLedger } from './source-ledger.ts'

/** How far behind what is already here each reading begins, milliseconds. */
const OVERLAP_MS = 5 * 60_000
/** After a long absence the gap is read in steps, each of which counts. */
const STEP_MS = 24 * 3_600_000
/** The last moments are left for the next reading: a row that changes while a page is made could hide others. */
const SETTLE_MS = 5000
/** The past is cut up to a little beyond now, so that no clock leaves a gap before the live row. */
const AHEAD_MS = 60_000
/** The source counts all its rows for us so often, milliseconds. */
const COUNT_EVERY_MS = 60_000

/** The live row of a channel: up to its `to`, in the source's own time, everything is here. */
export function planLive(sourceId: string, channel: string, now: number): LedgerRow {
  return newWindow(sourceId, channel, 'live', canonical(now), canonical(now))
}

/** Reads what is new, after cutting the past into windows when nobody has done so yet. */
export async function readLive(
  deps: MirrorDeps,
  ledger: SourceLedger,
  channel: Channel,
  row: LedgerRow,
  signal: AbortSignal,
): Promise<Partial<LedgerRow>> {
  const { store, client, source, now } = deps
  if (row.to === row.from && ledger.of(channel.id, 'backfill').length === 0)
    await planPast(deps, ledger, channel, row, signal)
  // Asked first, because its answer tells the source's clock.
  const upstream = await countAll(deps, channel, row, signal)
  const through = Date.parse(row.to)
  const end = Math.min(through + STEP_MS, now() + client.skewMs - SETTLE_MS)
  const window = {
    from: canonical(Math.min(through, end) - OVERLAP_MS),
    to: canonical(end),
    by: sourceKinds[source.kind].newBy,
  }
  const reading = await readWindow({ store, client, sourceId: source.id }, channel, window, signal)
  return {
    to: canonical(end),
    rows: row.rows + reading.rows,
    quarantined: row.quarantined + reading.quarantined,
    upstream,
  }
}

/** Milliseconds since 1970 at which the row is due; a row that lags behind by a step is due at once. */
export function liveDueAt({ state, nextAt, finishedAt, to }: LedgerRow, everyMs: number, now: number): number {
  if (state === 'failed') return nextAt ?? 0
  const lags = now - Date.parse(to) > STEP_MS / 2
  return finishedAt === null || lags ? 0 : finishedAt + everyMs
}

async function planPast(
  { client, source, now }: MirrorDeps,
  ledger: SourceLedger,
  channel: Channel,
  row: LedgerRow,
  signal: AbortSignal,
): Promise<void> {
  const oldest = await client.oldest(channel, signal)
  // A source that knows its past says that it has none; one that does not may have any past.
  const unknown = sourceKinds[source.kind].knowsOldest ? null : canonical(now() - DEFAULT_PAST_MS)
  const begins = source.startAt ?? oldest ?? unknown
  if (begins === null) return
  const to = Date.parse(row.to) + Math.max(0, client.skewMs) + AHEAD_MS
  const rows = await client.count(channel, { from: begins, to: canonical(to), by: 'created' }, signal)
  await ledger.put(...planBackfill(source.id, channel.id, { from: Date.parse(begins), to, rows }))
}

async function countAll(
  deps: MirrorDeps,
  channel: Channel,
  row: LedgerRow,
  signal: AbortSignal,
): Promise<number | null> {
  const { client, source, now } = deps
  if (!deps.isTurn(`count ${channel.id}`, COUNT_EVERY_MS) && row.upstream !== null) return row.upstream
  const window = { from: source.startAt, to: canonical(now() + client.skewMs + AHEAD_MS), by: 'created' as const }
  return client.count(channel, window, signal)
}
