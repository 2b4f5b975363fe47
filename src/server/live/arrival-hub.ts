// Looks for what came on behalf of everybody who follows a log here: one small question at a time, none while nobody
// follows.
import type { Store } from '../store/store.ts'
import { type Batch, readBatches, storeTime } from './arrivals.ts'

/** Between looks, milliseconds; and after a look that failed. */
const LOOK_MS = 500
const FAILED_MS = 5000

/** A batch is told its instant before it can be read: what was still being written is met by looking back so far. */
export const LOOK_BACK_SECONDS = 10

export type HubListener = (batches: readonly Batch[]) => void

export interface ArrivalHub {
  /** Tells of batches, each once, until the returned function is called. The first may lie some seconds back. */
  listen(listener: HubListener): () => void
  readonly listeners: number
}

export function makeArrivalHub(store: Store, lookMs = LOOK_MS): ArrivalHub {
  const listeners = new Set<HubListener>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let looking = false
  let seen = new Map<string, string>()

  async function look(): Promise<void> {
    const since = await storeTime(store, LOOK_BACK_SECONDS)
    const batches = await readBatches(store, since)
    const fresh = batches.filter(({ batch }) => !seen.has(batch))
    seen = new Map(batches.map(({ batch, arrived_at }) => [batch, arrived_at]))
    if (fresh.length > 0) for (const listener of listeners) listener(fresh)
  }

  async function run(): Promise<void> {
    if (looking) return
    looking = true
    const wait = await look().then(
      () => lookMs,
      () => FAILED_MS,
    )
    looking = false
    if (listeners.size > 0) timer = setTimeout(() => void run(), wait).unref()
    else seen = new Map()
  }

  return {
    listen(listener) {
      listeners.add(listener)
      // Who joins later hears of what comes from now on, and reads for himself what came before.
      if (listeners.size === 1) void run()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        clearTimeout(timer)
        seen = new Map()
      }
    },
    get listeners() {
      return listeners.size
    },
  }
}
