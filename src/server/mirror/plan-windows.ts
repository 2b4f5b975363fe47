// How the past of a channel is cut into windows.
import { type LedgerRow, newWindow } from './ledger-row.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Windows of a past of unknown size. */
const WINDOWS = 100
/** Rows that a window should hold: few enough to lose little when it fails, enough to be written at once. */
const ROWS_PER_WINDOW = 3000
const MOST_WINDOWS = 400

/** Where a source neither says how far back it goes nor has a start date. */
export const DEFAULT_PAST_MS = 90 * DAY

/**
 * Windows of creation time from `from` to `to`, milliseconds since 1970, without a gap and without overlap. `rows` is
 * how many there are to read, or null where the source does not count.
 */
export function planBackfill(
  sourceId: string,
  channel: string,
  { from, to, rows }: { from: number; to: number; rows: number | null },
): LedgerRow[] {
  if (from >= to) return []
  const wanted = rows === null ? WINDOWS : Math.min(MOST_WINDOWS, Math.max(4, Math.ceil(rows / ROWS_PER_WINDOW)))
  const step = Math.min(
    rows === null ? 7 * DAY : to - from,
    Math.max(HOUR, Math.ceil((to - from) / wanted / HOUR) * HOUR),
  )
  const first = Math.floor(from / step) * step
  const windows: LedgerRow[] = []
  for (let start = first; start < to; start += step) {
    const [begin, end] = [Math.max(start, from), Math.min(start + step, to)]
    windows.push(newWindow(sourceId, channel, 'backfill', canonical(begin), canonical(end)))
  }
  return windows
}

/** Canonical instant of milliseconds since 1970. */
export function canonical(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 23)}000Z`
}

/** Where a source's past is taken to begin while nothing is known of it, milliseconds since 1970. */
export function assumedBegin(startAt: string | null, now: number): number {
  return startAt === null ? now - DEFAULT_PAST_MS : Date.parse(startAt)
}
