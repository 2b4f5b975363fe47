// The keys in memory, so that no request waits for the store to learn who asks.
import { sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { readKeys, writeKey } from './key-rows.ts'
import { keyState, type StoredKey } from './stored-key.ts'

/**
 * Age at which the copy is read anew, milliseconds. Several gateways may share a store: a key made, changed or
 * revoked at one of them counts at the others within this time.
 */
export const RING_MS = 5000

export interface KeyRing {
  /** The key of this hash, unless it is expired, revoked or unknown. */
  byHash(hash: string): Promise<StoredKey | undefined>
  byId(id: string): Promise<StoredKey | undefined>
  /** Writes a key; resolves when it counts here. */
  save(key: StoredKey): Promise<void>
  /** Runs changes one after the other: each reads what it changes first. */
  inTurn<T>(change: () => Promise<T>): Promise<T>
}

interface Copy {
  /** When its reading began, milliseconds since 1970. */
  readonly at: number
  readonly byHash: ReadonlyMap<string, StoredKey>
  readonly byId: ReadonlyMap<string, StoredKey>
}

export function makeKeyRing(store: Store, now: () => number): KeyRing {
  let copy: Copy = { at: Number.NEGATIVE_INFINITY, byHash: new Map(), byId: new Map() }
  let begun = 0
  let kept = 0
  let reading: Promise<void> | undefined
  let lastChange: Promise<unknown> = Promise.resolve()

  async function read(): Promise<void> {
    begun += 1
    const turn = begun
    const fresh = await readCopy(store, now())
    // A slow reading that began before a change must not undo what a later one has seen.
    if (turn < kept) return
    kept = turn
    copy = fresh
  }

  async function current(): Promise<Copy> {
    const age = now() - copy.at
    if (age >= 0 && age < RING_MS) return copy
    reading ??= read().finally(() => {
      reading = undefined
    })
    await reading
    return copy
  }

  const unlessEnded = (key: StoredKey | undefined) => (key && keyState(key, now()) === 'active' ? key : undefined)
  return {
    byHash: async (hash) => unlessEnded((await current()).byHash.get(hash)),
    byId: async (id) => unlessEnded((await current()).byId.get(id)),
    async save(key) {
      await writeKey(store, key)
      await read()
    },
    inTurn(change) {
      const result = lastChange.then(change)
      lastChange = result.catch(() => {})
      return result
    },
  }
}

async function readCopy(store: Store, at: number): Promise<Copy> {
  // Oldest first: of two keys with one secret (the first has expired) the newer one counts.
  const keys = (await readKeys(store, sql`revoked_at IS NULL`)).reverse()
  return {
    at,
    byHash: new Map(keys.map((key) => [key.secretHash, key])),
    byId: new Map(keys.map((key) => [key.id, key])),
  }
}
