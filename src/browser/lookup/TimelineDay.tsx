import { type CSSProperties, memo } from 'react'
import classes from './TimelineDay.module.css'
import { TimelineEntry } from './TimelineEntry.tsx'
import { entryKey, sameItem, type TimelineItem } from './timeline-items.ts'

interface TimelineDayProps {
  day: string
  items: readonly TimelineItem[]
  /** Of the entry that is open, if it is of this day. */
  openKey: string | undefined
  match: string | undefined
  /** Of the address: an entry's keeps it. */
  search: string
}

/** About as high as an entry is, in pixels: for those that are not laid out. */
const ENTRY = 66

/** A day line that stays in sight over its entries. What is off screen is not laid out. */
export const TimelineDay = memo(function TimelineDay({ day, items, openKey, match, search }: TimelineDayProps) {
  const size: CSSProperties = { containIntrinsicBlockSize: `auto ${30 + items.length * ENTRY}px` }
  return (
    <section className={classes.day} style={size}>
      <h3 className={classes.line}>{day}</h3>
      <ol className={classes.entries}>
        {items.map((item) => {
          const key = entryKey(item.entry)
          return <TimelineEntry key={key} item={item} open={key === openKey} match={match} search={search} />
        })}
      </ol>
    </section>
  )
}, sameDay)

// The last day grows with every page, the others are made anew with the same entries.
function sameDay(a: TimelineDayProps, b: TimelineDayProps): boolean {
  const { items } = b
  return (
    a.day === b.day &&
    a.match === b.match &&
    a.search === b.search &&
    a.openKey === b.openKey &&
    a.items.length === items.length &&
    a.items.every((item, place) => sameItem(item, items[place] ?? item))
  )
}
