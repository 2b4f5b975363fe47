import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { TotalMoney } from '#browser/ui/TotalMoney.tsx'
import type { Channel } from '#contract/channels/index.ts'
import { defaultView, formatView } from '#contract/view-state.ts'
import classes from './ChannelSummary.module.css'
import { DeliveryRate } from './DeliveryRate.tsx'
import { figuresOf, type SummaryLine } from './totals.ts'
import { VerdictWords } from './VerdictWords.tsx'
import type { ChannelVerdict } from './verdict.ts'

/** How the log page is to look for the number. */
export interface NumberFilter {
  readonly op: 'is' | 'ends'
  readonly number: string
}

interface ChannelSummaryRowProps {
  channel: Channel
  line: SummaryLine
  /** Undefined when no verdict is wanted, null while it is being judged. */
  judged: ChannelVerdict | null | undefined
  asked: string
  /** Undefined where the log page cannot find what was found. */
  filter: NumberFilter | undefined
}

export function ChannelSummaryRow({ channel, line, judged, asked, filter }: ChannelSummaryRowProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const name = labels.channel(channel)
  const { count, first, last } = line
  const figures = figuresOf(line)
  return (
    <li className={classes.row}>
      <span className={classes.channel}>
        <ChannelMark channel={channel.id} />
        {filter ? (
          <Link
            className={classes.link}
            to={logPath(filter)}
            aria-label={t('lookup.summary.open', { channel: name, count })}
          >
            {name}
          </Link>
        ) : (
          <span className={classes.link}>{name}</span>
        )}
      </span>
      <span className={classes.verdict}>
        {judged === null ? '…' : judged && <VerdictWords channel={channel} judged={judged} />}
      </span>
      <DeliveryRate channel={channel} line={line} asked={asked} />
      <span className={classes.dates}>
        <Instant iso={first} form="date" />
        {format.date(first) !== format.date(last) && (
          <>
            {' – '}
            <Instant iso={last} form="date" />
          </>
        )}
      </span>
      <span className={classes.cost}>
        {figures ? (
          <TotalMoney figures={figures} />
        ) : (
          <span className={classes.unbilled}>{t('lookup.summary.unbilled')}</span>
        )}
      </span>
    </li>
  )

  function logPath({ op, number }: NumberFilter): string {
    const filters = [{ key: channel.contact, op, values: [number] }]
    return paths.log(channel, formatView(channel, { ...defaultView(channel), filters }))
  }
}
