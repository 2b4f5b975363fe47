import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Entry } from '#contract/routes/logs.ts'

/** The row that holds the grid's tab stop: the open entry's, else the last that was visited, wherever it went. */
export function useActiveRow(entries: readonly Entry[], openId: string | undefined) {
  const [visited, setVisited] = useState<{ row: number; id: string | undefined }>({ row: 0, id: undefined })
  const latest = useRef(entries)
  latest.current = entries
  const setActive = useCallback((row: number) => setVisited({ row, id: latest.current[row]?._id }), [])

  const openRow = useMemo(
    () => (openId === undefined ? -1 : entries.findIndex((entry) => entry._id === openId)),
    [entries, openId],
  )
  useEffect(() => {
    if (openRow >= 0) setActive(openRow)
  }, [openRow, setActive])
  const visitedRow = useMemo(() => placeOf(entries, visited), [entries, visited])
  const active = Math.max(0, Math.min(openRow >= 0 ? openRow : visitedRow, entries.length - 1))
  return { active, openRow, setActive }
}

/** New rows move the others down; where the row is gone, its place counts. */
function placeOf(entries: readonly Entry[], { row, id }: { row: number; id: string | undefined }): number {
  if (id === undefined || entries[row]?._id === id) return row
  const place = entries.findIndex((entry) => entry._id === id)
  return place < 0 ? row : place
}
