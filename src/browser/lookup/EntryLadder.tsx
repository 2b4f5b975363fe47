import { formatSpan } from '#browser/format/span.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import type { Channel } from '#contract/channels/index.ts'
import type { LadderStop } from './ladder.ts'
import classes from './TimelineEntry.module.css'
import { entryKey } from './timeline-items.ts'

interface EntryLadderProps {
  channel: Channel
  stops: readonly LadderStop[]
  /** Why it failed, if it did. */
  code: string | null
  search: string
}

/** How far it came, in one line: `Sent › Delivered +2 sec › Read +4 min`. A stop that a receipt tells leads to it. */
export function EntryLadder({ channel, stops, code, search }: EntryLadderProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  return (
    <span className={classes.ladder}>
      {stops.map((stop, place) => {
        const last = place === stops.length - 1
        const key = 'rung' in stop.name ? stop.name.rung : stop.name.status
        return (
          <span key={key} className={classes.stop} title={stop.at === null ? undefined : format.full(stop.at)}>
            {place > 0 && <span className={classes.then}> › </span>}
            {stop.receipt ? (
              <a
                className={classes.receipt}
                href={paths.lookupEntry(stop.receipt.channel, stop.receipt.id) + search}
                data-receipt={entryKey(stop.receipt)}
              >
                {words(stop, last)}
              </a>
            ) : (
              words(stop, last)
            )}
          </span>
        )
      })}
    </span>
  )

  function words({ name, tone, after }: LadderStop, last: boolean) {
    const word = 'rung' in name ? t(`logs.ladder.status.${name.rung}`) : labels.status(channel, name.status)
    // Under a second nobody waits.
    const span = after !== null && after >= 1000 && (
      <span className={classes.span}> +{formatSpan(after, format.language)}</span>
    )
    return (
      <>
        {last ? (
          <StatusWord tone={tone} detail={code}>
            {word}
          </StatusWord>
        ) : (
          <span className={classes.passed}>{word}</span>
        )}
        {span}
      </>
    )
  }
}
