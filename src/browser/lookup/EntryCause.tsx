import { personPath } from '#browser/api/contact-path.ts'
import { storyKind, storyPath } from '#browser/api/story-path.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { PhoneNumber } from '#browser/ui/PhoneNumber.tsx'
import type { EntryFacts } from './entry-facts.ts'
import classes from './TimelineEntry.module.css'

interface EntryCauseProps {
  entry: EntryFacts
  /** Set when entries of several numbers are mixed. */
  match: string | undefined
}

/** What made somebody send it, with the way to all that was sent because of it; and whose number it is among several. */
export function EntryCause({ entry, match }: EntryCauseProps) {
  const labels = useLabels()
  const { cause, number } = entry
  const path = personPath(number)
  const kind = cause ? storyKind(cause.field.key) : undefined
  return (
    <span className={classes.foot}>
      {match !== undefined &&
        (path ? (
          <a className={classes.number} href={path}>
            <PhoneNumber number={number} match={match} />
          </a>
        ) : (
          <PhoneNumber number={number} match={match} />
        ))}
      {cause && (
        <span className={classes.cause}>
          {labels.field(cause.field)}{' '}
          {kind && cause.id !== null ? <a href={storyPath(kind, cause.id)}>{cause.label}</a> : cause.label}
        </span>
      )}
    </span>
  )
}
