// Rows that are put above the reader move what he reads: the place is measured before and restored after.
import type { Entry } from '#contract/routes/logs.ts'
import { isAtTop, scrollerOf } from './pause-reason.ts'

export interface Place {
  /** The entry at the top of what is on screen. */
  readonly id: string
  readonly row: number
  readonly count: number
  readonly height: number
  readonly rowHeight: number
}

/** Where the reader is; null at the top, where new rows are meant to be seen. */
export function placeIn(list: HTMLElement | null, entries: readonly Entry[]): Place | null {
  const scroller = scrollerOf(list)
  if (!scroller || isAtTop(list)) return null
  const top = scroller.getBoundingClientRect().top
  const rows = [...scroller.querySelectorAll<HTMLElement>('tr[data-row]')]
  const first = rows.find((row) => row.getBoundingClientRect().bottom > top + 40) ?? rows[0]
  const row = Number(first?.dataset.row)
  const id = entries[row]?._id
  if (!first || id === undefined) return null
  return { id, row, count: entries.length, height: heightOf(scroller), rowHeight: first.offsetHeight }
}

/** Scrolls so that the reader's entry stands where it stood, as soon as the rows are in the page. */
export function restorePlace(list: HTMLElement | null, place: Place, entries: readonly Entry[]): void {
  const scroller = scrollerOf(list)
  const sheet = sheetOf(scroller)
  const row = entries.findIndex(({ _id }) => _id === place.id)
  if (!scroller || !sheet || row < 0) return
  // All that the list has grown, day lines too, but for the rows that came below.
  const below = entries.length - place.count - (row - place.row)
  const restore = () => {
    if (sheet.offsetHeight === place.height) return false
    scroller.scrollTop += sheet.offsetHeight - place.height - below * place.rowHeight
    return true
  }
  if (entries.length === place.count || restore()) return
  // The table may take its rows a moment later; an observer of its size runs before that is painted.
  const observer = new ResizeObserver(() => {
    if (restore()) observer.disconnect()
  })
  observer.observe(sheet)
  setTimeout(() => observer.disconnect(), WAIT_MS)
}

const WAIT_MS = 1000

function heightOf(scroller: HTMLElement): number {
  return sheetOf(scroller)?.offsetHeight ?? 0
}

/** As high as the whole list. */
function sheetOf(scroller: HTMLElement | null): HTMLElement | undefined {
  const sheet = scroller?.firstElementChild
  return sheet instanceof HTMLElement ? sheet : undefined
}
