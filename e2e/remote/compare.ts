// What is held against what is true, each thing as often as it occurs.

export interface Difference {
  readonly expected: number
  readonly lost: string[]
  /** Held more often than it should be. */
  readonly doubled: string[]
  /** Held although the source never sent it. */
  readonly unexpected: string[]
}

function countEach(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

export function compareAll(expected: readonly string[], held: readonly string[]): Difference {
  const [wanted, found] = [countEach(expected), countEach(held)]
  const more = [...found].filter(([item, times]) => times > (wanted.get(item) ?? 0)).map(([item]) => item)
  return {
    expected: expected.length,
    lost: [...wanted].filter(([item, times]) => (found.get(item) ?? 0) < times).map(([item]) => item),
    doubled: more.filter((item) => wanted.has(item)),
    unexpected: more.filter((item) => !wanted.has(item)),
  }
}
