import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { routeQuery } from '#browser/api/route-query.ts'
import { fieldValues } from '#contract/routes/logs.ts'
import { viewQuery } from '#contract/view-state.ts'
import type { EditorProps } from './editor-props.ts'

const LIMIT = 200
const PAUSE_MS = 200

/** The values of a field among the entries that the other filters leave, most frequent first. */
export function useFieldValues(
  { channel, field, filterKey, view, range }: Pick<EditorProps, 'channel' | 'field' | 'filterKey' | 'view' | 'range'>,
  search: string,
  enabled = true,
) {
  const others = view.filters.filter((filter) => filter.key !== filterKey)
  const query = viewQuery(channel, { filters: others }, range)
  const params = { resource: channel.resource }
  const all = useQuery({
    ...routeQuery(fieldValues, { field: field.key, query, limit: LIMIT }, params),
    enabled,
    placeholderData: keepPreviousData,
  })
  // While all values are at hand, the search is a matter of the labels on screen, in the reader's language.
  const wanted = useSettled(all.data !== undefined && all.data.more > 0 ? search.trim() : '')
  const found = useQuery({
    ...routeQuery(fieldValues, { field: field.key, query, search: wanted, limit: LIMIT }, params),
    enabled: enabled && wanted !== '',
    placeholderData: keepPreviousData,
  })
  return wanted === '' ? all : found
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
