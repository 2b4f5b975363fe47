import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import type { EntryAddress } from '#browser/shell/entry-context.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { BusyLine } from '#browser/ui/BusyLine.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import type { Lookup } from '#contract/routes/lookup.ts'
import { filtersOf } from './lookup-view.ts'
import { MoreEntries } from './MoreEntries.tsx'
import { NoMatch } from './NoMatch.tsx'
import { OrderButton } from './OrderButton.tsx'
import classes from './Timeline.module.css'
import { TimelineDays } from './TimelineDays.tsx'
import { TimelineFilters } from './TimelineFilters.tsx'
import type { TimelineItem } from './timeline-items.ts'
import { TIMELINE } from './to-timeline.ts'
import { totalsOf } from './totals.ts'
import type { LookupScope } from './use-lookup-scope.ts'

interface TimelineProps {
  scope: LookupScope
  summary: Lookup['summary']
  pages: UseInfiniteQueryResult<InfiniteData<Lookup>, Error>
  items: readonly TimelineItem[]
  /** Entries at hand, of which some items hold several. */
  shown: number
  openKey: string | undefined
  onOpen: (entry: EntryAddress) => void
  /** Set when entries of several numbers are mixed: each shows its number, these digits marked. */
  match: string | undefined
}

/** All channels in one ledger, what came in at the left and what went out at the right. */
export function Timeline({ scope, summary, pages, items, shown, openKey, onOpen, match }: TimelineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const filtered = filtersOf(scope.view).length > 0
  const { data, error, refetch, isPlaceholderData } = pages
  const matching = data?.pages[0]?.matching
  return (
    <section className={classes.section} aria-labelledby={TIMELINE} aria-busy={isPlaceholderData}>
      <div className={classes.head}>
        <h2 id={TIMELINE} className={classes.title}>
          {t('lookup.timeline.title')}
        </h2>
        {filtered && matching !== undefined && (
          <span className={classes.matching} role="status">
            {t('lookup.more.shown', { shown: matching, count: totalsOf(summary).count })}
          </span>
        )}
        <OrderButton scope={scope} />
        <span className={classes.zone}>{t('lookup.timeline.zone', { zone: format.zone })}</span>
      </div>
      <TimelineFilters scope={scope} summary={summary} />
      {scope.problems.length > 0 && (
        <p className={classes.notice} role="status">
          {t('logs.problems', { count: scope.problems.length, names: scope.problems.join(', ') })}
        </p>
      )}
      <BusyLine busy={isPlaceholderData} />
      {content()}
    </section>
  )

  function content() {
    if (error && (!data || isPlaceholderData)) return <FailureState error={error} onRetry={() => void refetch()} />
    if (!data) return <SkeletonRows columns="120px 64px 1fr 80px" rows={10} />
    if (items.length === 0) return <NoMatch scope={scope} />
    return (
      <>
        <TimelineDays items={items} openKey={openKey} onOpen={onOpen} match={match} filtered={filtered} />
        <MoreEntries pages={pages} shown={shown} total={matching ?? shown} />
      </>
    )
  }
}
