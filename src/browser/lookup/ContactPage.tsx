import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import { CoverageNote, wholeTime } from '#browser/shell/CoverageNote.tsx'
import { useReadableChannels } from '#browser/shell/use-readable-channels.ts'
import type { Lookup } from '#contract/routes/lookup.ts'
import { ChannelSummary } from './ChannelSummary.tsx'
import { ContactHead } from './ContactHead.tsx'
import classes from './ContactPage.module.css'
import { ContactsMet } from './ContactsMet.tsx'
import { factsOf } from './entry-facts.ts'
import { SearchedAs } from './SearchedAs.tsx'
import { SeveralHead } from './SeveralHead.tsx'
import { Timeline } from './Timeline.tsx'
import { useKeptScroll } from './use-kept-scroll.ts'

interface ContactPageProps {
  number: string
  /** The newest page: its sums are over all entries. */
  first: Lookup
  pages: UseInfiniteQueryResult<InfiniteData<Lookup>, Error>
}

/** Who it is, whether they can be reached, what it cost, and every entry there is. */
export function ContactPage({ number, first, pages }: ContactPageProps) {
  useKeptScroll()
  const readable = useReadableChannels()
  const entries = useMemo(
    () => (pages.data?.pages ?? []).flatMap((page) => page.entries.flatMap((entry) => factsOf(entry) ?? [])),
    [pages.data],
  )
  const { contacts, searchedAs, summary } = first
  const ending = searchedAs.find(({ match }) => match === 'ends-with')?.digits
  // Numbers that only share their last digits belong to several people; spellings of one line do not.
  const several = contacts.length > 1 && contacts.some(({ match }) => match === 'ends-with')
  const contact = several ? undefined : (first.contact ?? contacts[0])
  return (
    <>
      {contact ? (
        <ContactHead contact={contact} summary={summary} entries={entries} />
      ) : (
        <SeveralHead contacts={contacts} summary={summary} ending={ending ?? number} />
      )}
      <CoverageNote channels={readable} range={wholeTime} />
      <div className={classes.searched}>
        <SearchedAs variants={searchedAs} />
      </div>
      {contacts.length > 1 && <ContactsMet contacts={contacts} match={ending ?? ''} several={several} />}
      <ChannelSummary
        summary={summary}
        entries={entries}
        judged={!several}
        filter={contact ? { op: 'is', number: contact.number } : { op: 'ends', number: ending ?? number }}
      />
      <Timeline entries={entries} summary={summary} pages={pages} match={several ? (ending ?? '') : undefined} />
    </>
  )
}
