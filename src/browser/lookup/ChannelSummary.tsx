import { useTranslation } from '#browser/i18n/use-translation.ts'
import { findChannel } from '#contract/channels/index.ts'
import type { Lookup } from '#contract/routes/lookup.ts'
import classes from './ChannelSummary.module.css'
import { ChannelSummaryRow, type NumberFilter } from './ChannelSummaryRow.tsx'
import type { Verdicts } from './use-verdicts.ts'

interface ChannelSummaryProps {
  summary: Lookup['summary']
  verdicts: Verdicts
  /** Whatever was asked for. */
  asked: string
  filter: NumberFilter | undefined
}

/** Per channel: how it went lately and altogether, how much there is and what it cost. */
export function ChannelSummary({ summary, verdicts, asked, filter }: ChannelSummaryProps) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('lookup.summary.title')}>
      <ul className={classes.list}>
        {summary.map((line) => {
          const channel = findChannel(line.channel)
          return (
            channel && (
              <ChannelSummaryRow
                key={line.channel}
                channel={channel}
                line={line}
                judged={verdicts.get(line.channel)}
                asked={asked}
                filter={filter}
              />
            )
          )
        })}
      </ul>
    </section>
  )
}
