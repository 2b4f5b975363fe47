import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router-dom'
import { channels } from '#contract/channels/index.ts'
import { givenOrder, type ListFilter, type ListSort, listColumnIds, listFilters } from './list-rows.ts'

const sortKeys: readonly string[] = [...listColumnIds, ...channels.map(({ id }) => id)]

/** What of the list is shown and how it is ordered, which the address carries; the numbers themselves it never does. */
export function useListView() {
  const [params, setParams] = useSearchParams()
  const shown = params.get('show')
  const sorted = params.get('sort')
  const set = useCallback(
    (name: string, value: string | null) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before)
          if (value === null) next.delete(name)
          else next.set(name, value)
          return next
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  )
  return useMemo(
    () => ({
      filter: listFilters.find((each) => each === shown) ?? 'all',
      sort: parseSort(sorted),
      setFilter: (filter: ListFilter) => set('show', filter === 'all' ? null : filter),
      setSort: ({ key, desc }: ListSort) =>
        set('sort', key === givenOrder.key && !desc ? null : `${desc ? '-' : ''}${key}`),
    }),
    [shown, sorted, set],
  )
}

function parseSort(text: string | null): ListSort {
  const [, minus, key = ''] = /^(-?)(.+)$/.exec(text ?? '') ?? []
  return sortKeys.includes(key) ? { key, desc: minus === '-' } : givenOrder
}
