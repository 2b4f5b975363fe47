import { type Key, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import type { CellWords } from './cells/cell-face.ts'
import type { LogColumn } from './columns.ts'
import { flowOf } from './flow.ts'
import { LightRow } from './LightRow.tsx'
import { LogRow, type RowWords } from './LogRow.tsx'
import classes from './LogTable.module.css'
import type { RowActions } from './row-actions.ts'
import { nextRowKeys, noRowKeys } from './row-keys.ts'
import type { TableItem } from './table-items.ts'
import { isFlying, noteStep } from './use-flight.ts'
import { useTableScroll } from './use-table-scroll.ts'

/** Rows that are read before the reader comes to them. */
const AHEAD = 240

interface LogRowsProps {
  grid: RefObject<HTMLDivElement | null>
  /** Is given the way to bring a row on screen. */
  scrollTo: RefObject<((row: number) => void) | null>
  items: readonly TableItem[]
  /** Where each row stands among the items. */
  places: readonly number[]
  entries: readonly Entry[]
  rowsKey: string
  channel: Channel
  columns: readonly LogColumn[]
  /** How many of them stay in sight. */
  pinned: number
  /** Pixels of a row. */
  height: number
  /** Rows are as high as their texts. */
  wrapped: boolean
  dated: boolean
  active: number
  selected: ReadonlySet<string>
  words: CellWords
  rowWords: RowWords
  search: string
  tail: ReactNode
  actions: RowActions
  nearEnd: () => void
  /** Told the day that the topmost row stands under. */
  onDay: (day: string) => void
  /** Called when other rows are in the document. */
  onRows: () => void
}

/** The rows on screen. All that a scroll draws anew is in here; what stands around it does not take part. */
export function LogRows(props: LogRowsProps) {
  const { items, entries, channel, columns, pinned, wrapped, dated, words, rowWords, search } = props
  const { active, selected, tail, actions, nearEnd, onDay, onRows } = props
  const { virtualizer, flight, day } = useTableScroll(props)

  // The list is at hand long before its end is.
  const lastShown = virtualizer.range?.endIndex ?? 0
  useEffect(() => {
    if (lastShown >= items.length - Math.min(AHEAD, items.length / 2)) nearEnd()
  }, [lastShown, items.length, nearEnd])
  useEffect(() => onDay(day), [day, onDay])
  useEffect(onRows)

  const shown = virtualizer.getVirtualItems()
  const keys = useRef(noRowKeys)
  keys.current = nextRowKeys(keys.current, props.rowsKey, shown)
  const { start: above, detached } = flowOf(shown)
  noteStep(flight, virtualizer)
  const flying = isFlying(flight) && !wrapped
  return (
    // Rows follow one another from here: a row that has no place of its own is styled once and not again.
    <tbody className={classes.rows} style={{ height: virtualizer.getTotalSize() - above, marginTop: above }}>
      {shown.map((item, place) =>
        itemAt(item, flying ? place : keyOf(item.key), item === detached ? item.start - above : undefined),
      )}
    </tbody>
  )

  /** A row as high as its text is measured when its element comes. */
  function keyOf(key: Key) {
    return wrapped ? String(key) : keys.current.keys.get(key)
  }

  function itemAt({ index }: { index: number }, key: string | number | undefined, top: number | undefined) {
    const item = items[index]
    const entry = item?.kind === 'row' ? entries[item.row] : undefined
    if (item?.kind === 'row' && entry && flying && item.row !== active) {
      return <LightRow key={key} {...{ channel, entry, columns, row: item.row, dated, words }} />
    }
    if (item?.kind === 'row' && entry) {
      return (
        <LogRow
          key={key}
          {...{ channel, entry, columns, pinned, row: item.row, index, top, wrapped, dated, words, rowWords, search }}
          active={item.row === active}
          selected={selected.has(entry._id)}
          actions={actions}
          measure={wrapped ? virtualizer.measureElement : undefined}
        />
      )
    }
    return (
      <tr key={key} className={item?.kind === 'day' ? classes.day : classes.tail}>
        <td colSpan={columns.length + 2}>{item?.kind === 'day' ? <span>{item.day}</span> : tail}</td>
      </tr>
    )
  }
}
