// A page that fails once does not fail its window: a hundred pages at a few faults in a hundred would never be read
// whole. What lasts is the scheduler's affair.
import { setTimeout as sleep } from 'node:timers/promises'
import type { FaultKind } from '#contract/routes/sources.ts'
import { SourceFault } from '../source-client.ts'
import type { Ask } from './upstream.ts'

const passing: ReadonlySet<FaultKind> = new Set<FaultKind>(['server_error', 'unreachable', 'unreadable'])
const FIRST_MS = 250

/** Asks up to `tries` times while what goes wrong may pass. Reading changes nothing at the source. */
export function patiently(
  ask: (request: Ask, signal: AbortSignal) => Promise<string>,
  tries: number,
): (request: Ask, signal: AbortSignal) => Promise<string> {
  return async (request, signal) => {
    for (let n = 1; ; n += 1) {
      try {
        return await ask(request, signal)
      } catch (error) {
        if (n >= tries || !(error instanceof SourceFault) || !passing.has(error.kind)) throw error
        await sleep(FIRST_MS * 3 ** (n - 1) * (0.5 + Math.random()), undefined, { signal }).catch(() => {})
        signal.throwIfAborted()
      }
    }
  }
}
