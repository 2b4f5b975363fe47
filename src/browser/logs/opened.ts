// Which entry is open beside the list: held outside of React, so that a press paints the panel and the mark of its row
// alone.

/**
 * `press`: the reader opened it, and the panel was not there before; `step`: he went on to it from another; `address`:
 * it came with the address.
 */
export type Opening = 'press' | 'step' | 'address'

interface Opened {
  readonly id: string
  readonly how: Opening
}

export interface OpenedStore {
  /** Null while none is open. */
  get(): Opened | null
  /** What the reader pressed: ahead of the address. */
  press(id: string | undefined): void
  /** What the address says. */
  follow(id: string | undefined): void
  subscribe(listener: () => void): () => void
}

export function makeOpenedStore(id: string | undefined): OpenedStore {
  const listeners = new Set<() => void>()
  let opened: Opened | null = id === undefined ? null : { id, how: 'address' }

  function set(id: string | undefined, how: Opening): void {
    if (id === opened?.id) return
    opened = id === undefined ? null : { id, how: opened ? 'step' : how }
    for (const listener of listeners) listener()
  }

  return {
    get: () => opened,
    press: (id) => set(id, 'press'),
    follow: (id) => set(id, 'address'),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
