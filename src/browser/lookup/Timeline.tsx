import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router-dom'
import { useFormat } from '#browser/preferences/use-format.ts'
import { findChannel } from '#contract/channels/index.ts'
import type { Lookup } from '#contract/routes/lookup.ts'
import { ChannelChips } from './ChannelChips.tsx'
import type { EntryFacts } from './entry-facts.ts'
import { groupByDay } from './group-by-day.ts'
import { MoreEntries } from './MoreEntries.tsx'
import classes from './Timeline.module.css'
import { TimelineDay } from './TimelineDay.tsx'

interface TimelineProps {
  entries: readonly EntryFacts[]
  summary: Lookup['summary']
  pages: UseInfiniteQueryResult<InfiniteData<Lookup>, Error>
  /** Set when entries of several numbers are mixed: each shows its number, these digits marked. */
  match: string | undefined
}

/** All channels in one ledger, newest first; the address carries which channels are shown. */
export function Timeline({ entries, summary, pages, match }: TimelineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [params, setParams] = useSearchParams()
  const chosen = params.getAll('channel').filter((id) => summary.some(({ channel }) => channel === id))
  const wanted = chosen.join()
  const shown = useMemo(
    () => (wanted === '' ? entries : entries.filter(({ channel }) => wanted.split(',').includes(channel.id))),
    [entries, wanted],
  )
  const days = useMemo(() => groupByDay(shown, format.day), [shown, format])
  const total = summary
    .filter(({ channel }) => chosen.length === 0 || chosen.includes(channel))
    .reduce((sum, { count }) => sum + count, 0)

  function choose(ids: readonly string[]) {
    const next = new URLSearchParams(params)
    next.delete('channel')
    for (const id of ids) next.append('channel', id)
    setParams(next, { replace: true, preventScrollReset: true })
  }

  return (
    <section className={classes.section} aria-labelledby="timeline">
      <div className={classes.head}>
        <h2 id="timeline" className={classes.title}>
          {t('lookup.timeline.title')}
        </h2>
        <ChannelChips
          lines={summary.flatMap((line) => {
            const channel = findChannel(line.channel)
            return channel ? [{ channel, count: line.count }] : []
          })}
          chosen={chosen}
          onChange={choose}
        />
        <span className={classes.zone}>{t('lookup.timeline.zone', { zone: format.zone })}</span>
      </div>
      <div data-numbered={match !== undefined} className={classes.days}>
        {days.map(({ day, entries: own }) => (
          <TimelineDay key={day} day={day} entries={own} match={match} />
        ))}
      </div>
      <MoreEntries pages={pages} shown={shown.length} total={total} />
    </section>
  )
}
