import { useEffect, useMemo, useState } from 'react'
import type { Entry } from '#contract/routes/logs.ts'

/** The row that holds the grid's tab stop: the open entry's, else the last that was visited. */
export function useActiveRow(entries: readonly Entry[], openId: string | undefined) {
  const [visited, setVisited] = useState(0)
  const openRow = useMemo(
    () => (openId === undefined ? -1 : entries.findIndex((entry) => entry._id === openId)),
    [entries, openId],
  )
  useEffect(() => {
    if (openRow >= 0) setVisited(openRow)
  }, [openRow])
  const active = Math.max(0, Math.min(openRow >= 0 ? openRow : visited, entries.length - 1))
  return { active, openRow, setActive: setVisited }
}
