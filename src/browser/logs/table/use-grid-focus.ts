import { type FocusEvent, type RefObject, useCallback, useEffect, useRef } from 'react'
import type { OpenedStore } from '#browser/logs/opened.ts'
import type { MenuPlace } from './row-actions.ts'

interface GridFocusInput {
  grid: RefObject<HTMLDivElement | null>
  active: number
  cursor: () => number
  store: OpenedStore
}

const PANEL = '[data-entry-panel]'

/** Where the focus is among rows and cells, and the ways to move it. */
export function useGridFocus({ grid, active, cursor, store }: GridFocusInput) {
  /** Key of the column that the reader is in; null for rows as a whole. */
  const column = useRef<string | null>(null)
  /** A row that is not in the document yet and gets the focus when it comes. */
  const wanted = useRef<number | null>(null)
  /** The focus is in the grid, or was in a row of it that is gone. */
  const within = useRef(false)

  const focusRow = useCallback(
    (row: number) => {
      const line = grid.current?.querySelector<HTMLElement>(`tr[data-row="${row}"]`)
      if (line) focusWithin(line, column.current)
      wanted.current = line ? null : row
    },
    [grid],
  )
  const latest = useRef(active)
  latest.current = active
  /** To be called when other rows are in the document: the one that waits for the focus, or has lost it, may be there. */
  const onRows = useCallback(() => {
    if (wanted.current !== null) focusRow(wanted.current)
    else if (within.current && document.activeElement === document.body) focusRow(latest.current)
  }, [focusRow])

  useEffect(
    () =>
      store.subscribe(() => {
        const focused = document.activeElement
        // The drawer is about to take the focus with it: back to the row that it came from.
        if (store.get() === null && (!focused || focused === document.body || focused.closest(PANEL)))
          focusRow(cursor())
      }),
    [store, cursor, focusRow],
  )

  /** To the cell beside, or to the row itself before its first. */
  const moveCell = useCallback((by: number) => {
    const focused = document.activeElement
    const line = focused?.closest('tr')
    if (!line) return
    const cells = [...line.querySelectorAll<HTMLElement>('td[data-column]')].filter((cell) => cell.offsetWidth > 0)
    const place = cells.findIndex((cell) => cell.contains(focused)) + by
    column.current = cells[Math.min(place, cells.length - 1)]?.dataset.column ?? null
    focusWithin(line, column.current)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])

  /** Under the row, or under the cell that the reader is in. */
  const menuPlace = useCallback(
    (row: number): MenuPlace | undefined => {
      const line = grid.current?.querySelector(`tr[data-row="${row}"]`)
      const cell = column.current === null ? line : line?.querySelector(`td[data-column="${column.current}"]`)
      const box = cell?.getBoundingClientRect()
      return box && { x: Math.max(box.left, 0) + 24, y: box.bottom - 4, column: column.current }
    },
    [grid],
  )

  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const { target } = event
    within.current = true
    if (target.matches('tr')) column.current = null
    else if (target.matches('td')) column.current = target.dataset.column ?? null
  }, [])

  // Without a next element the focus has not been taken elsewhere: the row went, or was moved within the document.
  const onBlur = useCallback(
    ({ relatedTarget }: FocusEvent<HTMLElement>) => {
      if (relatedTarget !== null) within.current = grid.current?.contains(relatedTarget) ?? false
    },
    [grid],
  )
  useEffect(() => {
    const leave = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && grid.current?.contains(target))) within.current = false
    }
    document.addEventListener('pointerdown', leave, { capture: true })
    return () => document.removeEventListener('pointerdown', leave, { capture: true })
  }, [grid])

  return { focusRow, onRows, moveCell, menuPlace, onFocus, onBlur, column }
}

function focusWithin(line: HTMLElement, column: string | null): HTMLElement {
  const cell = column === null ? null : line.querySelector<HTMLElement>(`td[data-column="${column}"]`)
  const target = cell ?? line
  // Cells are reached from their row alone.
  if (cell) cell.tabIndex = -1
  target.focus({ preventScroll: true })
  return target
}
