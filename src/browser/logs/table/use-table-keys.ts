import { type RefObject, useCallback } from 'react'
import type { OpenedStore } from '#browser/logs/opened.ts'
import type { RowSelection } from '#browser/logs/rows/use-selection.ts'
import type { MenuPlace, RowActions } from './row-actions.ts'
import type { useGridFocus } from './use-grid-focus.ts'
import { useLogKeys } from './use-log-keys.ts'

interface TableKeysInput {
  grid: RefObject<HTMLDivElement | null>
  /** How many rows are loaded. */
  count: number
  /** Where the reader has got to. */
  cursor: () => number
  /** The row of the open entry; below 0 where there is none, or the list does not hold it. */
  openRow: () => number
  store: OpenedStore
  selection: RowSelection
  actions: RowActions
  focus: Pick<ReturnType<typeof useGridFocus>, 'focusRow' | 'moveCell' | 'menuPlace'>
  setActive: (row: number) => void
  scrollToRow: (row: number) => void
  setMenu: (menu: MenuPlace & { row: number }) => void
  openAt: (row: number) => void
  onClose: () => void
}

/** Moves through the rows by keys. */
export function useTableKeys(input: TableKeysInput) {
  const { grid, count, cursor, openRow, store, selection, actions, focus, openAt } = input
  const { setActive, scrollToRow } = input
  const { focusRow } = focus
  const show = useCallback(
    (row: number) => {
      setActive(row)
      scrollToRow(row)
    },
    [setActive, scrollToRow],
  )
  const goTo = useCallback(
    (row: number) => {
      show(row)
      focusRow(row)
    },
    [show, focusRow],
  )
  const clamp = (row: number) => Math.max(0, Math.min(row, count - 1))

  useLogKeys({
    move: (by) => {
      if (count === 0) return
      const inGrid = grid.current?.contains(document.activeElement) ?? false
      const isOpen = store.get() !== null
      const wanted = by === 'start' ? 0 : by === 'end' ? count - 1 : cursor() + by
      // The first key only shows where the reader is.
      const next = !isOpen && !inGrid ? cursor() : clamp(wanted)
      const moved = next !== cursor()
      if (!isOpen || inGrid) goTo(next)
      else show(next)
      if (isOpen && (moved || next !== openRow())) openAt(next)
    },
    moveCell: focus.moveCell,
    openActive: () => openAt(cursor()),
    menu: () => {
      const place = focus.menuPlace(cursor())
      if (place) input.setMenu({ ...place, row: cursor() })
    },
    select: () => actions.toggle(cursor()),
    extend: (by) => {
      const next = clamp(cursor() + by)
      actions.extend(next)
      goTo(next)
    },
    selectAll: selection.selectAll,
    close: () => {
      if (store.get() === null && selection.ids.size > 0) selection.clear()
      else input.onClose()
    },
  })
  return { goTo }
}
