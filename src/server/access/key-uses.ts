// When keys were last used. A use is noted in memory and written later: no request waits for it.
import type { Store } from '../store/store.ts'
import { readUses, writeUses } from './key-rows.ts'

/** Uses are written at most this often, milliseconds. */
export const FLUSH_MS = 60_000

export interface KeyUses {
  note(keyId: string): void
  /** Milliseconds since 1970 by key id, what is not written yet included. */
  read(): Promise<Map<string, number>>
  /** Writes what is noted and stops. */
  close(): Promise<void>
}

export function makeKeyUses(store: Store, now: () => number): KeyUses {
  let noted = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()
  let closed = false

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const uses = noted
    noted = new Map()
    writing = writing.then(() =>
      // The store may be away: what was noted is tried again with the next use.
      writeUses(store, uses).catch(() => {
        noted = latest(uses, noted)
      }),
    )
    return writing
  }

  return {
    note(keyId) {
      noted.set(keyId, now())
      if (closed || timer) return
      timer = setTimeout(() => void flush(), FLUSH_MS).unref()
    },
    read: async () => {
      await writing
      const pending = new Map(noted)
      return latest(await readUses(store), pending)
    },
    async close() {
      closed = true
      await flush()
    },
  }
}

function latest(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): Map<string, number> {
  const merged = new Map(a)
  for (const [id, at] of b) merged.set(id, Math.max(at, merged.get(id) ?? 0))
  return merged
}
