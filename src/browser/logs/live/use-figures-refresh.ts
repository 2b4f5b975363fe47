import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { costSummary } from '#contract/routes/costs.ts'
import { entryFacets, entryHistogram } from '#contract/routes/explore.ts'

/** Sums over a log are dear, and rows may come every second: so long between two readings at least, milliseconds. */
const PAUSE_MS = 10_000

const figures: ReadonlySet<unknown> = new Set([costSummary.id, entryFacets.id, entryHistogram.id])

/** To be called when rows were brought in: the figures around the list are read anew, now and then. */
export function useFiguresRefresh(): () => void {
  const client = useQueryClient()
  const refresh = useMemo(() => {
    let [last, timer] = [0, undefined as ReturnType<typeof setTimeout> | undefined]
    const read = () => {
      last = Date.now()
      timer = undefined
      void client.invalidateQueries({ predicate: ({ queryKey: [id] }) => figures.has(id) })
    }
    return {
      ask: () => {
        timer ??= setTimeout(read, Math.max(0, last + PAUSE_MS - Date.now()))
      },
      stop: () => clearTimeout(timer),
    }
  }, [client])
  useEffect(() => refresh.stop, [refresh])
  return refresh.ask
}
