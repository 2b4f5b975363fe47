// What a log page knows of what comes: held outside of React, so that a row that comes repaints what says so alone.
import type { Entry } from '#contract/routes/logs.ts'
import type { Connection } from './follow-log.ts'
import type { PauseReason } from './pause-reason.ts'

export interface LiveState {
  readonly connection: Connection
  /** New entries that wait to be brought in. */
  readonly waiting: number
  /** How many of them came faster than the gateway tells: only reading the list anew shows them. */
  readonly leftOut: number
  /** Left out while the reader followed: the rows on screen are a sample. */
  readonly missed: number
  /** The reader follows the log: rows come in by themselves. */
  readonly following: boolean
  readonly pause: PauseReason | null
  /** Older rows were let go, to hold no more than `KEPT_ROWS`. */
  readonly shortened: boolean
}

const restingState: LiveState = {
  connection: 'opening',
  waiting: 0,
  leftOut: 0,
  missed: 0,
  following: false,
  pause: null,
  shortened: false,
}

/** Rows that are held at most while following. */
export const KEPT_ROWS = 2000

/** Entries that wait at most as they are; of more only the number is known. */
const HELD_ENTRIES = 500

export interface LiveStore {
  get(): LiveState
  set(patch: Partial<LiveState>): void
  subscribe(listener: () => void): () => void
  /** Takes what came; entries that wait already count once. */
  hold(entries: readonly Entry[], leftOut: number): void
  /** All that waits, which then waits no longer. */
  take(): readonly Entry[]
}

export function makeLiveStore(): LiveStore {
  const listeners = new Set<() => void>()
  const held = new Map<string, Entry>()
  let state = restingState

  function set(patch: Partial<LiveState>): void {
    const keys = Object.keys(patch) as (keyof LiveState)[]
    if (keys.every((key) => Object.is(patch[key], state[key]))) return
    state = { ...state, ...patch }
    for (const listener of listeners) listener()
  }

  return {
    get: () => state,
    set,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    hold(entries, leftOut) {
      let over = leftOut
      for (const entry of entries) {
        if (held.has(entry._id) || held.size < HELD_ENTRIES) held.set(entry._id, entry)
        else over += 1
      }
      set({ waiting: held.size + state.leftOut + over, leftOut: state.leftOut + over })
    },
    take() {
      const entries = [...held.values()]
      held.clear()
      set({ waiting: 0, leftOut: 0 })
      return entries
    },
  }
}
