// How far a window has been read, and how it goes on. Pages are cut by time, not by offset, because rows come and go
// while they are read: the next page begins at the last row's time. The API shows milliseconds of a store that has
// microseconds, so several rows may have that time; those seen are skipped except the last one, which must then come
// first. If it does not, rows have vanished, what followed has moved forward, and the page is asked for from further back.
import { SourceFault } from '../source-client.ts'
import { placeOf, type TimeColumn } from './row-place.ts'

/** Where to ask next. */
export interface Position {
  /** Canonical instant from which rows are asked for; null for the beginning. */
  readonly from: string | null
  /** Rows at that instant to skip. */
  readonly skip: number
  /** Ids of rows at that instant that were given already. */
  readonly seen: ReadonlySet<string>
}

export interface Step {
  /** Rows of the page that were not seen before. */
  readonly fresh: readonly string[]
  /** Rows before this page have vanished: it is left, and asked for again from further back. */
  readonly back: boolean
  readonly next: Position
}

/** How a window is read. */
export interface Walk {
  readonly column: TimeColumn
  /** Canonical instant; times after it do not move the walk: they changed while the page was made. */
  readonly to: string
  readonly pageSize: number
}

/** Takes the rows of the page that was asked for at this position. A `SourceFault` if they are not in order of time. */
export function takePage(rows: readonly string[], at: Position, walk: Walk): Step {
  const places = new Places(rows, walk)
  if (at.skip > 0 && (rows.length === 0 || !at.seen.has(places.id(0)))) {
    return { fresh: [], back: true, next: { ...at, skip: Math.max(0, at.skip - walk.pageSize) } }
  }
  const fresh = rows.slice(places.countSeen(at))
  const last = places.lastTime()
  if (last === null || (at.from !== null && last <= at.from)) {
    const seen = new Set(at.seen)
    for (let index = 0; index < rows.length; index++) seen.add(places.id(index))
    return { fresh, back: false, next: { from: at.from, skip: Math.max(0, at.skip + rows.length - 1), seen } }
  }
  const ids = places.idsFrom(last)
  return { fresh, back: false, next: { from: last, skip: ids.length - 1, seen: new Set(ids) } }
}

/** Ids and times of a page's rows. Only rows at its ends are parsed. */
class Places {
  readonly #rows: readonly string[]
  readonly #walk: Walk

  constructor(rows: readonly string[], walk: Walk) {
    this.#rows = rows
    this.#walk = walk
  }

  id(index: number): string {
    return this.#place(index).id
  }

  /** Rows at the page's beginning that were seen. One that was not ends the count: giving a row twice does no harm. */
  countSeen({ seen }: Position): number {
    let count = 0
    while (count < this.#rows.length && seen.has(this.id(count))) count++
    return count
  }

  /** The last row's time; of the rows before it where that one has none in the window. Null where no row has one. */
  lastTime(): string | null {
    const last = this.#firstTime(this.#rows.length - 1, -1)
    const first = this.#firstTime(0, 1)
    if (first !== null && last !== null && first > last)
      throw new SourceFault('unreadable', `The source does not sort rows by ${this.#walk.column}.`)
    return last
  }

  /** Ids of the last rows, those without a time included, down to the first that is older. */
  idsFrom(time: string): string[] {
    const ids: string[] = []
    for (let index = this.#rows.length - 1; index >= 0; index--) {
      const { id, at } = this.#place(index)
      if (at !== null && at < time) break
      ids.push(id)
    }
    return ids
  }

  #firstTime(start: number, step: number): string | null {
    for (let index = start; index >= 0 && index < this.#rows.length; index += step) {
      const { at } = this.#place(index)
      if (at !== null && at <= this.#walk.to) return at
    }
    return null
  }

  #place(index: number) {
    return placeOf(this.#rows[index] ?? '', this.#walk.column)
  }
}
