import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { Entry } from '#contract/routes/logs.ts'
import { DAY_HEIGHT, HEADER_HEIGHT, TAIL_HEIGHT } from './row-heights.ts'
import type { TableItem } from './table-items.ts'
import { isFlying, useFlight } from './use-flight.ts'

interface TableScrollInput {
  grid: RefObject<HTMLDivElement | null>
  scrollTo: RefObject<((row: number) => void) | null>
  items: readonly TableItem[]
  /** Where each row stands among the items. */
  places: readonly number[]
  active: number
  height: number
  dated: boolean
  rowsKey: string
  /** Rows are as high as their texts; `height` is a guess until they are painted. */
  wrapped: boolean
  entries: readonly Entry[]
}

type List = Virtualizer<HTMLDivElement, Element>

/** The part of the list that is on screen, and the way to move it. */
export function useTableScroll(input: TableScrollInput) {
  const { grid, scrollTo, items, places, active, height, dated, rowsKey, wrapped, entries } = input
  const activePlace = places[active]
  const flight = useFlight()
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => grid.current,
    estimateSize: useCallback(
      (index: number) => {
        const kind = items[index]?.kind
        return kind === 'day' ? DAY_HEIGHT : kind === 'tail' ? TAIL_HEIGHT : height
      },
      [items, height],
    ),
    // A new function measures anew, so it is new exactly when something was.
    getItemKey: useCallback(
      (index: number) => {
        const item = items[index]
        if (!item || item.kind === 'tail') return 'tail'
        return item.kind === 'day' ? item.day : `${entries[item.row]?._id}/${height}/${wrapped}`
      },
      [items, entries, height, wrapped],
    ),
    overscan: 4,
    scrollPaddingStart: dated ? 0 : DAY_HEIGHT,
    scrollPaddingEnd: HEADER_HEIGHT,
    // The active row stays in the document, or the focus would be lost with it.
    rangeExtractor: useCallback(
      (range: Range) => {
        // Rows beyond the edges of a list that flies by are never seen.
        const places = defaultRangeExtractor(isFlying(flight) ? { ...range, overscan: 0 } : range)
        if (activePlace === undefined || activePlace >= range.count || places.includes(activePlace)) return places
        return [...places, activePlace].sort((a, b) => a - b)
      },
      [activePlace, flight],
    ),
  })

  const latest = useRef({ virtualizer, places })
  latest.current = { virtualizer, places }
  useLayoutEffect(() => {
    scrollTo.current = (row) => {
      const { places, virtualizer } = latest.current
      const place = places[row]
      if (place !== undefined && !isSeen(virtualizer, place)) virtualizer.scrollToIndex(place, { align: 'auto' })
    }
  }, [scrollTo])

  const shownKey = useRef(rowsKey)
  useEffect(() => {
    if (shownKey.current === rowsKey) return
    shownKey.current = rowsKey
    const { virtualizer } = latest.current
    // To scroll to where the list is already would lay the page out once more, before it is painted.
    if (virtualizer.scrollOffset !== 0) virtualizer.scrollToOffset(0)
  }, [rowsKey])

  const first = items[virtualizer.range?.startIndex ?? 0]
  return { virtualizer, flight, day: first && first.kind !== 'tail' ? first.day : '' }
}

/** True where the whole row is on screen. Scrolling to where the list is already would lay the page out for nothing. */
function isSeen({ measurementsCache, options, scrollOffset, scrollRect }: List, place: number): boolean {
  const item = measurementsCache[place]
  if (!item || scrollOffset === null || !scrollRect) return false
  const [top, bottom] = [scrollOffset + options.scrollPaddingStart, scrollOffset + scrollRect.height]
  return item.start >= top && item.end <= bottom - options.scrollPaddingEnd
}
