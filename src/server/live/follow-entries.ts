// One stream of one follower: what came since a moment, then what comes.
import type { Arrived } from '#contract/routes/live.ts'
import type { Principal } from '../access/principal.ts'
import { isoTime } from '../store/engine-time.ts'
import type { Store } from '../store/store.ts'
import { type ArrivalHub, LOOK_BACK_SECONDS } from './arrival-hub.ts'
import { type Batch, batchesFor, type Following, readBatches, readMatching, storeTime } from './arrivals.ts'

export interface FollowInput {
  readonly store: Store
  readonly hub: ArrivalHub
  readonly following: Following
  /** As the engine writes it. */
  readonly since: string
  /** Who follows, asked anew as the stream goes on: undefined ends it. */
  readonly caller: () => Promise<Principal | undefined>
  readonly signal: AbortSignal
}

/** How long nothing may come before the follower is asked for again, and told that the stream lives, milliseconds. */
const QUIET_MS = 5000

/** Batches and ids that are remembered as told: the hub tells a batch once, the beginning of a stream may repeat it. */
const MAX_TOLD = 50_000

/** What one look brings: `arrived`, or nothing (`quiet`) for a while. Ends when the caller may not go on. */
export async function* followEntries(input: FollowInput): AsyncGenerator<Arrived | 'quiet'> {
  const { store, hub, signal, caller } = input
  const queue = new Queue(signal)
  const known = new Set<string>()
  const told = new Set<string>()
  const leave = hub.listen((batches) => queue.push(batches))
  try {
    queue.push(await readBatches(store, input.since))
    for (let first = true; ; first = false) {
      // The first answer waits for nothing.
      const batches = await queue.next(first ? 0 : QUIET_MS)
      if (signal.aborted) return
      const principal = await caller()
      if (!principal) return
      const fresh = batches.filter(({ batch, arrived_at }) => !known.has(batch) && arrived_at > input.since)
      for (const { batch } of fresh) known.add(batch)
      if (known.size > MAX_TOLD) known.clear()
      const mine = batchesFor(principal, input.following.channel, fresh)
      if (mine.length === 0 && !first) {
        if (batches.length === 0) yield 'quiet'
        continue
      }
      const arrived = await readArrived(store, principal, input.following, mine)
      const entries = arrived.entries.filter(({ _id }) => !told.has(_id))
      for (const { _id } of entries) told.add(_id)
      if (told.size > MAX_TOLD) told.clear()
      // The first answer says where the stream stands, also when nothing came.
      if (first || entries.length + arrived.changed.length + arrived.leftOut > 0) yield { ...arrived, entries }
    }
  } finally {
    leave()
  }
}

/** What these batches bring to the follower. */
export async function readArrived(
  store: Store,
  principal: Principal,
  following: Following,
  batches: readonly Batch[],
): Promise<Arrived> {
  // Before the rows are read: going on from here, nothing that comes meanwhile is missed.
  const cursor = isoTime(await storeTime(store, LOOK_BACK_SECONDS))
  const added = await readMatching(
    store,
    principal,
    following,
    batches.filter(({ is_new }) => is_new),
  )
  const changed = await readMatching(
    store,
    principal,
    following,
    batches.filter(({ is_new }) => !is_new),
  )
  const addedIds = new Set(added.entries.map(({ _id }) => _id))
  return {
    cursor,
    entries: [...added.entries],
    changed: changed.entries.filter(({ _id }) => !addedIds.has(_id)),
    leftOut: added.leftOut,
  }
}

/** Batches that wait for their follower. */
class Queue {
  #waiting: Batch[] = []
  #wake: () => void = () => {}
  readonly #signal: AbortSignal

  constructor(signal: AbortSignal) {
    this.#signal = signal
    signal.addEventListener('abort', () => this.#wake(), { once: true })
  }

  push(batches: readonly Batch[]): void {
    this.#waiting.push(...batches)
    this.#wake()
  }

  /** All that waits; nothing when nothing comes in time or the stream ends. */
  async next(ms: number): Promise<Batch[]> {
    if (ms > 0 && this.#waiting.length === 0 && !this.#signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    const batches = this.#waiting
    this.#waiting = []
    return batches
  }
}
