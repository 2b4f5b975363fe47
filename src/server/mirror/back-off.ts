// How long to wait after a failure.
const FIRST_MS = 2000
const LONGEST_MS = 15 * 60_000

/** Failures in a row after which a window is set aside. */
export const MAX_ATTEMPTS = 8

/**
 * Milliseconds to wait after the n-th failure in a row (from 1): doubling, with jitter so that windows that failed
 * together do not return together, and never less than the source asked for.
 */
export function backOff(attempts: number, retryAfterMs: number | null, random: () => number = Math.random): number {
  const doubled = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1))
  return Math.max(retryAfterMs ?? 0, Math.round(doubled * (0.5 + random() / 2)))
}
