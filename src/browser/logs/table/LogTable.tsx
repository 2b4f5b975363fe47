import { useMediaQuery } from '@mantine/hooks'
import { type CSSProperties, type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '#browser/preferences/use-preferences.ts'
import { useAppTable } from '#browser/ui/app-table.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import type { Sort } from '#contract/view-state.ts'
import { useCellWords } from './cells/use-cell-words.ts'
import { gridTemplate, logColumns, narrowTemplate, tableColumns } from './columns.ts'
import { LogRow } from './LogRow.tsx'
import classes from './LogTable.module.css'
import { LogTableHeader } from './LogTableHeader.tsx'
import { HEADER_HEIGHT, rowHeight } from './row-heights.ts'
import { rowPlaces, tableItems } from './table-items.ts'
import { useActiveRow } from './use-active-row.ts'
import { useLogKeys } from './use-log-keys.ts'
import { useTableScroll } from './use-table-scroll.ts'

interface LogTableProps {
  channel: Channel
  entries: readonly Entry[]
  total: number
  sort: Sort
  openId: string | undefined
  /** The view, as an address has it. */
  search: string
  /** Changes when other rows have come, not more rows. */
  rowsKey: string
  /** The rows on screen are those of the view before. */
  stale: boolean
  /** After the last row: more to come, or why it did not. */
  tail: ReactNode
  onSort: (sort: Sort) => void
  onOpen: (id: string) => void
  onClose: () => void
  onFilter: () => void
  onNearEnd: () => void
}

export function LogTable(props: LogTableProps) {
  const { channel, entries, total, sort, openId, search, rowsKey, stale, tail, onSort, onOpen, onNearEnd } = props
  const { t } = useTranslation()
  const words = useCellWords()
  const { format, labels } = words
  const [{ density }] = usePreferences()
  const phone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false })
  const columns = logColumns(channel)
  const dated = sort.key !== channel.time
  const height = rowHeight(density, phone)
  const grid = useRef<HTMLDivElement>(null)
  const { active, openRow, setActive } = useActiveRow(entries, openId)

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

  const hasTail = tail !== null
  const items = useMemo(() => {
    const dayOf = (row: number) => format.day(String(rows[row]?.original[channel.time]))
    return tableItems({ count: rows.length, ...(!dated && { dayOf }), tail: hasTail })
  }, [rows, dated, hasTail, format, channel])
  const places = useMemo(() => rowPlaces(items), [items])
  const { virtualizer, scrollToRow, day } = useTableScroll({ grid, items, places, active, height, dated, rowsKey })

  // The list is at hand long before its end is.
  const lastShown = virtualizer.range?.endIndex ?? 0
  useEffect(() => {
    if (lastShown >= items.length - 40) onNearEnd()
  }, [lastShown, items.length, onNearEnd])

  const focusWanted = useRef(false)
  const focusRow = useCallback((row: number) => {
    const element = grid.current?.querySelector<HTMLElement>(`tr[data-row="${row}"]`)
    element?.focus({ preventScroll: true })
    // A row that is not in the document yet gets the focus when it comes.
    focusWanted.current = !element
  }, [])
  useEffect(() => {
    if (focusWanted.current) focusRow(active)
  })
  const wasOpen = useRef(openId)
  useEffect(() => {
    const closed = wasOpen.current !== undefined && openId === undefined
    wasOpen.current = openId
    // The drawer took the focus with it: back to the row that it came from.
    if (closed && (document.activeElement === document.body || document.activeElement === null)) {
      focusRow(active)
    }
  }, [openId, active, focusRow])
  useEffect(() => {
    if (openRow >= 0) scrollToRow(openRow)
  }, [openRow, scrollToRow])

  const openAt = useCallback((row: number) => rows[row] && onOpen(rows[row].id), [rows, onOpen])
  // Where the keys have got to: they may come faster than the address follows.
  const cursor = useRef(active)
  useEffect(() => {
    cursor.current = active
  }, [active])
  useLogKeys({
    move: (by) => {
      const inGrid = grid.current?.contains(document.activeElement) ?? false
      if (rows.length === 0) return
      const wanted = by === 'start' ? 0 : by === 'end' ? rows.length - 1 : cursor.current + by
      // The first key only shows where the reader is.
      const next = openId === undefined && !inGrid ? cursor.current : Math.max(0, Math.min(wanted, rows.length - 1))
      const moved = next !== cursor.current
      cursor.current = next
      setActive(next)
      scrollToRow(next)
      if (openId === undefined || inGrid) focusRow(next)
      if (openId !== undefined && (moved || next !== openRow)) openAt(next)
    },
    openActive: () => openAt(active),
    close: props.onClose,
    filter: props.onFilter,
  })

  // A custom property in a style needs the cast; React's types list only known ones.
  const style = {
    '--columns': gridTemplate(columns, dated),
    '--columns-narrow': narrowTemplate(columns, dated),
    '--header': `${HEADER_HEIGHT}px`,
  } as CSSProperties
  return (
    <div ref={grid} className={classes.scroller} style={style} data-stale={stale}>
      {!dated && (
        <div className={classes.currentDay} aria-hidden="true">
          {day}
        </div>
      )}
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are moved through and opened by keys
        role="grid"
        className={classes.grid}
        aria-label={labels.channel(channel)}
        aria-rowcount={total + 1}
        aria-busy={stale}
      >
        <LogTableHeader columns={columns} sortable={table.getAllColumns()} />
        <tbody className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => itemAt(index, String(key), start))}
        </tbody>
      </table>
      {stale && <span className="tb-visually-hidden">{t('ui.loading')}</span>}
    </div>
  )

  function itemAt(index: number, key: string, top: number) {
    const item = items[index]
    const entry = item?.kind === 'row' ? rows[item.row]?.original : undefined
    if (item?.kind === 'row' && entry) {
      return (
        <LogRow
          key={key}
          channel={channel}
          entry={entry}
          columns={columns}
          row={item.row}
          top={top}
          height={height}
          active={item.row === active}
          open={item.row === openRow}
          dated={dated}
          words={words}
          search={search}
          onOpen={onOpen}
          onActivate={setActive}
        />
      )
    }
    const style = { transform: `translateY(${top}px)` }
    return (
      <tr key={key} className={item?.kind === 'day' ? classes.day : classes.tail} style={style}>
        <td colSpan={columns.length}>{item?.kind === 'day' ? item.day : tail}</td>
      </tr>
    )
  }
}
