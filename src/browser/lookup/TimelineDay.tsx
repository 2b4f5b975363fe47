import { memo } from 'react'
import type { EntryFacts } from './entry-facts.ts'
import classes from './TimelineDay.module.css'
import { TimelineRow } from './TimelineRow.tsx'

interface TimelineDayProps {
  day: string
  entries: readonly EntryFacts[]
  match: string | undefined
}

/** A day line that stays in sight over its entries. A day off screen is not laid out. */
export const TimelineDay = memo(function TimelineDay({ day, entries, match }: TimelineDayProps) {
  return (
    <section className={classes.day}>
      <h3 className={classes.line}>{day}</h3>
      <ol className={classes.entries}>
        {entries.map((entry) => (
          <TimelineRow key={`${entry.channel.id}/${entry.id}`} entry={entry} match={match} />
        ))}
      </ol>
    </section>
  )
}, sameDay)

// The last day grows with every page, the others are made anew with the same entries.
function sameDay(a: TimelineDayProps, b: TimelineDayProps): boolean {
  return (
    a.day === b.day &&
    a.match === b.match &&
    a.entries.length === b.entries.length &&
    a.entries.every((entry, index) => entry === b.entries[index])
  )
}
