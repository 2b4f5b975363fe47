import { useLabels } from '#browser/i18n/use-labels.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import type { Channel } from '#contract/channels/index.ts'
import type { ListedChannel } from '#contract/routes/lookup-list.ts'
import classes from './LastOutcome.module.css'

interface LastOutcomeProps {
  channel: Channel
  newest: ListedChannel | undefined
}

/** What became of the newest entry of a channel, and how long ago that was; it leads to the entry. */
export function LastOutcome({ channel, newest }: LastOutcomeProps) {
  const labels = useLabels()
  const format = useFormat()
  if (!newest) return null
  const { status, outcome, code, at, entryId } = newest
  const word = labels.status(channel, status)
  return (
    <Link
      className={classes.outcome}
      to={paths.entry(channel, entryId)}
      aria-label={`${labels.channel(channel)}: ${word}${code ? ` ${code}` : ''}, ${format.age(at)}`}
    >
      <span className={classes.mark}>
        <ChannelMark channel={channel.id} />
      </span>
      <StatusWord tone={outcome} detail={code}>
        {word}
      </StatusWord>
      <span className={classes.age}>
        <Instant iso={at} form="ageShort" />
      </span>
    </Link>
  )
}
