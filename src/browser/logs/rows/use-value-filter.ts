import { useCallback, useRef } from 'react'
import type { LogScope } from '#browser/logs/view/log-scope.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { cellValue, excludeFilter, includeFilter, withFilter } from './value-filter.ts'

export type FilterByValue = (entry: Entry, column: string | null, by: 'include' | 'exclude') => boolean

/** Filters by the value of a cell, or by the row's status; false where neither can be. */
export function useValueFilter(scope: LogScope): FilterByValue {
  const latest = useRef(scope)
  latest.current = scope
  return useCallback((entry, column, by) => {
    const { channel, view, setView } = latest.current
    const cell = cellValue(channel, entry, column) ?? cellValue(channel, entry, null)
    const filter = cell && (by === 'include' ? includeFilter(cell) : excludeFilter(cell))
    if (filter) setView({ filters: withFilter(view.filters, filter) })
    return filter !== undefined
  }, [])
}
