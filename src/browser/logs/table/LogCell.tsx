import phoneClasses from '#browser/ui/PhoneNumber.module.css'
import statusClasses from '#browser/ui/StatusWord.module.css'
import type { CellInput } from './cells/cell-face.ts'
import type { LogColumn } from './columns.ts'
import classes from './LogRow.module.css'

interface LogCellInput extends Omit<CellInput, 'value'> {
  readonly column: LogColumn
  /** Place among the columns that stay in sight. */
  readonly pin: number | undefined
  /** The entry's address, for the cell that leads to it. */
  readonly href: string | undefined
}

/** One value of an entry. A call, not a component: React keeps a record for each of those. */
export function logCell({ column, pin, href, entry, channel, words, dated }: LogCellInput) {
  const { id, field, kind, part, align, faceOf } = column
  const value = field ? entry[field.key] : undefined
  const face = faceOf({ value, entry, channel, words, dated: dated || part !== 'time' })
  const shown = face && (
    <>
      {face.country !== undefined && <span className={phoneClasses.country}>{face.country}</span>}
      {face.text}
      {face.code && <span className={`${statusClasses.detail} ${classes.code}`}>{face.code}</span>}
    </>
  )
  return (
    <td
      key={id}
      className={face?.look === undefined ? classes.cell : `${classes.cell} ${face.look}`}
      title={face?.title}
      data-column={id}
      data-part={part}
      data-kind={kind}
      data-align={align}
      data-tone={face?.tone}
      data-instant={face?.instant}
      data-label={part === 'extra' && field ? words.labels.field(field) : undefined}
      {...(pin !== undefined && { 'data-pinned': true, style: { left: `var(--pin-${pin})` } })}
    >
      {href === undefined ? (
        shown
      ) : (
        <a className={classes.open} href={href} tabIndex={-1}>
          {shown}
        </a>
      )}
    </td>
  )
}
