import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { paths } from '#browser/paths.ts'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { Money } from '#browser/ui/Money.tsx'
import { PhoneNumber } from '#browser/ui/PhoneNumber.tsx'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import type { EntryFacts } from './entry-facts.ts'
import classes from './TimelineRow.module.css'

interface TimelineRowProps {
  entry: EntryFacts
  /** Set when entries of several numbers are mixed. */
  match: string | undefined
}

/** One entry; all of it leads to its drawer. */
export function TimelineRow({ entry, match }: TimelineRowProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const { channel, inbound, tone, cause, cents, estimated, code } = entry
  const Arrow = inbound ? IconArrowLeft : IconArrowRight
  return (
    <li className={classes.row} data-inbound={inbound}>
      <span className={classes.time}>
        <Instant iso={entry.at} form="time" />
      </span>
      <span className={classes.channel}>
        <Arrow className={classes.arrow ?? ''} size={14} stroke={2} aria-hidden="true" />
        <span className="tb-visually-hidden">{t(inbound ? 'lookup.entry.received' : 'lookup.entry.sent')}</span>
        <ChannelMark channel={channel.id} />
        <span className={classes.name}>{labels.channel(channel)}</span>
      </span>
      {match !== undefined && (
        <span className={classes.number}>
          <PhoneNumber number={entry.number} match={match} aligned />
        </span>
      )}
      <Link className={classes.text} to={paths.entry(channel, entry.id)} title={entry.text}>
        {entry.text || <em className={classes.none}>{t('lookup.entry.noText')}</em>}
      </Link>
      <span className={classes.status}>
        {/* That a message came in is what the arrow says. */}
        {!(inbound && tone === 'arrived') && (
          <StatusWord tone={tone} detail={code}>
            {labels.status(channel, entry.status)}
          </StatusWord>
        )}
      </span>
      <span className={classes.cause} title={cause ? `${labels.field(cause.field)}: ${cause.label}` : undefined}>
        {cause && (
          <>
            <span className={classes.causeKind}>{labels.field(cause.field)}</span> {cause.label}
          </>
        )}
      </span>
      <span className={classes.cost}>{cents !== undefined && <Money cents={cents} estimated={estimated} />}</span>
    </li>
  )
}
