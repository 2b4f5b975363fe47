// What every request needs of the store, in memory, so that none waits for it.

/**
 * Age at which a copy is read anew, milliseconds. Several gateways may share a store: what changes at one of them
 * counts at the others within this time.
 */
export const COPY_MS = 5000

export interface MemoryCopy<T> {
  /** No older than `maxAge` milliseconds. */
  current(maxAge?: number): Promise<T>
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
  let lastChange: Promise<unknown> = Promise.resolve()

  async function read(): Promise<void> {
    begun += 1
    const turn = begun
    const at = now()
    const value = await readAll()
    // A slow reading that began before a change must not undo what a later one has seen.
    if (turn < kept) return
    kept = turn
    copy = { at, value }
  }

  return {
    async current(maxAge = COPY_MS) {
      const age = copy && now() - copy.at
      if (copy && age !== undefined && age >= 0 && age < maxAge) return copy.value
      reading ??= read().finally(() => {
        reading = undefined
      })
      await reading
      if (!copy) throw new Error('a reading that ended well leaves a copy')
      return copy.value
    },
    refresh: read,
    inTurn(change) {
      const result = lastChange.then(change)
      lastChange = result.catch(() => {})
      return result
    },
  }
}
