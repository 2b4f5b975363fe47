import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Entry } from '#contract/routes/logs.ts'
import { allOf, extended, nothingSelected, selectedIds, toggled } from './selection.ts'

export interface RowSelection {
  readonly ids: ReadonlySet<string>
  readonly toggle: (id: string) => void
  /** Up to `to`; a stretch that has not begun begins at `from`. */
  readonly extend: (from: string, to: string) => void
  readonly selectAll: () => void
  readonly clear: () => void
}

/** The rows that the reader has selected, until other rows come. */
export function useSelection(entries: readonly Entry[], rowsKey: string): RowSelection {
  const [selection, setSelection] = useState(nothingSelected)
  const listed = useMemo(() => entries.map(({ _id }) => _id), [entries])
  const latest = useRef(listed)
  latest.current = listed
  const ids = useMemo(() => selectedIds(selection, listed), [selection, listed])

  const shownKey = useRef(rowsKey)
  useEffect(() => {
    if (shownKey.current !== rowsKey) setSelection(nothingSelected)
    shownKey.current = rowsKey
  }, [rowsKey])

  return {
    ids,
    toggle: useCallback((id: string) => setSelection((held) => toggled(held, latest.current, id)), []),
    extend: useCallback((from: string, to: string) => setSelection((held) => extended(held, from, to)), []),
    selectAll: useCallback(() => setSelection(allOf(latest.current)), []),
    clear: useCallback(() => setSelection(nothingSelected), []),
  }
}
