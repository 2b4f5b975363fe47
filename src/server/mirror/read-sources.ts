// Sources as the console shows them, from the ledger and the store; nothing here asks a source.
import type { Fault, Source, SourceChannel, SourceState } from '#contract/routes/sources.ts'
import { presentInstant } from '../logs/present-entry.ts'
import { param, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { type Control, readControl } from './control.ts'
import { coverageOf } from './coverage.ts'
import { readLedger } from './ledger.ts'
import type { LedgerRow } from './ledger-row.ts'
import { countQuarantine } from './quarantine.ts'
import type { SourceConfig } from './source-config.ts'
import { countUnsettled } from './unsettled.ts'

export async function readSource(store: Store, config: SourceConfig, now: number): Promise<Source> {
  const [ledger, control, quarantined, held, unsettled] = await Promise.all([
    readLedger(store, config.id),
    readControl(store, config.id),
    countQuarantine(store, config.id),
    readHeld(store, config.id),
    countUnsettled(store, config.id),
  ])
  const everyMs = config.everySeconds * 1000
  const channels = config.channels.map((id): SourceChannel => {
    const rows = ledger.filter(({ channel }) => channel === id)
    const live = rows.find(({ lane }) => lane === 'live')
    // A source whose clock is behind ours is read up to a time before the one at which its live row was planned.
    const through = live && live.to !== live.from ? Date.parse(live.to) : null
    return {
      channel: id,
      rows: held.get(id)?.rows ?? 0,
      newest: held.get(id)?.newest ?? null,
      upstreamRows: live?.upstream ?? null,
      through: isoOf(through),
      lagSeconds: through === null ? null : Math.max(0, Math.round((now - through) / 1000)),
      lastRunAt: isoOf(live?.finishedAt ?? null),
      coverage: coverageOf(rows, config, now),
      backfill: backfillOf(rows, now),
      unsettled: unsettled.get(id) ?? 0,
      quarantined: quarantined.get(id) ?? 0,
      setAside: rows.filter(({ state }) => state === 'set_aside').length,
    }
  })
  const live = ledger.filter(({ lane }) => lane === 'live')
  const setAside = ledger.filter(({ state }) => state === 'set_aside')
  const fault = newestFault(ledger.filter(({ state }) => state !== 'set_aside'))
  const finished = Math.max(...live.map(({ finishedAt }) => finishedAt ?? 0), 0)
  return {
    ...{ id: config.id, kind: config.kind, label: config.label, url: config.url, consoleUrl: config.consoleUrl },
    ...{ everySeconds: config.everySeconds, startAt: isoOf(config.startAt && Date.parse(config.startAt)) },
    order: config.order,
    state: stateOf(control, ledger, fault),
    lastRunAt: isoOf(finished || null),
    nextRunAt: control.paused || finished === 0 ? null : isoOf(finished + everyMs),
    fault,
    setAsideFault: newestFault(setAside),
    channels,
  }
}

function stateOf(control: Control, ledger: readonly LedgerRow[], fault: Fault | null): SourceState {
  if (control.paused) return 'paused'
  if (fault?.kind === 'unauthorized' || fault?.kind === 'forbidden') return 'stopped'
  if (ledger.some(({ state }) => state === 'failed')) return 'failing'
  const live = ledger.filter(({ lane }) => lane === 'live')
  if (live.length === 0 || live.every(({ finishedAt }) => finishedAt === null)) return 'fresh'
  if (ledger.some((row) => row.lane === 'backfill' && isOpen(row))) return 'backfilling'
  return ledger.some(({ state }) => state === 'set_aside') ? 'incomplete' : 'healthy'
}

/** Whether it will be read without anybody doing anything. */
function isOpen({ state }: LedgerRow): boolean {
  return state !== 'done' && state !== 'set_aside'
}

function newestFault(ledger: readonly LedgerRow[]): Fault | null {
  const faults = ledger.flatMap(({ fault }) => fault ?? []).sort((a, b) => b.at - a.at)
  const [newest] = faults
  return newest ? { kind: newest.kind, message: newest.message, at: new Date(newest.at).toISOString() } : null
}

/** The rate is that of the last minutes: what lies further back says little about what is left. */
const RATE_MS = 5 * 60_000

function backfillOf(rows: readonly LedgerRow[], now: number): SourceChannel['backfill'] {
  const windows = rows.filter(({ lane }) => lane === 'backfill')
  const done = windows.filter(({ state }) => state === 'done')
  const open = windows.filter(isOpen)
  if (open.length === 0) return null
  const recent = done.filter(({ finishedAt }) => finishedAt !== null && now - finishedAt < RATE_MS)
  const began = Math.min(...recent.map(({ startedAt }) => startedAt ?? now))
  const seconds = Math.max(1, (now - began) / 1000)
  const perSecond = recent.length / seconds
  return {
    windows: windows.length,
    done: done.length,
    rowsPerSecond: recent.length === 0 ? 0 : Math.round(recent.reduce((sum, row) => sum + row.rows, 0) / seconds),
    secondsLeft: recent.length === 0 ? null : Math.round(open.length / perSecond),
  }
}

async function readHeld(store: Store, sourceId: string): Promise<Map<string, { rows: number; newest: string }>> {
  const rows = await store.query<{ channel: string; held: string; newest: string }>(
    sql`SELECT channel, count() AS held, max(created_at) AS newest FROM log_entry FINAL
WHERE source_id = ${param('String', sourceId)} GROUP BY channel`,
  )
  return new Map(
    rows.map(({ channel, held, newest }) => [channel, { rows: Number(held), newest: presentInstant(newest) }]),
  )
}

function isoOf(ms: number | null | ''): string | null {
  return ms === null || ms === '' ? null : new Date(ms).toISOString()
}
