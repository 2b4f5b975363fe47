// What every request needs of the store, in memory, so that none waits for it.
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Age at which a copy is read anew, milliseconds. Several gateways may share a store: what changes at one of them
 * counts at the others within this time.
 */
export const COPY_MS = 5000

/** Between two readings for the sake of what is not in it, milliseconds. */
export const FRESH_MS = 200

export interface MemoryCopy<T> {
  current(): Promise<T>
  /**
   * As it is now: for who did not find what may have been made at another gateway a moment ago. May take `FRESH_MS`,
   * so that nobody who asks for what is nowhere keeps the store busy.
   */
  anew(): Promise<T>
  /** Resolves when a change that was written before counts here. */
  refresh(): Promise<void>
  /** Runs changes one after the other: each reads what it changes first. */
  inTurn<Result>(change: () => Promise<Result>): Promise<Result>
}

/** `now` is in milliseconds since 1970. */
export function makeMemoryCopy<T>(readAll: () => Promise<T>, now: () => number): MemoryCopy<T> {
  let copy: { readonly at: number; readonly value: T } | undefined
  let begun = 0
  let kept = 0
  let reading: Promise<void> | undefined
  let begunAt = Number.NEGATIVE_INFINITY
  let next: Promise<void> | undefined
  let lastChange: Promise<unknown> = Promise.resolve()

  async function read(): Promise<void> {
    begun += 1
    const turn = begun
    const at = now()
    begunAt = performance.now()
    const value = await readAll()
    // A slow reading that began before a change must not undo what a later one has seen.
    if (turn < kept) return
    kept = turn
    copy = { at, value }
  }

  async function readNext(): Promise<void> {
    await sleep(Math.max(0, begunAt + FRESH_MS - performance.now()))
    // Who asks from here on may have seen something that this reading does not see.
    next = undefined
    await read()
  }

  function held(): T {
    if (!copy) throw new Error('a reading that ended well leaves a copy')
    return copy.value
  }

  return {
    async current() {
      const age = copy && now() - copy.at
      if (copy && age !== undefined && age >= 0 && age < COPY_MS) return copy.value
      reading ??= read().finally(() => {
        reading = undefined
      })
      await reading
      return held()
    },
    async anew() {
      next ??= readNext()
      await next
      return held()
    },
    refresh: read,
    inTurn(change) {
      const result = lastChange.then(change)
      lastChange = result.catch(() => {})
      return result
    },
  }
}
