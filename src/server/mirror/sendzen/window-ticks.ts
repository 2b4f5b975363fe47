import { ticksFromMs } from '#contract/ticks.ts'
import type { Window } from '../source-client.ts'

/** Whether SendZen's edges belong to the range is not documented: a second more on both sides (duplicates do no harm). */
const EDGE_TICKS = 10_000_000n

/** The range to ask for, digits of ticks; `from` is null for the beginning. */
export function windowTicks({ from, to }: Pick<Window, 'from' | 'to'>): { from: string | null; to: string } {
  return {
    from: from === null ? null : (ticksOf(from) - EDGE_TICKS).toString(),
    to: (ticksOf(to) + EDGE_TICKS).toString(),
  }
}

/** Ticks of a canonical instant with microseconds. */
function ticksOf(instant: string): bigint {
  const ms = Date.parse(`${instant.slice(0, 23)}Z`)
  return ticksFromMs(ms) + BigInt(instant.slice(23, 26)) * 10n
}
