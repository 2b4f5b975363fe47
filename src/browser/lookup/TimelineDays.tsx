import { type MouseEvent, useMemo } from 'react'
import { useLocation } from 'react-router-dom'
import { remember } from '#browser/format/locale.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { useNavigate } from '#browser/router/use-navigate.ts'
import type { EntryAddress } from '#browser/shell/entry-context.ts'
import { findChannel } from '#contract/channels/index.ts'
import { groupByDay } from './group-by-day.ts'
import { silenceBefore } from './silence.ts'
import classes from './Timeline.module.css'
import { TimelineDay } from './TimelineDay.tsx'
import { entryKey, type TimelineItem } from './timeline-items.ts'

interface TimelineDaysProps {
  items: readonly TimelineItem[]
  openKey: string | undefined
  onOpen: (entry: EntryAddress) => void
  match: string | undefined
  /** Entries are left out: what looks like silence may be none. */
  filtered: boolean
}

/** The entries day by day, with the silence between them. */
export function TimelineDays({ items, openKey, onOpen, match, filtered }: TimelineDaysProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const { search } = useLocation()
  // Said once for each instant: with every page all of them are asked for again.
  const dayOf = useMemo(() => remember(format.day), [format])
  const days = useMemo(() => groupByDay(items, dayOf), [items, dayOf])
  return (
    // Each entry is links, which keys press as well; one listener does for ten thousand of them.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div className={classes.days} data-entry-list onClick={follow}>
      {days.map(({ day, entries: own }, n) => {
        const silence = silenceBefore(days[n - 1]?.entries.at(-1)?.at, own[0]?.at)
        return (
          <div key={day}>
            {silence > 0 && (
              <p className={classes.silence}>
                {t(filtered ? 'contact.silenceFiltered' : 'contact.silence', { count: silence })}
              </p>
            )}
            <TimelineDay day={day} items={own} openKey={openIn(own)} match={match} search={search} />
          </div>
        )
      })}
    </div>
  )

  /** Only the day that holds the open entry is drawn anew. */
  function openIn(own: readonly TimelineItem[]): string | undefined {
    if (openKey === undefined) return undefined
    const open = own.find(({ entry, receipts }) => [entry, ...receipts].some((each) => entryKey(each) === openKey))
    return open && entryKey(open.entry)
  }

  function follow(event: MouseEvent) {
    const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event
    const link = target instanceof Element ? target.closest('a') : null
    if (!link || event.defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return
    event.preventDefault()
    const [channelId = '', id] =
      /^([^/]+)\/(.*)$/s.exec(link.dataset.entry ?? link.dataset.receipt ?? '')?.slice(1) ?? []
    const channel = findChannel(channelId)
    if (channel && id !== undefined) onOpen({ channel, id })
    else void navigate(link.pathname + link.search)
  }
}
