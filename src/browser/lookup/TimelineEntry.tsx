import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { type CSSProperties, memo } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { Money } from '#browser/ui/Money.tsx'
import { EntryCause } from './EntryCause.tsx'
import { EntryFailure } from './EntryFailure.tsx'
import { EntryLadder } from './EntryLadder.tsx'
import { failureOf, ladderOf } from './ladder.ts'
import classes from './TimelineEntry.module.css'
import { entryKey, sameItem, type TimelineItem } from './timeline-items.ts'

interface TimelineEntryProps {
  item: TimelineItem
  open: boolean
  /** Set when entries of several numbers are mixed. */
  match: string | undefined
  search: string
}

/** One entry: how it went, what it says, why it was sent. All of it leads to its drawer. */
export const TimelineEntry = memo(
  function TimelineEntry({ item, open, match, search }: TimelineEntryProps) {
    const { t } = useTranslation()
    const labels = useLabels()
    const { entry, receipts } = item
    const { channel, id, inbound, tone, cents, estimated } = entry
    const Arrow = inbound ? IconArrowLeft : IconArrowRight
    const stops = ladderOf(entry, receipts)
    const failure = stops.at(-1)?.tone === 'failed' ? failureOf(entry, receipts) : undefined
    // A custom property in a style needs the cast; React's types list only known ones.
    const style = { '--hue': `var(--tb-channel-${channel.id}, var(--tb-dim))` } as CSSProperties
    return (
      <li className={classes.item} data-inbound={inbound} data-event={inbound && tone !== 'arrived'} data-open={open}>
        <div className={classes.bubble} style={style}>
          <span className={classes.channel}>
            <Arrow className={classes.arrow ?? ''} size={14} stroke={2} aria-hidden="true" />
            <span className="tb-visually-hidden">{t(inbound ? 'lookup.entry.received' : 'lookup.entry.sent')}</span>
            <ChannelMark channel={channel.id} />
            <span className={classes.name}>{labels.channel(channel)}</span>
          </span>
          <span className={classes.time}>
            <Instant iso={entry.at} form="time" />
            {entry.asked && <mark className={classes.asked}>{t('contact.asked')}</mark>}
          </span>
          <EntryLadder channel={channel} stops={stops} code={failure?.code ?? null} search={search} />
          <span className={classes.cost}>{cents !== undefined && <Money cents={cents} estimated={estimated} />}</span>
          <a
            className={classes.text}
            href={paths.lookupEntry(channel, id) + search}
            data-entry={entryKey(entry)}
            aria-current={open}
            dir="auto"
          >
            {entry.text || <em className={classes.none}>{t('lookup.entry.noText')}</em>}
          </a>
          {failure && <EntryFailure {...failure} />}
          {(entry.cause || match !== undefined) && <EntryCause entry={entry} match={match} />}
        </div>
      </li>
    )
  },
  (a, b) => a.open === b.open && a.match === b.match && a.search === b.search && sameItem(a.item, b.item),
)
