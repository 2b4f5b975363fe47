// Where in time a channel's entries lie, roughly: so that a list of the newest need not look at all of them.
import type { Channel } from '#contract/channels/index.ts'
import { sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'

const HOUR_MS = 3_600_000
/** A guess that is this old is still good: what came since lies at the end, which no window leaves out. */
const FRESH_MS = 60_000

interface Density {
  /** Hours since 1970 that have entries, in order. */
  readonly hours: readonly number[]
  /** Entries up to and including that hour. */
  readonly upTo: readonly number[]
}

type Densities = ReadonlyMap<string, Density>

interface Known {
  readonly readAt: number
  readonly densities: Promise<Densities>
}

const known = new WeakMap<Store, Known>()
const nothing: Density = { hours: [], upTo: [] }

/**
 * The other end of a stretch of time that begins at `edge` (milliseconds since 1970; null: at the newest or the oldest
 * entry) and holds about `rows` entries of the channel, of all projects; null where there are not so many.
 */
export async function stretch(
  store: Store,
  channel: Channel,
  { direction, edge, rows }: { direction: 'asc' | 'desc'; edge: number | null; rows: number },
): Promise<number | null> {
  const { hours, upTo } = (await read(store)).get(channel.id) ?? nothing
  if (direction === 'desc') {
    const last = edge === null ? hours.length - 1 : lastAtMost(hours, Math.floor(edge / HOUR_MS))
    // The hour of the edge may be cut short, so it does not count.
    const first = lastAtMost(upTo, (upTo[last - 1] ?? 0) - rows)
    return first < 0 ? null : (hours[first] ?? 0) * HOUR_MS
  }
  const first = edge === null ? 0 : lastAtMost(hours, Math.floor(edge / HOUR_MS))
  const last = lastAtMost(upTo, (upTo[Math.max(first, 0)] ?? 0) + rows) + 1
  const hour = hours[last]
  return hour === undefined ? null : (hour + 1) * HOUR_MS
}

function read(store: Store): Promise<Densities> {
  const held = known.get(store)
  if (held && Date.now() - held.readAt < FRESH_MS) return held.densities
  const densities = count(store)
  known.set(store, { readAt: Date.now(), densities })
  // A failure is told to whoever waits for it, and forgotten.
  densities.catch(() => known.get(store)?.densities === densities && known.delete(store))
  // Nobody waits while there is a guess from before.
  return held?.densities ?? densities
}

// Without FINAL: versions that are about to be merged away do no harm to a guess.
async function count(store: Store): Promise<Densities> {
  const rows = await store.query<{ channel: string; hour: string; entries: string }>(
    sql`SELECT channel, intDiv(toUnixTimestamp(created_at), 3600) AS hour, count() AS entries
FROM log_entry GROUP BY channel, hour ORDER BY channel, hour`,
  )
  const densities = new Map<string, { hours: number[]; upTo: number[] }>()
  for (const { channel, hour, entries } of rows) {
    const density = densities.get(channel) ?? { hours: [], upTo: [] }
    densities.set(channel, density)
    density.hours.push(Number(hour))
    density.upTo.push((density.upTo.at(-1) ?? 0) + Number(entries))
  }
  return densities
}

/** Place of the last of these ascending numbers that is not above `limit`; -1 where there is none. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}
