import { type RefObject, useCallback, useEffect } from 'react'
import type { OpenedStore } from '#browser/logs/opened.ts'

/**
 * Marks the row whose entry is open, and brings it on screen. At the element and not by React: to go through a list is
 * then to move a mark, whatever else is in the rows. Answers what is to be called when other rows are in the document.
 */
export function useOpenMark(
  grid: RefObject<HTMLElement | null>,
  store: OpenedStore,
  openRow: () => number,
  scrollToRow: (row: number) => void,
): () => void {
  const mark = useCallback(() => {
    const row = openRow()
    const before = grid.current?.querySelector('tr[data-open]')
    const now = row < 0 ? null : grid.current?.querySelector(`tr[data-row="${row}"]`)
    if (before === now) return
    before?.removeAttribute('data-open')
    now?.setAttribute('data-open', 'true')
  }, [grid, openRow])

  useEffect(() => {
    const follow = () => {
      mark()
      const row = openRow()
      if (row >= 0) scrollToRow(row)
    }
    follow()
    return store.subscribe(follow)
  }, [store, openRow, mark, scrollToRow])
  return mark
}
