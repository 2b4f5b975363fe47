// The engine's order of texts, for rows that are put in order after they have left it.

/** By bytes, and what has no value last: as `ORDER BY … ASC`. */
export function compareTexts(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
