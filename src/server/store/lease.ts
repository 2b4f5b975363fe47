// What only one process may do at a time, where several share a store. The engine has no locks: whoever would do it says
// so again and again, and of those who were heard of lately the one who began first does it. Two may believe so for a
// moment when the store hides one from the other, so that what is done under a lease must bear being done twice.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { param, sql } from './sql.ts'
import type { Store } from './store.ts'

/** Milliseconds. */
export interface LeaseTimes {
  readonly beat: number
  /** Who was silent for so long has gone; who could not speak for three quarters of it stops by itself. */
  readonly lost: number
  /** Who begins waits so long for others who began at the same moment. */
  readonly settle: number
}

const usualTimes: LeaseTimes = { beat: 5000, lost: 20_000, settle: 1000 }

export interface Leases {
  /**
   * Does the work while nobody else does what has this name, and again where that was lost meanwhile: the work's signal
   * aborts then, and with the one that is given. Resolves when the work has ended by itself or `signal` aborts.
   */
  hold(name: string, work: (signal: AbortSignal) => Promise<unknown>, signal: AbortSignal): Promise<void>
}

/** `warn` hears once of each time that nobody can be asked. */
export function makeLeases(
  store: Store,
  warn: (message: string) => void = () => {},
  times: LeaseTimes = usualTimes,
): Leases {
  if (!store.isShared) return { hold: async (_name, work, signal) => void (await work(signal)) }
  return {
    async hold(name, work, signal) {
      const claim = makeClaim(store, name, warn, times)
      while (!signal.aborted) {
        const lost = new AbortController()
        try {
          if (!(await untilHeld(claim, times, signal))) return
          const ended = new AbortController()
          const both = AbortSignal.any([signal, lost.signal])
          const keeping = keepHeld(claim, times, lost, ended.signal)
          await work(both).finally(() => ended.abort())
          await keeping
        } finally {
          // The store may be away: then it is over by silence.
          await claim.end().catch(() => {})
        }
        if (!lost.signal.aborted) return
      }
    },
  }
}

interface Claim {
  /** Says that this process would do it; answers whether it may, or undefined where the store cannot be asked. */
  beat(): Promise<boolean | undefined>
  end(): Promise<void>
}

function makeClaim(store: Store, name: string, warn: (message: string) => void, { lost, settle }: LeaseTimes): Claim {
  const holder = randomUUID()
  let beganAt: string | undefined
  let heardAt = 0
  let isHeard = true

  async function ask(): Promise<boolean> {
    const now = performance.now()
    // Who was silent for long begins anew, behind those who took its place.
    if (beganAt === undefined || now - heardAt > lost / 2) {
      const [row] = await store.query<{ now: string }>(sql`SELECT now64(6, 'UTC') AS now`)
      beganAt = row?.now
    }
    await store.insert('lease', [{ name, holder, began_at: beganAt, is_over: false }])
    const [first] = await store.query<{ holder: string; settled: number }>(
      sql`SELECT holder, began_at <= now64(6) - toIntervalMillisecond(${param('UInt32', settle)}) AS settled
FROM lease FINAL WHERE name = ${param('String', name)} AND NOT is_over
  AND beat_at > now64(6) - toIntervalMillisecond(${param('UInt32', lost)})
ORDER BY began_at, holder LIMIT 1`,
    )
    heardAt = now
    return first?.holder === holder && first.settled === 1
  }

  return {
    async beat() {
      try {
        const answer = await ask()
        isHeard = true
        return answer
      } catch (error) {
        if (isHeard) warn(`who does "${name}" is not known: ${error instanceof Error ? error.message : error}`)
        isHeard = false
        return undefined
      }
    },
    async end() {
      const began_at = beganAt
      beganAt = undefined
      if (began_at !== undefined) await store.insert('lease', [{ name, holder, began_at, is_over: true }])
    },
  }
}

/** False where the signal aborts before. */
async function untilHeld(claim: Claim, { beat, settle }: LeaseTimes, signal: AbortSignal): Promise<boolean> {
  for (let wait = settle; !signal.aborted; wait = beat) {
    if (await claim.beat()) return true
    await pause(wait, signal)
  }
  return false
}

/** Aborts `lost` when another holds it, or the store has not been heard for too long. */
async function keepHeld(claim: Claim, times: LeaseTimes, lost: AbortController, ended: AbortSignal): Promise<void> {
  const silent = () => setTimeout(() => lost.abort(), times.lost * 0.75)
  let timer = silent()
  await pause(times.beat, ended)
  while (!ended.aborted && !lost.signal.aborted) {
    const isHeld = await claim.beat()
    if (isHeld === false) lost.abort()
    if (isHeld) {
      clearTimeout(timer)
      timer = silent()
    }
    await pause(times.beat, AbortSignal.any([ended, lost.signal]))
  }
  clearTimeout(timer)
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {})
}
