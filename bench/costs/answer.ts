// What either answers, in a form in which they can be compared, and how long it took.

/** Count and cents as text, by `<channel> <beginning of the day>`. */
export type Answer = ReadonlyMap<string, string>

export interface Times {
  /** Asked for the first time since the start. */
  readonly firstMs: number
  /** Asked again. */
  readonly medianMs: number
}

export function timesOf([firstMs = Number.NaN, ...more]: readonly number[]): Times {
  return { firstMs, medianMs: more.toSorted((a, b) => a - b)[Math.floor(more.length / 2)] ?? Number.NaN }
}

/** Throws where they differ, with the first day that does. */
export function requireSame(ours: Answer, theirs: Answer): void {
  for (const day of new Set([...ours.keys(), ...theirs.keys()])) {
    const [a, b] = [ours.get(day), theirs.get(day)]
    if (a !== b) throw new Error(`${day}: ${a ?? 'nothing'} by Tollbook, ${b ?? 'nothing'} by PostgreSQL`)
  }
}

export function countOf(answer: Answer): number {
  return [...answer.values()].reduce((sum, each) => sum + Number(each.split(' ')[0]), 0)
}
