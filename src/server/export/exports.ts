// The exports that are being written, and those that ended a short while ago: how far they are, and a way to stop them.
import { ApiError } from '#contract/api-error.ts'
import { type ExportProgress, exportLimits } from '#contract/routes/export.ts'
import type { Principal } from '../access/principal.ts'
import type { Totals } from './file-text.ts'

/** How long an ended export can still be asked about, milliseconds. */
const KEPT_MS = 10 * 60_000

export interface RunningExport {
  readonly signal: AbortSignal
  progress(totals: Totals, bytes: number): void
  end(state: Exclude<ExportProgress['state'], 'running'>, message?: string): void
  /** Nobody takes the file any more. */
  abandon(): void
}

export interface Exports {
  /** Throws 429 when the caller, or all callers together, write as many as may be written at a time. */
  begin(principal: Principal, id: string): RunningExport
  find(principal: Principal, id: string): ExportProgress
  cancel(principal: Principal, id: string): ExportProgress
  setTotal(principal: Principal, id: string, total: number): void
  /** Stops them all. */
  close(): void
}

interface Held {
  readonly caller: string
  readonly controller: AbortController
  shown: ExportProgress
  endedAt: number | undefined
}

export function makeExports(now: () => number = Date.now): Exports {
  const held = new Map<string, Held>()
  const keyOf = (principal: Principal, id: string) => `${callerOf(principal)} ${id}`

  function requireHeld(principal: Principal, id: string): Held {
    const found = held.get(keyOf(principal, id))
    if (!found) throw new ApiError(404, 'not_found', `There is no export with the ID ${id}.`, 'id')
    return found
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
      const one: Held = { caller: callerOf(principal), controller: new AbortController(), shown, endedAt: undefined }
      held.set(key, one)
      const end: RunningExport['end'] = (state, message) => {
        if (one.endedAt !== undefined) return
        one.endedAt = now()
        one.shown = { ...one.shown, state, message: message ?? null }
      }
      return {
        signal: one.controller.signal,
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
    find: (principal, id) => requireHeld(principal, id).shown,
    cancel(principal, id) {
      const found = requireHeld(principal, id)
      if (found.endedAt === undefined) {
        found.endedAt = now()
        found.shown = { ...found.shown, state: 'cancelled' }
        found.controller.abort()
      }
      return found.shown
    },
    setTotal(principal, id, total) {
      const found = requireHeld(principal, id)
      found.shown = { ...found.shown, total }
    },
    close() {
      for (const { controller } of held.values()) controller.abort()
    },
  }
}

function callerOf({ id }: Principal): string {
  return id ?? 'owner'
}
