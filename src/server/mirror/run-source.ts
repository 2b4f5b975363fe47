// Mirrors one source until it is told to stop: new rows on schedule, the past beside them, open statuses again.
import { setTimeout as sleep } from 'node:timers/promises'
import { type Channel, findChannel } from '#contract/channels/index.ts'
import type { Store } from '../store/store.ts'
import { type Control, readControl } from './control.ts'
import type { LedgerRow } from './ledger-row.ts'
import { liveDueAt, planLive, readLive } from './live-lane.ts'
import { readWindow } from './read-window.ts'
import { dueRechecks } from './recheck-lane.ts'
import type { SourceClient, SourceFault } from './source-client.ts'
import type { SourceConfig } from './source-config.ts'
import { openLedger, type SourceLedger } from './source-ledger.ts'
import { attempt } from './work-item.ts'

export interface MirrorDeps {
  readonly store: Store
  readonly client: SourceClient
  readonly source: SourceConfig
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** True once in `everyMs` for each thing: what need not be done at every turn of the loop. */
  readonly isTurn: (what: string, everyMs: number) => boolean
  /** One line about something a person should know. */
  readonly warn: (message: string) => void
}

/** Windows of the past that are read at once, in each channel: while one waits for the source another is written. */
const PARALLEL = 3
/** How often a person's wishes are looked up, milliseconds; also how soon due work begins. */
const POLL_MS = 1000

interface Running {
  readonly deps: MirrorDeps
  readonly ledger: SourceLedger
  readonly channels: readonly Channel[]
  readonly signal: AbortSignal
  /** Ends of what is under way, by what it is. */
  readonly underWay: Map<string, Promise<void>>
  /** Channels that the source refuses to this key. */
  readonly stopped: Set<string>
  heldUntil: number
}

/** Resolves when `signal` aborts and everything under way has ended. Never rejects: one source must not stop another. */
export async function runSource(deps: MirrorDeps, signal: AbortSignal): Promise<void> {
  const { store, source } = deps
  const running: Running = {
    deps,
    signal,
    ledger: await openLedger(store, source.id),
    channels: source.channels.flatMap((id) => findChannel(id) ?? []),
    underWay: new Map(),
    stopped: new Set(),
    heldUntil: 0,
  }
  let seen = await readControl(store, source.id)
  while (!signal.aborted) {
    const control: Control = await readControl(store, source.id).catch(() => seen)
    const asked = control.runAt > seen.runAt || control.retryAt > seen.retryAt
    if (asked) await revive(running, control.retryAt > seen.retryAt)
    seen = control
    if (!control.paused && deps.now() >= running.heldUntil) {
      for (const channel of running.channels) {
        if (!running.stopped.has(channel.id)) await beginDue(running, channel, asked).catch(report(deps))
      }
    }
    // Whatever ends first may make room for the next.
    const pause = sleep(Math.min(POLL_MS, source.everySeconds * 1000), undefined, { signal }).catch(() => {})
    await Promise.race([pause, ...running.underWay.values()])
  }
  await Promise.allSettled(running.underWay.values())
}

async function beginDue(running: Running, channel: Channel, atOnce: boolean): Promise<void> {
  const { deps, ledger, signal } = running
  const [known] = ledger.of(channel.id, 'live')
  const live = known ?? planLive(deps.source.id, channel.id, deps.now())
  if (!known) await ledger.put(live)
  const everyMs = deps.source.everySeconds * 1000
  if (atOnce || deps.now() >= liveDueAt(live, everyMs, deps.now()))
    begin(running, channel, live, () => readLive(deps, ledger, channel, live, signal))
  for (const row of await dueRechecks(deps, ledger, channel)) beginWindow(running, channel, row)
  for (const row of dueBackfill(running, channel)) beginWindow(running, channel, row)
}

/** Windows of the past to read now, in the order that was chosen, as many as there is room for. */
function dueBackfill({ deps, ledger, underWay }: Running, channel: Channel): LedgerRow[] {
  const free = PARALLEL - [...underWay.keys()].filter((key) => key.startsWith(`backfill ${channel.id} `)).length
  const due = ledger
    .of(channel.id, 'backfill')
    .filter(({ state, nextAt }) => state === 'pending' || (state === 'failed' && deps.now() >= (nextAt ?? 0)))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  if (deps.source.order === 'newest-first') due.reverse()
  return due.slice(0, Math.max(0, free))
}

function beginWindow(running: Running, channel: Channel, row: LedgerRow): void {
  const { deps, ledger, signal } = running
  const window = { from: row.from, to: row.to, by: 'created' as const }
  begin(running, channel, row, async () => {
    await ledger.put({ ...row, state: 'running' })
    return readWindow({ ...deps, sourceId: deps.source.id }, channel, window, signal)
  })
}

/** Begins work that is not under way already, and writes down what became of it. */
function begin(running: Running, channel: Channel, row: LedgerRow, work: () => Promise<Partial<LedgerRow>>): void {
  const { deps, ledger, signal, underWay } = running
  const key = `${row.lane} ${channel.id} ${row.from}`
  if (underWay.has(key)) return
  const ended = attempt(row, work, deps.now)
    .then(async ({ row: after, fault }) => {
      // What the end of the process cut off is begun anew by the next one.
      if (fault && signal.aborted) return
      if (fault) hear(running, channel, fault)
      await ledger.put(after)
    })
    .catch(report(deps))
    .finally(() => underWay.delete(key))
  underWay.set(key, ended)
}

function hear(running: Running, channel: Channel, fault: SourceFault): void {
  const { channels, stopped, deps } = running
  // The key opens nothing: asking again would only look like an attack.
  if (fault.kind === 'unauthorized') for (const { id } of channels) stopped.add(id)
  if (fault.kind === 'forbidden') stopped.add(channel.id)
  if (fault.kind === 'rate_limited')
    running.heldUntil = Math.max(running.heldUntil, deps.now() + (fault.retryAfterMs ?? 1000))
}

/** What failed is due at once; what was set aside too, if that was asked for. */
async function revive({ ledger, stopped }: Running, setAsideToo: boolean): Promise<void> {
  stopped.clear()
  const again = ledger.all().filter(({ state }) => state === 'failed' || (setAsideToo && state === 'set_aside'))
  await ledger.put(...again.map((row): LedgerRow => ({ ...row, state: 'pending', attempts: 0, nextAt: null })))
}

function report({ source, warn }: MirrorDeps): (error: unknown) => void {
  return (error) => warn(`source ${source.id}: ${error instanceof Error ? error.message : error}`)
}
