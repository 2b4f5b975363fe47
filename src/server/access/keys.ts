// All that has to do with API keys, opened once a process.
import type { Store } from '../store/store.ts'
import { type KeyRing, makeKeyRing } from './key-ring.ts'
import { type KeyUses, makeKeyUses } from './key-uses.ts'

export interface Keys {
  readonly store: Store
  readonly ring: KeyRing
  readonly uses: KeyUses
  /** Milliseconds since 1970. */
  now(): number
}

export function openKeys(store: Store, now: () => number = Date.now): Keys {
  return { store, ring: makeKeyRing(store, now), uses: makeKeyUses(store, now), now }
}
