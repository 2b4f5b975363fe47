import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { RowSelection } from '#browser/logs/rows/use-selection.ts'
import type { MenuPlace, RowActions } from './row-actions.ts'
import type { useGridFocus } from './use-grid-focus.ts'
import { useLogKeys } from './use-log-keys.ts'

interface TableKeysInput {
  grid: RefObject<HTMLDivElement | null>
  /** How many rows are loaded. */
  count: number
  active: number
  openRow: number
  openId: string | undefined
  selection: RowSelection
  actions: RowActions
  focus: Pick<ReturnType<typeof useGridFocus>, 'focusRow' | 'moveCell' | 'menuPlace'>
  setActive: (row: number) => void
  scrollToRow: (row: number) => void
  setMenu: (menu: MenuPlace & { row: number }) => void
  openAt: (row: number) => void
  onClose: () => void
}

/** Moves through the rows by keys. `cursor` is where they have got to: they may come faster than the address follows. */
export function useTableKeys(input: TableKeysInput) {
  const { grid, count, active, openRow, openId, selection, actions, focus, openAt } = input
  const { setActive, scrollToRow } = input
  const { focusRow } = focus
  const cursor = useRef(active)
  useEffect(() => {
    cursor.current = active
  }, [active])

  const show = useCallback(
    (row: number) => {
      cursor.current = row
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
      const wanted = by === 'start' ? 0 : by === 'end' ? count - 1 : cursor.current + by
      // The first key only shows where the reader is.
      const next = openId === undefined && !inGrid ? cursor.current : clamp(wanted)
      const moved = next !== cursor.current
      if (openId === undefined || inGrid) goTo(next)
      else show(next)
      if (openId !== undefined && (moved || next !== openRow)) openAt(next)
    },
    moveCell: focus.moveCell,
    openActive: () => openAt(cursor.current),
    menu: () => {
      const place = focus.menuPlace(cursor.current)
      if (place) input.setMenu({ ...place, row: cursor.current })
    },
    select: () => actions.toggle(cursor.current),
    extend: (by) => {
      const next = clamp(cursor.current + by)
      actions.extend(next)
      goTo(next)
    },
    selectAll: selection.selectAll,
    close: () => {
      if (openId === undefined && selection.ids.size > 0) selection.clear()
      else input.onClose()
    },
  })
  return { goTo, cursor }
}
