import { causeOf } from '#browser/logs/data/entry-values.ts'
import type { CellProps } from './cell-props.ts'

/** Why it was sent: the most telling related resource. */
export function CauseCell({ channel, entry, words: { labels } }: CellProps) {
  const cause = causeOf(channel, entry)
  if (!cause) return null
  const name = cause.related.label ?? cause.related.id
  return <span title={`${labels.field(cause.field)}: ${name}`}>{name}</span>
}
