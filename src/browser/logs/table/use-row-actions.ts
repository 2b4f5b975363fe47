import { useMemo, useRef } from 'react'
import type { RowSelection } from '#browser/logs/rows/use-selection.ts'
import type { Entry } from '#contract/routes/logs.ts'
import type { MenuPlace, RowActions } from './row-actions.ts'

interface RowActionsInput {
  entries: readonly Entry[]
  cursor: () => number
  selection: RowSelection
  setActive: (row: number) => void
  setMenu: (menu: MenuPlace & { row: number }) => void
  onOpen: (id: string) => void
}

/** The same object for ever, over what is true now. */
export function useRowActions(input: RowActionsInput): RowActions {
  const latest = useRef(input)
  latest.current = input
  return useMemo((): RowActions => {
    const idAt = (row: number) => latest.current.entries[row]?._id
    return {
      open: (id) => latest.current.onOpen(id),
      activate: (row) => latest.current.setActive(row),
      toggle: (row) => {
        const id = idAt(row)
        if (id !== undefined) latest.current.selection.toggle(id)
      },
      extend: (row) => {
        const [from, to] = [idAt(latest.current.cursor()), idAt(row)]
        if (from !== undefined && to !== undefined) latest.current.selection.extend(from, to)
        latest.current.setActive(row)
      },
      menu: (row, place) => {
        latest.current.setActive(row)
        latest.current.setMenu({ ...place, row })
      },
    }
  }, [])
}
