import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { ColumnResizer } from './ColumnResizer.tsx'
import type { LogColumn } from './columns.ts'
import classes from './LogHeading.module.css'

/** What a heading needs of a TanStack column. */
export interface SortableColumn {
  readonly id: string
  getCanSort(): boolean
  getIsSorted(): false | 'asc' | 'desc'
  toggleSorting(): void
}

interface ColumnHeadingProps {
  column: LogColumn
  pin: number | undefined
  sorting: SortableColumn | undefined
  width: number
  onResize: (column: LogColumn, width: number | null, done: boolean) => void
}

export function ColumnHeading({ column, pin, sorting, width, onResize }: ColumnHeadingProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const { field, part, kind, align } = column
  const label = field ? labels.field(field) : t('logs.cause')
  const sortable = sorting?.getCanSort() ?? false
  const sorted = sorting?.getIsSorted() ?? false
  const Arrow = sorted === 'asc' ? IconArrowUp : IconArrowDown
  return (
    <th
      scope="col"
      className={classes.heading}
      // Otherwise the handle's name would be part of the column's.
      aria-label={label}
      data-part={part}
      data-kind={kind}
      data-align={align}
      data-sortable={sortable}
      {...(sorted && { 'aria-sort': sorted === 'asc' ? 'ascending' : 'descending' })}
      {...(pin !== undefined && { 'data-pinned': true, style: { left: `var(--pin-${pin})` } })}
    >
      {sortable ? (
        <button type="button" className={classes.sort} onClick={() => sorting?.toggleSorting()}>
          <span className={classes.label}>{label}</span>
          <Arrow
            className={classes.arrow ?? ''}
            size={13}
            stroke={1.8}
            aria-hidden="true"
            data-sorted={Boolean(sorted)}
          />
        </button>
      ) : (
        <span className={classes.label}>{label}</span>
      )}
      <ColumnResizer label={label} width={width} onResize={(next, done) => onResize(column, next, done)} />
    </th>
  )
}
