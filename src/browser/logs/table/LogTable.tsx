import { useMediaQuery } from '@mantine/hooks'
import { type CSSProperties, type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { ColumnsButton } from '#browser/logs/columns/ColumnsButton.tsx'
import { useColumnChoice, useShownColumns } from '#browser/logs/columns/use-columns.ts'
import type { LogEntries } from '#browser/logs/data/use-log-entries.ts'
import { JumpToTime } from '#browser/logs/rows/JumpToTime.tsx'
import { RowMenuPlace } from '#browser/logs/rows/RowMenuPlace.tsx'
import { SelectionBar } from '#browser/logs/rows/SelectionBar.tsx'
import { useSelection } from '#browser/logs/rows/use-selection.ts'
import { useValueFilter } from '#browser/logs/rows/use-value-filter.ts'
import type { OpenEntry } from '#browser/logs/use-opened.ts'
import type { LogScope } from '#browser/logs/view/log-scope.ts'
import { usePreferences } from '#browser/preferences/use-preferences.ts'
import { BusyLine } from '#browser/ui/BusyLine.tsx'
import { useCellWords } from './cells/use-cell-words.ts'
import { useTimeTitles } from './cells/use-time-titles.ts'
import { logColumns } from './columns.ts'
import { LogRows } from './LogRows.tsx'
import classes from './LogTable.module.css'
import { LogTableHeader } from './LogTableHeader.tsx'
import { RowContact } from './RowContact.tsx'
import type { MenuPlace } from './row-actions.ts'
import { HEADER_HEIGHT, rowHeight } from './row-heights.ts'
import { columnWidth, layoutProperties } from './table-layout.ts'
import { useActiveRow } from './use-active-row.ts'
import { useGridFocus } from './use-grid-focus.ts'
import { valueKey } from './use-log-keys.ts'
import { useLogRows } from './use-log-rows.ts'
import { useOpenMark } from './use-open-mark.ts'
import { useResize } from './use-resize.ts'
import { useRowActions } from './use-row-actions.ts'
import { useTableKeys } from './use-table-keys.ts'
import { useTableWidth } from './use-table-width.ts'

interface LogTableProps {
  scope: LogScope
  log: LogEntries
  total: number
  opened: OpenEntry
  /** The view, as an address has it. */
  search: string
  /** After the last row: more to come, or why it did not. */
  tail: ReactNode
}

export function LogTable({ scope, log, total, opened, search, tail }: LogTableProps) {
  const { channel, view, setView } = scope
  const { entries, rowsKey, stale, nearEnd } = log
  const { sort } = view
  const { t } = useTranslation()
  const words = useCellWords()
  const { format, labels } = words
  const rowWords = useMemo(() => ({ select: t('table.select.row'), actions: t('table.menu.open') }), [t])
  const [{ density, times }] = usePreferences()
  const phone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false })
  const { keys, pinned, chosen } = useShownColumns(channel, view)
  const { wrap } = useColumnChoice(channel)
  const columns = useMemo(() => logColumns(channel, keys), [channel, keys])
  const extra = columns.some(({ part }) => part === 'extra')
  const dated = sort.key !== channel.time
  const wrapped = wrap && !phone
  const height = rowHeight(density, phone, extra)
  const { widths, resize } = useResize(channel)
  const layout = useMemo(
    () => ({ columns, pinned, widths, dated, times, chosen }),
    [columns, pinned, widths, dated, times, chosen],
  )

  const grid = useRef<HTMLDivElement>(null)
  const { store, open, close } = opened
  const { active, cursor, openRow, setActive } = useActiveRow(entries, store)
  const selection = useSelection(entries, rowsKey)
  const focus = useGridFocus({ grid, active, cursor, store })
  const [menu, setMenu] = useState<(MenuPlace & { row: number }) | null>(null)
  const filterByValue = useValueFilter(scope)

  const onSort = useCallback((next: typeof sort) => setView({ sort: next }), [setView])
  const { items, places, sortable } = useLogRows({
    ...{ channel, entries, sort, dated, hasTail: tail !== null, format, onSort },
  })
  const [day, setDay] = useState('')
  const list = useRef<(row: number) => void>(null)
  const scrollToRow = useCallback((row: number) => list.current?.(row), [])

  const markOpen = useOpenMark(grid, store, openRow, scrollToRow)
  const { onRows: focusWanted } = focus
  const onRows = useCallback(() => {
    focusWanted()
    markOpen()
  }, [focusWanted, markOpen])

  const actions = useRowActions({ entries, cursor, selection, setActive, setMenu, onOpen: open })
  const openAt = useCallback((row: number) => entries[row] && open(entries[row]._id), [entries, open])
  const { goTo } = useTableKeys({
    ...{ grid, count: entries.length, cursor, openRow, store, selection, actions },
    ...{ focus, setActive, scrollToRow, setMenu, openAt, onClose: close },
  })

  useTableWidth(grid)
  useTimeTitles(grid, format)

  const picked = selection.ids.size === 0 ? 'none' : selection.ids.size < entries.length ? 'some' : 'all'
  // What stands around the rows is not drawn anew for each step of a scroll.
  const header = useMemo(
    () => (
      <LogTableHeader
        columns={columns}
        pinned={pinned.size}
        sortable={sortable}
        widthOf={(each) => columnWidth(each, layout)}
        selected={picked}
        onSelectAll={selection.selectAll}
        onClear={selection.clear}
        onResize={resize}
        menu={<ColumnsButton channel={channel} view={view} setView={setView} />}
      />
    ),
    [columns, pinned, sortable, layout, picked, selection.selectAll, selection.clear, resize, channel, view, setView],
  )
  const jump = useMemo(
    () => <JumpToTime scope={scope} log={log} quiet={dated} onRow={goTo} />,
    [scope, log, dated, goTo],
  )

  return (
    <>
      <BusyLine busy={stale} />
      <div
        ref={grid}
        className={classes.scroller}
        // A custom property in a style needs the cast; React's types list only known ones.
        style={
          { ...layoutProperties(layout), '--header': `${HEADER_HEIGHT}px`, '--row': `${height}px` } as CSSProperties
        }
        data-extra={extra}
        data-chosen={chosen}
        data-selecting={selection.ids.size > 0}
      >
        <div className={classes.sheet}>
          <div className={classes.currentDay} data-dated={dated}>
            {!dated && <span aria-hidden="true">{day}</span>}
            {jump}
          </div>
          <table
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are moved through and opened by keys
            role="grid"
            className={classes.grid}
            aria-label={labels.channel(channel)}
            aria-rowcount={total + 1}
            aria-busy={stale}
            aria-multiselectable="true"
            onFocus={focus.onFocus}
            onBlur={focus.onBlur}
            onKeyDown={(event) => {
              const by = valueKey(event)
              const entry = entries[cursor()]
              if (!by || !entry || !filterByValue(entry, focus.column.current, by)) return
              event.preventDefault()
            }}
          >
            {header}
            <LogRows
              {...{ grid, scrollTo: list, items, places, entries, rowsKey, nearEnd }}
              onDay={setDay}
              onRows={onRows}
              {...{ channel, columns, height, wrapped, dated, active, words, rowWords, search, tail, actions }}
              pinned={pinned.size}
              selected={selection.ids}
            />
          </table>
        </div>
        {stale && <span className="tb-visually-hidden">{t('ui.loading')}</span>}
      </div>
      <RowContact grid={grid} channel={channel} entries={entries} cursor={cursor} />
      <SelectionBar channel={channel} columns={columns} entries={entries} selection={selection} words={words} />
      <RowMenuPlace
        scope={scope}
        entry={menu ? entries[menu.row] : undefined}
        place={menu}
        search={search}
        columns={columns}
        selected={menu !== null && selection.ids.has(entries[menu.row]?._id ?? '')}
        onSelect={() => menu && actions.toggle(menu.row)}
        onOpen={() => menu && openAt(menu.row)}
        onFilter={filterByValue}
        onClose={(refocus) => {
          if (menu && refocus) goTo(menu.row)
          setMenu(null)
        }}
      />
    </>
  )
}
