import { formatSpan } from '#browser/format/span.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { NumberLink } from '#browser/shell/NumberLink.tsx'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { Money } from '#browser/ui/Money.tsx'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import { findChannel } from '#contract/channels/index.ts'
import type { Attempt } from '#contract/routes/story.ts'
import classes from './Steps.module.css'
import { between } from './story-scope.ts'

interface AttemptRowProps {
  attempt: Attempt
  /** When its step began. */
  start: string | null
}

/** One entry; all of it leads to its drawer, but its number to the contact. */
export function AttemptRow({ attempt, start }: AttemptRowProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const channel = findChannel(attempt.channel)
  if (!channel) return null
  const { id, at, number, status, outcome, code, costState, amountInUSDCents } = attempt
  const after = between(start, at) ?? 0
  return (
    <li className={classes.attempt}>
      <span className={classes.time}>
        <Instant iso={at} form="time" />
      </span>
      <span className={classes.after} title={t('story.steps.afterStart')}>
        {after >= 1000 && `+${formatSpan(after, format.language)}`}
      </span>
      <Link className={classes.channel} to={paths.entry(channel, id)}>
        <ChannelMark channel={channel.id} />
        <span>{labels.channel(channel)}</span>
      </Link>
      <span className={classes.number}>
        {number && <NumberLink number={number} aligned className={classes.contact} />}
      </span>
      <span className={classes.status}>
        <StatusWord tone={outcome} detail={code}>
          {labels.status(channel, status)}
        </StatusWord>
      </span>
      <span className={classes.cost}>
        <Money cents={amountInUSDCents} estimated={costState === 'estimated'} />
      </span>
    </li>
  )
}
