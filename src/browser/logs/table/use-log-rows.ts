import { useMemo } from 'react'
import type { Format } from '#browser/format/format-for.ts'
import { useAppTable } from '#browser/ui/app-table.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import type { Sort } from '#contract/view-state.ts'
import { sortedColumn, sortKey, tableColumns } from './columns.ts'
import { rowPlaces, tableItems } from './table-items.ts'

interface LogRowsInput {
  channel: Channel
  entries: readonly Entry[]
  sort: Sort
  /** No day lines. */
  dated: boolean
  hasTail: boolean
  format: Format
  onSort: (sort: Sort) => void
}

const noEntries: Entry[] = []

/** The rows in their order, and the day lines between them. */
export function useLogRows({ channel, entries, sort, dated, hasTail, format, onSort }: LogRowsInput) {
  const sorting = useMemo(
    () => [{ id: sortedColumn(channel, sort.key), desc: sort.direction === 'desc' }],
    [sort, channel],
  )
  const table = useAppTable({
    // It keeps the order; the rows are the entries, which come sorted and would be wrapped anew with every page.
    data: noEntries,
    columns: tableColumns(channel),
    state: { sorting },
    onSortingChange: (change) => {
      const [next] = typeof change === 'function' ? change(sorting) : change
      if (next) onSort({ key: sortKey(channel, next.id), direction: next.desc ? 'desc' : 'asc' })
    },
  })
  const items = useMemo(() => {
    const dayOf = (row: number) => format.day(String(entries[row]?.[channel.time]))
    return tableItems({ count: entries.length, ...(!dated && { dayOf }), tail: hasTail })
  }, [entries, dated, hasTail, format, channel])
  const places = useMemo(() => rowPlaces(items), [items])
  return { items, places, sortable: table.getAllColumns() }
}
