// Mirrors one source until it is told to stop: new rows on schedule, the past beside them, open statuses again.
import { setTimeout as sleep } from 'node:timers/promises'
import { type Channel, findChannel } from '#contract/channels/index.ts'
import type { Store } from '../store/store.ts'
import { readControl } from './control.ts'
import type { LedgerRow } from './ledger-row.ts'
import { liveDueAt, planLive, readLive } from './live-lane.ts'
import { readWindow } from './read-window.ts'
import { dueRechecks } from './recheck-lane.ts'
import type { SourceClient, SourceFault } from './source-client.ts'
import type { SourceConfig } from './source-config.ts'
import { openLedger, type SourceLedger } from './source-ledger.ts'
import { hearWishes, type Wishes } from './wishes.ts'
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
  /** Channels that the source refuses to this key, with the beginning of the attempt that was refused. */
  readonly stopped: Map<string, number>
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
    stopped: new Map(),
    heldUntil: 0,
  }
  let wishes: Wishes | undefined
  while (!signal.aborted) {
    wishes = await readWishes(deps, wishes)
    await revive(running, wishes).catch(report(deps))
    if (!wishes.paused && deps.now() >= running.heldUntil) {
      for (const channel of running.channels) {
        const stoppedAt = running.stopped.get(channel.id)
        const stopped = stoppedAt !== undefined && stoppedAt >= askedAt(wishes)
        if (!stopped) await beginDue(running, channel, askedAt(wishes)).catch(report(deps))
      }
    }
    // Whatever ends first may make room for the next.
    const pause = sleep(Math.min(POLL_MS, source.everySeconds * 1000), undefined, { signal }).catch(() => {})
    await Promise.race([pause, ...running.underWay.values()])
  }
  await Promise.allSettled(running.underWay.values())
}

/** As they were before, while the store cannot be asked. */
async function readWishes({ store, source, now }: MirrorDeps, before: Wishes | undefined): Promise<Wishes> {
  const control = await readControl(store, source.id).catch((error: unknown) => {
    if (!before) throw error
    return before.control
  })
  return hearWishes(control, before, now())
}

/** When the source was last asked for again, in whichever way. */
function askedAt({ runAt, retryAt }: Wishes): number {
  return Math.max(runAt, retryAt)
}

async function beginDue(running: Running, channel: Channel, asked: number): Promise<void> {
  const { deps, ledger, signal } = running
  const [known] = ledger.of(channel.id, 'live')
  const live = known ?? planLive(deps.source.id, channel.id, deps.now())
  if (!known) await ledger.put(live)
  const everyMs = deps.source.everySeconds * 1000
  if (beganBefore(live, asked) || deps.now() >= liveDueAt(live, everyMs, deps.now()))
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
      if (fault) hear(running, channel, fault, after.startedAt ?? 0)
      await ledger.put(after)
    })
    .catch(report(deps))
    .finally(() => underWay.delete(key))
  underWay.set(key, ended)
}

function hear(running: Running, channel: Channel, fault: SourceFault, startedAt: number): void {
  const { channels, stopped, deps } = running
  // The key opens nothing: asking again would only look like an attack.
  if (fault.kind === 'unauthorized') for (const { id } of channels) stopped.set(id, startedAt)
  if (fault.kind === 'forbidden') stopped.set(channel.id, startedAt)
  if (fault.kind === 'rate_limited')
    running.heldUntil = Math.max(running.heldUntil, deps.now() + (fault.retryAfterMs ?? 1000))
}

/** What failed before somebody asked is due at once; what was set aside too, if that was asked for. */
async function revive({ ledger }: Running, wishes: Wishes): Promise<void> {
  const again = ledger.all().filter((row) => {
    if (row.state === 'failed') return beganBefore(row, askedAt(wishes))
    return row.state === 'set_aside' && beganBefore(row, wishes.retryAt)
  })
  if (again.length > 0)
    await ledger.put(...again.map((row): LedgerRow => ({ ...row, state: 'pending', attempts: 0, nextAt: null })))
}

function beganBefore({ startedAt }: LedgerRow, time: number): boolean {
  return (startedAt ?? 0) < time
}

function report({ source, warn }: MirrorDeps): (error: unknown) => void {
  return (error) => warn(`source ${source.id}: ${error instanceof Error ? error.message : error}`)
}
