import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { isZeroMoney } from '#browser/format/money.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { Money } from '#browser/ui/Money.tsx'
import { amountOf } from '#contract/amount.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Lookup } from '#contract/routes/lookup.ts'
import { defaultView, formatView } from '#contract/view-state.ts'
import classes from './ChannelSummary.module.css'
import type { EntryFacts } from './entry-facts.ts'
import { VerdictWords } from './VerdictWords.tsx'

/** How the log page is to look for the number. */
export interface NumberFilter {
  readonly op: 'is' | 'ends'
  readonly number: string
}

interface ChannelSummaryRowProps {
  channel: Channel
  line: Lookup['summary'][number]
  /** Entries at hand of this channel; undefined when no verdict is wanted. */
  entries: readonly EntryFacts[] | undefined
  filter: NumberFilter
}

export function ChannelSummaryRow({ channel, line, entries, filter }: ChannelSummaryRowProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const filters = [{ key: channel.contact, op: filter.op, values: [filter.number] }]
  const params = formatView(channel, { ...defaultView(channel), filters })
  const name = labels.channel(channel)
  const { count, first, last, costInUSDCents, estimatedInUSDCents } = line
  const estimate = estimatedInUSDCents ?? '0'
  return (
    <li className={classes.row}>
      <span className={classes.main}>
        <span className={classes.channel}>
          <ChannelMark channel={channel.id} />
          <Link
            className={classes.link}
            to={paths.log(channel, params)}
            aria-label={t('lookup.summary.open', { channel: name, count })}
          >
            {name}
          </Link>
        </span>
        <span className={classes.verdict}>{entries && <VerdictWords entries={entries} last={last} />}</span>
      </span>
      <span className={classes.meta}>
        <span className={classes.count}>{t('lookup.entries', { count })}</span>
        <span className={classes.dates}>
          <Instant iso={first} form="date" />
          {format.date(first) !== format.date(last) && (
            <>
              {' – '}
              <Instant iso={last} form="date" />
            </>
          )}
        </span>
      </span>
      <span className={classes.cost}>
        {costInUSDCents === null ? (
          <span className={classes.unbilled}>{t('lookup.summary.unbilled')}</span>
        ) : (
          <Money
            cents={amountOf({ costInUSDCents, estimatedInUSDCents: estimate })}
            estimated={!isZeroMoney(estimate)}
          />
        )}
      </span>
    </li>
  )
}
