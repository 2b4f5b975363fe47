import { useTranslation } from 'react-i18next'
import { findChannel } from '#contract/channels/index.ts'
import type { Lookup } from '#contract/routes/lookup.ts'
import classes from './ChannelSummary.module.css'
import { ChannelSummaryRow, type NumberFilter } from './ChannelSummaryRow.tsx'
import type { EntryFacts } from './entry-facts.ts'

interface ChannelSummaryProps {
  summary: Lookup['summary']
  entries: readonly EntryFacts[]
  /** Whether verdicts make sense: not over several people. */
  judged: boolean
  filter: NumberFilter
}

/** Per channel: how it went lately, how much there is and what it cost. */
export function ChannelSummary({ summary, entries, judged, filter }: ChannelSummaryProps) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('lookup.summary.title')}>
      <ul className={classes.list}>
        {summary.map((line) => {
          const channel = findChannel(line.channel)
          if (!channel) return null
          const own = judged ? entries.filter((entry) => entry.channel === channel) : undefined
          return <ChannelSummaryRow key={line.channel} channel={channel} line={line} entries={own} filter={filter} />
        })}
      </ul>
    </section>
  )
}
