import { useMemo } from 'react'
import type { Format } from '#browser/format/format-for.ts'
import { useAppTable } from '#browser/ui/app-table.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import type { Sort } from '#contract/view-state.ts'
import { tableColumns } from './columns.ts'
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

/** The rows in their order, and the day lines between them. */
export function useLogRows({ channel, entries, sort, dated, hasTail, format, onSort }: LogRowsInput) {
  const sorting = useMemo(() => [{ id: sort.key, desc: sort.direction === 'desc' }], [sort])
  const table = useAppTable({
    data: entries,
    columns: tableColumns(channel),
    getRowId: (entry) => entry._id,
    state: { sorting },
    onSortingChange: (change) => {
      const [next] = typeof change === 'function' ? change(sorting) : change
      if (next) onSort({ key: next.id, direction: next.desc ? 'desc' : 'asc' })
    },
  })
  const { rows } = table.getRowModel()
  const items = useMemo(() => {
    const dayOf = (row: number) => format.day(String(rows[row]?.original[channel.time]))
    return tableItems({ count: rows.length, ...(!dated && { dayOf }), tail: hasTail })
  }, [rows, dated, hasTail, format, channel])
  const places = useMemo(() => rowPlaces(items), [items])
  return { rows, items, places, sortable: table.getAllColumns() }
}
