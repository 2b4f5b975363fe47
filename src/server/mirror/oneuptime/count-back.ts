import { canonical } from '../plan-windows.ts'

const DAY_MS = 24 * 3_600_000
/** Further back there was nothing to log. */
const MOST_DAYS = 2 ** 14

/**
 * An instant before which a source counts no rows, canonical, found in ever longer steps: where the oldest row does not
 * say when it was, its past would be taken for none.
 */
export async function countBack(countBefore: (to: string) => Promise<number>, now: number): Promise<string> {
  for (let days = 1; ; days *= 2) {
    const at = canonical(now - days * DAY_MS)
    if (days >= MOST_DAYS || (await countBefore(at)) === 0) return at
  }
}
