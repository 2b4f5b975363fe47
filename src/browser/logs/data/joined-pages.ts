// The entries of all pages as one list. A list of ten thousand grows by a hundred at a time while the reader scrolls, so
// what was joined is kept and only what a page adds is looked at.
import type { Entry } from '#contract/routes/logs.ts'

interface Page {
  readonly data: readonly Entry[]
}

interface Joined {
  readonly pages: readonly Page[]
  readonly entries: readonly Entry[]
  /** Where an entry stands. Lists that begin alike share it, so that a place counts only when the entry stands there. */
  readonly places: Map<string, number>
}

/** By the last of the pages; of lists that grow only the longest. */
const known = new WeakMap<Page, Joined>()
const nothing: readonly Entry[] = []

/** The entries of all pages, each once, where it came first. */
export function entriesOf(pages: readonly Page[]): readonly Entry[] {
  return join(pages)?.entries ?? nothing
}

function join(pages: readonly Page[]): Joined | undefined {
  const last = pages.at(-1)
  if (!last) return undefined
  const held = find(pages)
  if (held) return held
  const shorter = pages.slice(0, -1)
  const before = find(shorter)
  const joined = { pages, ...(before ? append(before, [last]) : append(undefined, pages)) }
  const beforeLast = shorter.at(-1)
  if (beforeLast) known.delete(beforeLast)
  known.set(last, joined)
  return joined
}

function find(pages: readonly Page[]): Joined | undefined {
  const last = pages.at(-1)
  const held = last && known.get(last)
  return held?.pages.length === pages.length && pages.every((page, index) => page === held.pages[index])
    ? held
    : undefined
}

function append(before: Joined | undefined, pages: readonly Page[]): Omit<Joined, 'pages'> {
  const entries = [...(before?.entries ?? nothing)]
  const places = before?.places ?? new Map<string, number>()
  for (const { data } of pages) {
    for (const entry of data) {
      const place = places.get(entry._id)
      if (place !== undefined && entries[place]?._id === entry._id) continue
      places.set(entry._id, entries.length)
      entries.push(entry)
    }
  }
  return { entries, places }
}
