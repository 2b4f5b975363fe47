import { useEntryHost } from '#browser/shell/entry-context.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { CodeExplained } from './CodeExplained.tsx'
import { DrawerActions } from './DrawerActions.tsx'
import { EntryFields } from './EntryFields.tsx'
import type { Outcome } from './outcome.ts'
import { RawJson } from './raw/RawJson.tsx'
import { ContactEntries } from './surroundings/ContactEntries.tsx'
import { IncidentEntries } from './surroundings/IncidentEntries.tsx'
import type { LadderQuery } from './Track.tsx'

interface DrawerBodyProps {
  channel: Channel
  entry: Entry
  ladder: LadderQuery
  outcome: Outcome | undefined
}

/** All that is known of an entry, the most wanted first. */
export function DrawerBody({ channel, entry, ladder, outcome }: DrawerBodyProps) {
  const { ofContact } = useEntryHost()
  return (
    <>
      <DrawerActions channel={channel} id={entry._id} />
      {outcome?.known && <CodeExplained code={outcome.known} />}
      <EntryFields channel={channel} entry={entry} ladder={ladder} />
      {/* Of an entry each: what is near one is not near the next. */}
      {!ofContact && <ContactEntries key={`contact ${entry._id}`} channel={channel} entry={entry} />}
      <IncidentEntries key={`cause ${entry._id}`} channel={channel} entry={entry} />
      <RawJson channel={channel} id={entry._id} />
    </>
  )
}
