import { setTimeout as sleep } from 'node:timers/promises'

/** Resolves when the next request may be sent: requests stand at least 1/`perSecond` apart, without bursts. */
export function makePace(perSecond: number): (signal: AbortSignal) => Promise<void> {
  const gapMs = 1000 / perSecond
  let free = 0
  return async (signal) => {
    signal.throwIfAborted()
    const now = performance.now()
    const turn = Math.max(now, free)
    free = turn + gapMs
    // A timer's shortest wait is a millisecond.
    if (turn - now >= 1) await sleep(turn - now, undefined, { signal }).catch(() => signal.throwIfAborted())
  }
}
