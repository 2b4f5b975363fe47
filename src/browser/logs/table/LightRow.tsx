import { memo } from 'react'
import { textValue } from '#browser/logs/data/entry-values.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import type { CellWords } from './cells/cell-face.ts'
import type { ColumnPart, LogColumn } from './columns.ts'
import cardClasses from './LogCard.module.css'
import classes from './LogRow.module.css'

interface LightRowProps {
  channel: Channel
  entry: Entry
  columns: readonly LogColumn[]
  row: number
  dated: boolean
  words: CellWords
}

/** What a row is known by at a glance. */
const told: ReadonlySet<ColumnPart> = new Set<ColumnPart>(['time', 'contact'])

/**
 * An entry as it flies by: when and who, as plain text; a whole row when the list rests. The row of one step has the
 * elements of the step before, so that only its words are new: a slow machine that made whole rows would come to ever
 * fewer of them, for the longer a frame takes, the more rows are new in the next.
 */
export const LightRow = memo(function LightRow({ channel, entry, columns, row, dated, words }: LightRowProps) {
  return (
    <tr className={`${classes.row} ${cardClasses.card}`} data-row={row} data-light="true" aria-rowindex={row + 2}>
      {columns.map(({ id, field, kind, part, faceOf }, place) => {
        if (!told.has(part)) return null
        const value = field ? entry[field.key] : undefined
        // Numbers are grouped when the row is whole: that takes longer than all else in a row.
        const face = kind === 'phone' ? null : faceOf({ value, entry, channel, words, dated: dated || part !== 'time' })
        return (
          <td
            key={id}
            className={face?.look === undefined ? classes.cell : `${classes.cell} ${face.look}`}
            data-column={id}
            data-part={part}
            data-kind={kind}
            style={{ gridColumn: place + 2 }}
          >
            {kind === 'phone' ? textValue(value) : face?.text}
          </td>
        )
      })}
    </tr>
  )
})
