const DAY_MS = 86_400_000
/** Fewer days are no silence. */
const LEAST_DAYS = 3

/** Whole days between two entries that follow each other, in whichever order; 0 for what is not worth a word. */
export function silenceBefore(before: string | undefined, after: string | undefined): number {
  const days = Math.floor(Math.abs(Date.parse(before ?? '') - Date.parse(after ?? '')) / DAY_MS)
  return days >= LEAST_DAYS ? days : 0
}
