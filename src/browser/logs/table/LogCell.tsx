import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import type { CellWords } from './cells/cell-props.ts'
import type { LogColumn } from './columns.ts'
import classes from './LogRow.module.css'

interface LogCellProps {
  column: LogColumn
  /** Place among the columns that stay in sight. */
  pin: number | undefined
  /** The entry's address, for the cell that leads to it. */
  href: string | undefined
  entry: Entry
  channel: Channel
  words: CellWords
  dated: boolean
}

/** One value of an entry. A plain `td`: Mantine's takes twice the time while rows fly by. */
export function LogCell({ column, pin, href, entry, channel, words, dated }: LogCellProps) {
  const { id, field, kind, part, align, Cell } = column
  const cell = (
    <Cell
      value={field ? entry[field.key] : undefined}
      entry={entry}
      channel={channel}
      words={words}
      dated={dated || part !== 'time'}
    />
  )
  return (
    <td
      className={classes.cell}
      data-column={id}
      data-part={part}
      data-kind={kind}
      data-align={align}
      data-label={part === 'extra' && field ? words.labels.field(field) : undefined}
      {...(pin !== undefined && { 'data-pinned': true, style: { left: `var(--pin-${pin})` } })}
    >
      {href === undefined ? (
        cell
      ) : (
        <a className={classes.open} href={href} tabIndex={-1}>
          {cell}
        </a>
      )}
    </td>
  )
}
