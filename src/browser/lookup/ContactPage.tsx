import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { Suspense, useCallback, useMemo, useRef } from 'react'
import { Outlet } from 'react-router-dom'
import { isMasked } from '#browser/format/phone.ts'
import { CoverageNote, wholeTime } from '#browser/shell/CoverageNote.tsx'
import { useReadableChannels } from '#browser/shell/use-readable-channels.ts'
import type { Lookup } from '#contract/routes/lookup.ts'
import { ChannelSummary } from './ChannelSummary.tsx'
import type { NumberFilter } from './ChannelSummaryRow.tsx'
import { ContactHead } from './ContactHead.tsx'
import classes from './ContactPage.module.css'
import { ContactsMet } from './ContactsMet.tsx'
import { factsOf } from './entry-facts.ts'
import { AsList } from './list/AsList.tsx'
import { SearchedAs } from './SearchedAs.tsx'
import { SeveralHead } from './SeveralHead.tsx'
import { Timeline } from './Timeline.tsx'
import { timelineItems } from './timeline-items.ts'
import { useEntryList } from './use-entry-list.ts'
import { useKeptScroll } from './use-kept-scroll.ts'
import type { LookupScope } from './use-lookup-scope.ts'
import { useVerdicts } from './use-verdicts.ts'

interface ContactPageProps {
  scope: LookupScope
  /** The newest page without filters: who it is, and the sums over all entries. */
  newest: Lookup
  /** What the filters leave. */
  pages: UseInfiniteQueryResult<InfiniteData<Lookup>, Error>
}

/** Who it is, whether they can be reached, what it cost, and every entry there is; an entry opens beside it. */
export function ContactPage({ scope, newest, pages }: ContactPageProps) {
  const scroller = useRef<HTMLDivElement>(null)
  useKeptScroll(scroller)
  const readable = useReadableChannels()
  const entries = useMemo(
    () => (pages.data?.pages ?? []).flatMap((page) => page.entries.flatMap((entry) => factsOf(entry) ?? [])),
    [pages.data],
  )
  const items = useMemo(() => timelineItems(entries), [entries])
  const { hasNextPage, isFetching, fetchNextPage } = pages
  const nearEnd = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const total = pages.data?.pages[0]?.matching
  const { openKey, open, context } = useEntryList({ list: scroller, entries, items, total, nearEnd })

  const { number } = scope
  const { contacts, searchedAs, summary, notices } = newest
  const { contact } = newest
  const ending = searchedAs.find(({ match }) => match === 'ends-with')?.digits
  // Where whole numbers were met, those that only end so are apart: their entries are not shown.
  const byEnding = contacts.every(({ match }) => match === 'ends-with') ? ending : undefined
  const verdicts = useVerdicts(number, newest, contact !== null)
  return (
    <div className={classes.page}>
      <div ref={scroller} className={classes.scroll} data-contact-scroll>
        {contact ? (
          <ContactHead scope={scope} contact={contact} summary={summary} notices={notices} verdicts={verdicts} />
        ) : (
          <SeveralHead contacts={contacts} summary={summary} ending={byEnding} asked={number} />
        )}
        <CoverageNote channels={readable} range={wholeTime} />
        <div className={classes.searched}>
          <SearchedAs variants={searchedAs} />
          <AsList text={number} />
        </div>
        <ContactsMet contacts={contacts} asked={number} ending={ending ?? ''} several={contact === null} />
        <ChannelSummary summary={summary} verdicts={verdicts} asked={number} filter={logFilter()} />
        <Timeline
          scope={scope}
          summary={summary}
          pages={pages}
          items={items}
          shown={entries.length}
          openKey={openKey}
          onOpen={open}
          match={contact === null ? (ending ?? '') : undefined}
        />
      </div>
      <Suspense fallback={null}>
        <Outlet context={context} />
      </Suspense>
    </div>
  )

  /** How the log pages find the same; undefined where they cannot. */
  function logFilter(): NumberFilter | undefined {
    if (!contact) return byEnding === undefined ? undefined : { op: 'ends', number: byEnding }
    return contact.number === '' || isMasked(contact.number) ? undefined : { op: 'is', number: contact.number }
  }
}
