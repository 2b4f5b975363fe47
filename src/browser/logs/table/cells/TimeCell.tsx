import { formatUtc } from '#browser/format/instant.ts'
import type { CellProps } from './cell-props.ts'

/** The time of day under its day line; hovering tells its age, its full form and UTC, as `ui/Instant` does. */
export function TimeCell({ value, words: { format, times }, dated }: CellProps) {
  if (typeof value !== 'string') return null
  return (
    <time
      className="tb-figures"
      dateTime={value}
      // Named when somebody points at it: three formats a row are dear while rows fly by.
      onMouseEnter={(event) => {
        event.currentTarget.title = `${format.age(value)}\n${format.full(value)}\n${formatUtc(value)}`
      }}
    >
      {times === 'age' ? format.age(value) : `${dated ? `${format.date(value)} ` : ''}${format.time(value)}`}
    </time>
  )
}
