import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { OpenedStore } from '#browser/logs/opened.ts'
import type { Entry } from '#contract/routes/logs.ts'

interface Visited {
  readonly row: number
  readonly id: string | undefined
}

/**
 * The row that holds the grid's tab stop: the open entry's, else the last that was visited, wherever it went. `cursor`
 * is where the reader has got to: keys may come faster than rows are drawn.
 */
export function useActiveRow(entries: readonly Entry[], store: OpenedStore) {
  const latest = useRef(entries)
  latest.current = entries
  const reached = useRef<Visited>({ row: 0, id: undefined })
  const [visited, setVisited] = useState(reached.current)
  const setActive = useCallback((row: number) => {
    const id = latest.current[row]?._id
    if (reached.current.row === row && reached.current.id === id) return
    reached.current = { row, id }
    // Nobody sees which row has the tab stop: what the press is for comes first.
    startTransition(() => setVisited(reached.current))
  }, [])
  const openRow = useCallback(() => {
    const id = store.get()?.id
    return id === undefined ? -1 : latest.current.findIndex((entry) => entry._id === id)
  }, [store])
  const cursor = useCallback(() => clamp(latest.current, reached.current), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the entry that is open may be among those that came
  useEffect(() => {
    const follow = () => {
      const row = openRow()
      if (row >= 0) setActive(row)
    }
    follow()
    return store.subscribe(follow)
  }, [entries, store, openRow, setActive])

  const active = useMemo(() => clamp(entries, visited), [entries, visited])
  return { active, cursor, openRow, setActive }
}

function clamp(entries: readonly Entry[], visited: Visited): number {
  return Math.max(0, Math.min(placeOf(entries, visited), entries.length - 1))
}

/** New rows move the others down; where the row is gone, its place counts. */
function placeOf(entries: readonly Entry[], { row, id }: Visited): number {
  if (id === undefined || entries[row]?._id === id) return row
  const place = entries.findIndex((entry) => entry._id === id)
  return place < 0 ? row : place
}
