import type { ReactNode } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { ColumnHeading, type SortableColumn } from './ColumnHeading.tsx'
import type { LogColumn } from './columns.ts'
import classes from './LogHeading.module.css'
import ends from './RowEnds.module.css'

interface LogTableHeaderProps {
  columns: readonly LogColumn[]
  pinned: number
  sortable: readonly SortableColumn[]
  widthOf: (column: LogColumn) => number
  /** All that is loaded, some of it, or none. */
  selected: 'all' | 'some' | 'none'
  onSelectAll: () => void
  onClear: () => void
  /** `done` is false while the pointer still moves; null is the width that the column had at first. */
  onResize: (column: LogColumn, width: number | null, done: boolean) => void
  /** At the right end: the choice of columns. */
  menu: ReactNode
}

export function LogTableHeader(props: LogTableHeaderProps) {
  const { columns, pinned, sortable, widthOf, selected, onSelectAll, onClear, onResize, menu } = props
  const { t } = useTranslation()
  return (
    <thead className={classes.head}>
      <tr className={classes.header} aria-rowindex={1}>
        <th scope="col" className={ends.select} aria-label={t('table.select.column')}>
          <input
            type="checkbox"
            className={ends.box}
            checked={selected === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = selected === 'some'
            }}
            aria-label={t('table.select.all')}
            onChange={selected === 'all' ? onClear : onSelectAll}
          />
        </th>
        {columns.map((column, place) => (
          <ColumnHeading
            key={column.id}
            column={column}
            pin={place < pinned ? place : undefined}
            sorting={sortable.find(({ id }) => id === column.id)}
            width={widthOf(column)}
            onResize={onResize}
          />
        ))}
        <th scope="col" className={ends.actions} aria-label={t('table.menu.column')}>
          {menu}
        </th>
      </tr>
    </thead>
  )
}
