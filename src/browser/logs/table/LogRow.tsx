import { type MouseEvent, memo } from 'react'
import { paths } from '#browser/paths.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import type { CellWords } from './cells/cell-face.ts'
import type { LogColumn } from './columns.ts'
import cardClasses from './LogCard.module.css'
import { logCell } from './LogCell.tsx'
import classes from './LogRow.module.css'
import ends from './RowEnds.module.css'
import type { RowActions } from './row-actions.ts'

/** What stands beside the columns, named once for all rows. */
export interface RowWords {
  readonly select: string
  readonly actions: string
}

interface LogRowProps {
  channel: Channel
  entry: Entry
  columns: readonly LogColumn[]
  /** How many of them stay in sight. */
  pinned: number
  /** Place in the list, from 0. */
  row: number
  /** Place among rows and day lines. */
  index: number
  /** Pixels from the first row on screen, for a row that is kept out of sight. */
  top: number | undefined
  /** Texts take as many lines as they need. */
  wrapped: boolean
  /** Holds the grid's one tab stop. */
  active: boolean
  selected: boolean
  dated: boolean
  words: CellWords
  rowWords: RowWords
  /** The view, as an address has it. */
  search: string
  actions: RowActions
  /** Tells the list how high the row became. */
  measure: ((row: HTMLTableRowElement | null) => void) | undefined
}

/** One entry. Plain values in, so that scrolling repaints only the rows that come. */
export const LogRow = memo(function LogRow(props: LogRowProps) {
  const { channel, entry, columns, pinned, row, index, top, wrapped, active, selected, words, rowWords } = props
  const { actions } = props
  const href = paths.entry(channel, entry._id) + props.search

  function click(event: MouseEvent) {
    if (event.shiftKey && event.button === 0) {
      event.preventDefault()
      actions.extend(row)
      return
    }
    // Another tab, or words being marked: neither is meant to open the entry here.
    if (event.metaKey || event.ctrlKey || event.button !== 0) return
    event.preventDefault()
    if (window.getSelection()?.type === 'Range') return
    actions.open(entry._id)
  }

  function contextMenu(event: MouseEvent) {
    // With Shift, the browser's own menu.
    if (event.shiftKey) return
    event.preventDefault()
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td[data-column]') : null
    actions.menu(row, { x: event.clientX, y: event.clientY, column: cell?.dataset.column ?? null })
  }

  return (
    // Keys are the page's (use-log-keys.ts).
    <tr
      ref={props.measure}
      className={`${classes.row} ${cardClasses.card}`}
      style={top === undefined ? undefined : { position: 'absolute', top }}
      tabIndex={active ? 0 : -1}
      data-index={index}
      data-row={row}
      data-wrapped={wrapped}
      aria-rowindex={row + 2}
      aria-selected={selected}
      // A stretch of rows is meant, not the words between.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={click}
      onContextMenu={contextMenu}
      onFocus={() => actions.activate(row)}
    >
      <td className={ends.select}>
        <input
          type="checkbox"
          className={ends.box}
          tabIndex={-1}
          checked={selected}
          aria-label={rowWords.select}
          onClick={(event) => {
            event.stopPropagation()
            if (event.shiftKey) actions.extend(row)
            else actions.toggle(row)
          }}
          readOnly
        />
      </td>
      {columns.map((column, place) =>
        logCell({
          ...{ column, entry, channel, words, dated: props.dated },
          pin: place < pinned ? place : undefined,
          href: place === 0 ? href : undefined,
        }),
      )}
      <td className={ends.actions}>
        <button
          type="button"
          className={ends.more}
          tabIndex={-1}
          aria-label={rowWords.actions}
          aria-haspopup="menu"
          onClick={(event) => {
            event.stopPropagation()
            const { left, bottom } = event.currentTarget.getBoundingClientRect()
            actions.menu(row, { x: left, y: bottom, column: null })
          }}
        />
      </td>
    </tr>
  )
})
