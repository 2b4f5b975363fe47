// A store whose questions wait until they are let go, for tests of what happens meanwhile.
import type { Store } from '../store/store.ts'

export interface SlowStore {
  readonly store: Store
  /** Questions that wait now. */
  waiting(): number
  /** Lets every question pass, from now on too. */
  open(): void
}

export function slowStore(store: Store): SlowStore {
  const held: (() => void)[] = []
  let isOpen = false
  return {
    store: {
      ...store,
      query: async (fragment, options) => {
        if (!isOpen) await new Promise<void>((resolve) => held.push(resolve))
        return store.query(fragment, options)
      },
    },
    waiting: () => held.length,
    open: () => {
      isOpen = true
      for (const go of held.splice(0)) go()
    },
  }
}
