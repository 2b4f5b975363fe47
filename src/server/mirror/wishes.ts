// When people asked for what, on this process's clock: whoever asked may have another.
import type { Control } from './control.ts'

/** Times in milliseconds since 1970, 0 for never. */
export interface Wishes {
  readonly paused: boolean
  readonly runAt: number
  readonly retryAt: number
  /** As they were read. */
  readonly control: Control
}

/**
 * What was asked for before this process began counts from when it was asked, so that it is neither missed nor done
 * again; anything newer counts from now.
 */
export function hearWishes(control: Control, before: Wishes | undefined, now: number): Wishes {
  const heardAt = (wish: 'runAt' | 'retryAt') => {
    if (!before) return Math.min(control[wish], now)
    return control[wish] === before.control[wish] ? before[wish] : now
  }
  return { paused: control.paused, runAt: heardAt('runAt'), retryAt: heardAt('retryAt'), control }
}
