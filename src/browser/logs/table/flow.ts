// Rows on screen follow one another in the page. One more may be kept out of their sight, because it has the focus.

interface Item {
  readonly index: number
  /** Pixels from the beginning of the list. */
  readonly start: number
}

interface Flow<Kept> {
  /** Where the rows on screen begin. */
  readonly start: number
  /** The one that stands apart from them. */
  readonly detached: Kept | undefined
}

/** `items` in their order. */
export function flowOf<Kept extends Item>(items: readonly Kept[]): Flow<Kept> {
  const [first, second] = items
  const [last, beforeLast] = [items.at(-1), items.at(-2)]
  if (first && second && second.index > first.index + 1) return { start: second.start, detached: first }
  const apart = last && beforeLast && last.index > beforeLast.index + 1
  return { start: first?.start ?? 0, detached: apart ? last : undefined }
}
