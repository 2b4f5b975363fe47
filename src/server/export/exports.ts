// The exports that are being written, and those that ended a short while ago: how far they are, and a way to stop them,
// also from another gateway.
import { setTimeout as sleep } from 'node:timers/promises'
import { ApiError } from '#contract/api-error.ts'
import { type ExportProgress, exportLimits } from '#contract/routes/export.ts'
import type { Principal } from '../access/principal.ts'
import type { ExportBoard } from './export-board.ts'
import type { Totals } from './file-text.ts'

/** How long an ended export can still be asked about, milliseconds. */
const KEPT_MS = 10 * 60_000

/** How often other gateways are told, and asked whether it is to be stopped, milliseconds. */
const BEAT_MS = 1000

export interface RunningExport {
  readonly signal: AbortSignal
  shown(): ExportProgress
  progress(totals: Totals, bytes: number): void
  end(state: Exclude<ExportProgress['state'], 'running'>, message?: string): void
  /** Nobody takes the file any more. */
  abandon(): void
}

export interface Exports {
  /** Throws 429 when the caller, or all callers together, write as many as may be written at a time. */
  begin(principal: Principal, id: string): RunningExport
  find(principal: Principal, id: string): Promise<ExportProgress>
  /** One that another gateway writes is stopped within a second or two. */
  cancel(principal: Principal, id: string): Promise<ExportProgress>
  setTotal(principal: Principal, id: string, total: number): void
  /** Stops them all; resolves when that is known elsewhere. */
  close(): Promise<void>
}

interface Held {
  readonly caller: string
  readonly controller: AbortController
  shown: ExportProgress
  endedAt: number | undefined
  /** Called when it has ended. */
  readonly ended: () => void
}

/** `board` is where other gateways read of them; without one there are none. */
export function makeExports(board?: ExportBoard, now: () => number = Date.now): Exports {
  const held = new Map<string, Held>()
  const telling = new Set<Promise<void>>()
  const keyOf = (principal: Principal, id: string) => `${callerOf(principal)} ${id}`

  async function readElsewhere(principal: Principal, id: string): Promise<ExportProgress> {
    const found = await board?.read(callerOf(principal), id)
    if (!found) throw new ApiError(404, 'not_found', `There is no export with the ID ${id}.`, 'id')
    return found
  }

  function stop(one: Held): void {
    if (one.endedAt !== undefined) return
    one.endedAt = now()
    one.shown = { ...one.shown, state: 'cancelled' }
    one.controller.abort()
    one.ended()
  }

  /** Tells others how far it is until it has ended. What they could not be told they are told the next time. */
  async function tell(one: Held, ended: Promise<void>, to: ExportBoard): Promise<void> {
    while (one.endedAt === undefined) {
      await to.tell(one.caller, one.shown).catch(() => {})
      const known = await to.read(one.caller, one.shown.id).catch(() => undefined)
      if (known?.state === 'cancelled') stop(one)
      await Promise.race([ended, sleep(BEAT_MS, undefined, { ref: false })])
    }
    await to.tell(one.caller, one.shown).catch(() => {})
  }

  return {
    begin(principal, id) {
      for (const [key, { endedAt }] of held) if (endedAt !== undefined && endedAt < now() - KEPT_MS) held.delete(key)
      const running = [...held.values()].filter(({ endedAt }) => endedAt === undefined)
      const own = running.filter(({ caller }) => caller === callerOf(principal))
      if (own.length >= exportLimits.perCaller || running.length >= exportLimits.inAll)
        throw new ApiError(429, 'too_many_requests', 'Other exports are still being written. Wait for one to end.')
      const key = keyOf(principal, id)
      if (held.has(key)) throw new ApiError(409, 'conflict', `There is already an export with the ID ${id}.`, 'id')
      const shown: ExportProgress = {
        ...{ id, state: 'running', total: 0, rows: 0, bytes: 0 },
        ...{ costInUSDCents: null, message: null },
      }
      let hasEnded = () => {}
      const ended = new Promise<void>((resolve) => {
        hasEnded = resolve
      })
      const one: Held = {
        ...{ caller: callerOf(principal), controller: new AbortController(), shown },
        ...{ endedAt: undefined, ended: hasEnded },
      }
      held.set(key, one)
      if (board) {
        const told = tell(one, ended, board).finally(() => telling.delete(told))
        telling.add(told)
      }
      const end: RunningExport['end'] = (state, message) => {
        if (one.endedAt !== undefined) return
        one.endedAt = now()
        one.shown = { ...one.shown, state, message: message ?? null }
        one.ended()
      }
      return {
        signal: one.controller.signal,
        shown: () => one.shown,
        progress: (totals, bytes) => {
          one.shown = { ...one.shown, ...totals, bytes }
        },
        end,
        abandon: () => {
          end('cancelled')
          one.controller.abort()
        },
      }
    },
    find: async (principal, id) => held.get(keyOf(principal, id))?.shown ?? readElsewhere(principal, id),
    async cancel(principal, id) {
      const found = held.get(keyOf(principal, id))
      if (found) {
        stop(found)
        return found.shown
      }
      const shown = await readElsewhere(principal, id)
      if (shown.state !== 'running') return shown
      const cancelled: ExportProgress = { ...shown, state: 'cancelled' }
      await board?.tell(callerOf(principal), cancelled)
      return cancelled
    },
    setTotal(principal, id, total) {
      const found = held.get(keyOf(principal, id))
      if (found) found.shown = { ...found.shown, total }
    },
    async close() {
      for (const one of held.values()) stop(one)
      await Promise.all(telling)
    },
  }
}

function callerOf({ id }: Principal): string {
  return id ?? 'owner'
}
