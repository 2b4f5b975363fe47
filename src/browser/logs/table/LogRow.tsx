import { type MouseEvent, memo } from 'react'
import { paths } from '#browser/paths.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import type { CellWords } from './cells/cell-props.ts'
import type { LogColumn } from './columns.ts'
import classes from './LogTable.module.css'

interface LogRowProps {
  channel: Channel
  entry: Entry
  columns: readonly LogColumn[]
  /** Place in the list, from 0. */
  row: number
  top: number
  height: number
  /** Holds the grid's one tab stop. */
  active: boolean
  open: boolean
  dated: boolean
  words: CellWords
  /** The view, as an address has it. */
  search: string
  onOpen: (id: string) => void
  onActivate: (row: number) => void
}

/** One entry. Plain values in, so that scrolling repaints only the rows that come. */
export const LogRow = memo(function LogRow(props: LogRowProps) {
  const { channel, entry, columns, row, top, height, active, open, dated, words, search, onOpen, onActivate } = props
  const href = paths.entry(channel, entry._id) + search

  function click(event: MouseEvent) {
    // Another tab, or words being marked: neither is meant to open the entry here.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    if (window.getSelection()?.type === 'Range') return
    onActivate(row)
    onOpen(entry._id)
  }

  return (
    // Keys are the page's (use-log-keys.ts).
    <tr
      className={classes.row}
      style={{ height, transform: `translateY(${top}px)` }}
      tabIndex={active ? 0 : -1}
      data-row={row}
      data-open={open}
      aria-rowindex={row + 2}
      aria-selected={open}
      onClick={click}
      onFocus={() => onActivate(row)}
    >
      {columns.map(({ id, field, part, align, Cell }) => {
        const cell = (
          <Cell
            value={field ? entry[field.key] : undefined}
            entry={entry}
            channel={channel}
            words={words}
            dated={dated}
          />
        )
        return (
          <td key={id} className={classes.cell} data-part={part} data-align={align}>
            {part === 'time' ? (
              <a className={classes.open} href={href} tabIndex={-1}>
                {cell}
              </a>
            ) : (
              cell
            )}
          </td>
        )
      })}
    </tr>
  )
})
