// Wrong keys, counted: so that nobody finds the owner key by trying. Keys made here have 256 random bits, which is
// beyond guessing; the owner key may be one that somebody thought of.
import { addressGroup } from './address-group.ts'

export interface AttemptLimits {
  readonly windowMs: number
  /** Wrong keys of one address within a window. */
  readonly perAddress: number
  /** Of all addresses together: guesses may come from many. */
  readonly overall: number
}

/** On the sign-in page, where people type. */
export const signInLimits: AttemptLimits = { windowMs: 15 * 60_000, perAddress: 10, overall: 1000 }

/** In headers, where a program that was forgotten may send an old key for days. */
export const headerLimits: AttemptLimits = { windowMs: 60_000, perAddress: 100, overall: 10_000 }

/** Addresses that are remembered. More cannot be made to be: the count of all together still holds. */
const MAX_ADDRESSES = 10_000

export interface Attempts {
  /** Seconds until the address may try again; 0 when it may now. */
  wait(address: string): number
  wrong(address: string): void
  /** The owner was right: what was wrong before were slips. */
  forgive(address: string): void
}

interface Window {
  count: number
  readonly endsAt: number
}

/** `now` is in milliseconds since 1970. */
export function makeAttempts({ windowMs, perAddress, overall }: AttemptLimits, now: () => number): Attempts {
  const windows = new Map<string, Window>()
  let all: Window = { count: 0, endsAt: 0 }

  function open(address: string): Window {
    const current = windows.get(address)
    if (current && now() < current.endsAt) return current
    windows.delete(address)
    const [oldest] = windows.keys()
    if (oldest !== undefined && windows.size >= MAX_ADDRESSES) windows.delete(oldest)
    const fresh = { count: 0, endsAt: now() + windowMs }
    windows.set(address, fresh)
    return fresh
  }

  function left(window: Window | undefined, most: number): number {
    const ms = window && window.count >= most ? window.endsAt - now() : 0
    return ms > 0 ? Math.ceil(ms / 1000) : 0
  }

  return {
    wait: (address) => Math.max(left(windows.get(addressGroup(address)), perAddress), left(all, overall)),
    wrong(address) {
      if (now() >= all.endsAt) all = { count: 0, endsAt: now() + windowMs }
      all.count += 1
      open(addressGroup(address)).count += 1
    },
    forgive: (address) => void windows.delete(addressGroup(address)),
  }
}
