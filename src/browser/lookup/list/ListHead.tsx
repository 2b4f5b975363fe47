import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useAppTable } from '#browser/ui/app-table.ts'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { type Channel, findChannel } from '#contract/channels/index.ts'
import classes from './ListHead.module.css'
import { listColumns } from './list-columns.ts'
import type { ListColumnId, ListSort } from './list-rows.ts'
import type { ListRow } from './number-list.ts'

interface ListHeadProps {
  channels: readonly Channel[]
  sort: ListSort
  onSort: (sort: ListSort) => void
}

const noRows: ListRow[] = []

/** The headings; each orders the rows by its column. */
export function ListHead({ channels, sort, onSort }: ListHeadProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const columns = useMemo(() => listColumns(channels), [channels])
  const sorting = useMemo(() => [{ id: sort.key, desc: sort.desc }], [sort])
  const table = useAppTable({
    data: noRows,
    columns,
    state: { sorting },
    onSortingChange: (change) => {
      const [next] = typeof change === 'function' ? change(sorting) : change
      if (next) onSort({ key: next.id, desc: next.desc })
    },
  })
  const nameOf = (id: string) => {
    const channel = findChannel(id)
    // Keys that are no channel's are those of listColumns.
    return channel ? labels.channel(channel) : t(`lookupList.heading.${id as ListColumnId}`)
  }
  return (
    <thead>
      <tr aria-rowindex={1}>
        {table.getAllColumns().map((column) => {
          const sorted = column.getIsSorted()
          const Arrow = sorted === 'asc' ? IconArrowUp : IconArrowDown
          const channel = findChannel(column.id)
          return (
            <th
              key={column.id}
              scope="col"
              data-column={channel ? 'channel' : column.id}
              data-align={column.columnDef.meta?.align}
              {...(sorted && { 'aria-sort': sorted === 'asc' ? 'ascending' : 'descending' })}
            >
              <button type="button" className={classes.sort} onClick={() => column.toggleSorting()}>
                {channel && <ChannelMark channel={channel.id} />}
                <span className={classes.label}>{nameOf(column.id)}</span>
                <Arrow
                  className={classes.arrow ?? ''}
                  size={13}
                  stroke={1.8}
                  aria-hidden="true"
                  data-sorted={Boolean(sorted)}
                />
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
