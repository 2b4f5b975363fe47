import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLabels } from '#browser/i18n/use-labels.ts'
import type { LogColumn } from './columns.ts'
import classes from './LogTable.module.css'

/** What the header needs of a TanStack column. */
interface SortableColumn {
  readonly id: string
  getCanSort(): boolean
  getIsSorted(): false | 'asc' | 'desc'
  toggleSorting(): void
}

interface LogTableHeaderProps {
  columns: readonly LogColumn[]
  sortable: readonly SortableColumn[]
}

export function LogTableHeader({ columns, sortable }: LogTableHeaderProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  return (
    <thead className={classes.head}>
      <tr className={classes.header} aria-rowindex={1}>
        {columns.map(({ id, field, part, align }) => {
          const column = sortable.find((each) => each.id === id)
          const label = field ? labels.field(field) : t('logs.cause')
          const sorted = column?.getIsSorted() ?? false
          const Arrow = sorted === 'asc' ? IconArrowUp : IconArrowDown
          return (
            <th
              key={id}
              scope="col"
              className={classes.heading}
              data-part={part}
              data-align={align}
              data-sortable={column?.getCanSort() ?? false}
              {...(sorted && { 'aria-sort': sorted === 'asc' ? 'ascending' : 'descending' })}
            >
              {column?.getCanSort() ? (
                <button type="button" className={classes.sort} onClick={() => column.toggleSorting()}>
                  {label}
                  <Arrow
                    className={classes.arrow ?? ''}
                    size={13}
                    stroke={1.8}
                    aria-hidden="true"
                    data-sorted={Boolean(sorted)}
                  />
                </button>
              ) : (
                label
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
