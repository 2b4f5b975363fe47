// The keys in memory, so that no request waits for the store to learn who asks.
import { sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { readKeys, writeKey } from './key-rows.ts'
import { makeMemoryCopy } from './memory-copy.ts'
import { keyState, type StoredKey } from './stored-key.ts'

export interface KeyRing {
  /** The key of this hash, unless it is expired, revoked or unknown. */
  byHash(hash: string): Promise<StoredKey | undefined>
  byId(id: string): Promise<StoredKey | undefined>
  /** Writes a key; resolves when it counts here. */
  save(key: StoredKey): Promise<void>
  /** Runs changes one after the other: each reads what it changes first. */
  inTurn<T>(change: () => Promise<T>): Promise<T>
}

interface Keys {
  readonly byHash: ReadonlyMap<string, StoredKey>
  readonly byId: ReadonlyMap<string, StoredKey>
}

export function makeKeyRing(store: Store, now: () => number): KeyRing {
  const copy = makeMemoryCopy(() => readActive(store), now)
  async function find(pick: (keys: Keys) => StoredKey | undefined): Promise<StoredKey | undefined> {
    const known = pick(await copy.current())
    // It may have been made at another gateway a moment ago.
    const key = known ?? (store.isShared ? pick(await copy.anew()) : undefined)
    return key && keyState(key, now()) === 'active' ? key : undefined
  }
  return {
    byHash: (hash) => find(({ byHash }) => byHash.get(hash)),
    byId: (id) => find(({ byId }) => byId.get(id)),
    async save(key) {
      await writeKey(store, key)
      await copy.refresh()
    },
    inTurn: copy.inTurn,
  }
}

async function readActive(store: Store): Promise<Keys> {
  // Oldest first: of two keys with one secret (the first has expired) the newer one counts.
  const keys = (await readKeys(store, sql`revoked_at IS NULL`)).reverse()
  return {
    byHash: new Map(keys.map((key) => [key.secretHash, key])),
    byId: new Map(keys.map((key) => [key.id, key])),
  }
}
