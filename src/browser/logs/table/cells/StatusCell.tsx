import { toneOf } from '#browser/i18n/use-labels.ts'
import { textValue } from '#browser/logs/data/entry-values.ts'
import classes from '#browser/logs/table/LogTable.module.css'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import type { CellProps } from './cell-props.ts'

/** What happened, and the provider's code where it gave one. */
export function StatusCell({ value, entry, channel, words: { labels } }: CellProps) {
  const status = textValue(value)
  const code = textValue(entry.errorCode)
  if (status === null) return null
  return (
    <StatusWord tone={toneOf(channel, status)} detail={code && <span className={classes.code}>{code}</span>}>
      {labels.status(channel, status)}
    </StatusWord>
  )
}
