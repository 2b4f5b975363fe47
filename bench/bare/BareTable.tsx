import { useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { BareRow } from './BareRow.tsx'
import { columns, features } from './columns.ts'
import type { BareEntry } from './entries.ts'

/** Pixels; as in the style sheet, and as in the console. */
const ROW_HEIGHT = 34

interface BareTableProps {
  entries: BareEntry[]
  filter: string
  onOpen: (entry: BareEntry) => void
}

export function BareTable({ entries, filter, onOpen }: BareTableProps) {
  const grid = useRef<HTMLDivElement>(null)
  const table = useTable({
    features,
    columns,
    data: entries,
    state: { globalFilter: filter },
    globalFilterFn: 'includesString',
  })
  const { rows } = table.getRowModel()
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
  })
  return (
    <div ref={grid} className="grid">
      <table aria-rowcount={rows.length}>
        <thead>
          {table.getHeaderGroups().map(({ id, headers }) => (
            <tr key={id} className="head">
              {headers.map(({ id: key, column }) => (
                <th key={key} scope="col" className="cell">
                  <button type="button" className="sort" onClick={() => column.toggleSorting()}>
                    {String(column.columnDef.header)}
                  </button>
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody className="rows" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            return row && <BareRow key={row.id} entry={row.original} row={index} top={start} onOpen={onOpen} />
          })}
        </tbody>
      </table>
    </div>
  )
}
