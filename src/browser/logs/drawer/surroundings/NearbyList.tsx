import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { toneOf, useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { useEntryHost } from '#browser/shell/entry-context.ts'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import type { Channel } from '#contract/channels/index.ts'
import classes from './Nearby.module.css'
import type { NearbyEntry } from './nearby-entry.ts'

interface NearbyListProps {
  /** The log on screen: its entries are opened without leaving the list. */
  channel: Channel
  currentId: string
  entries: readonly NearbyEntry[]
}

/** Entries in order, each a link that opens it; the one on screen is marked. */
export function NearbyList({ channel, currentId, entries }: NearbyListProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const { pathOf } = useEntryHost()
  return (
    <ul className={classes.list}>
      {entries.map(({ channel: own, id, at, text, status }, place) => {
        const before = entries[place - 1]?.at
        const day = at !== null && (!before || format.day(before) !== format.day(at))
        const current = id === currentId && own === channel
        const Arrow = own.direction === 'inbound' ? IconArrowLeft : IconArrowRight
        const words = text ?? t('drawer.nearby.noText')
        return (
          <li key={`${own.id} ${id}`}>
            {day && (
              <span className={classes.day}>
                <Instant iso={at} form="day" />
              </span>
            )}
            <span className={classes.row} data-current={current}>
              <span className={classes.time}>
                <Instant iso={at} form="time" />
              </span>
              <span className={classes.channel} title={labels.channel(own)}>
                <Arrow size={14} stroke={1.8} aria-hidden="true" />
                <ChannelMark channel={own.id} />
                <span className="tb-visually-hidden">{labels.channel(own)}</span>
              </span>
              {current ? (
                <span className={classes.text} aria-current="true" dir="auto">
                  {words} <span className={classes.here}>{t('drawer.nearby.this')}</span>
                </span>
              ) : (
                <Link className={classes.text} to={pathOf({ channel: own, id })} title={words} dir="auto">
                  {words}
                </Link>
              )}
              {status !== null && (
                <span className={classes.status}>
                  <StatusWord tone={toneOf(own, status)}>{labels.status(own, status)}</StatusWord>
                </span>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
