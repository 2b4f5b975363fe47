import { shareOf } from '#browser/api/figures.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import type { Channel, Tone } from '#contract/channels/index.ts'
import classes from './ChannelSummary.module.css'
import { formatLookupView, plainView } from './lookup-view.ts'
import { toTimeline } from './to-timeline.ts'
import type { SummaryLine } from './totals.ts'

interface DeliveryRateProps {
  channel: Channel
  line: SummaryLine
  asked: string
}

/** How many entries there are, and how much of what was sent and has ended arrived; each figure leads to its entries. */
export function DeliveryRate({ channel, line, asked }: DeliveryRateProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { count, arrivedCount, failedCount } = line
  const ended = arrivedCount + failedCount
  const share = channel.direction === 'outbound' ? shareOf(arrivedCount, ended) : undefined
  return (
    <>
      <span className={classes.count}>{figure(t('lookup.entries', { count }))}</span>
      <span className={classes.rate}>
        {share !== undefined &&
          figure(
            t('contact.rate', { share: format.percent(share), count: ended }),
            arrivedCount > 0 ? 'arrived' : 'failed',
          )}
        {share !== undefined && failedCount > 0 && arrivedCount > 0 && (
          <span className={classes.failed}>{figure(t('contact.failed', { count: failedCount }), 'failed')}</span>
        )}
      </span>
    </>
  )

  function figure(text: string, outcome?: Tone) {
    const view = { ...plainView, channels: [channel.id], outcome }
    return (
      <Link className={classes.figure} to={paths.contact(formatLookupView(asked, view))} onClick={toTimeline}>
        {text}
      </Link>
    )
  }
}
