import { Activity, memo, Suspense, useMemo, useSyncExternalStore } from 'react'
import { paths } from '#browser/paths.ts'
import { type EntryHost, EntryHostContext, type EntryPlace } from '#browser/shell/entry-context.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { LogEntries } from './data/use-log-entries.ts'
import { DrawerFrame } from './drawer/DrawerFrame.tsx'
import { EntryDrawer } from './late-drawer.tsx'
import type { OpenEntry } from './use-opened.ts'
import { useWarm } from './use-warm.ts'

interface LogDrawerProps {
  channel: Channel
  log: LogEntries
  opened: OpenEntry
  /** The view, as an address has it. */
  search: string
}

/**
 * The drawer of a log. It is in the page, unseen, before anybody opens an entry: to open one then is to fill in what
 * differs.
 */
export const LogDrawer = memo(function LogDrawer({ channel, log, opened, search }: LogDrawerProps) {
  const { entries, total, nearEnd } = log
  const { store, open, close } = opened
  const shown = useSyncExternalStore(store.subscribe, store.get)
  const warm = useWarm(EntryDrawer.preload, total !== undefined)
  const host = useMemo(
    (): EntryHost => ({
      nearEnd,
      open: ({ id }) => open(id),
      close,
      ofContact: false,
      pathOf: (entry) => paths.entry(entry.channel, entry.id) + (entry.channel === channel ? search : ''),
    }),
    [nearEnd, open, close, channel, search],
  )
  const id = shown?.id
  const place = useMemo((): EntryPlace => {
    const at = id === undefined ? -1 : entries.findIndex((entry) => entry._id === id)
    const address = (row: number) => (entries[row] ? { channel, id: entries[row]._id } : undefined)
    if (at < 0) return { total, place: undefined, previous: undefined, next: undefined, left: undefined }
    return {
      listed: entries[at],
      place: at + 1,
      total,
      previous: address(at - 1),
      next: address(at + 1),
      left: entries.length - 1 - at,
    }
  }, [channel, entries, total, id])

  if (!shown && !warm) return null
  return (
    <EntryHostContext value={host}>
      <Activity mode={shown ? 'visible' : 'hidden'}>
        <Suspense fallback={<DrawerFrame />}>
          <EntryDrawer channel={channel} entryId={id} how={shown?.how ?? 'address'} place={place} />
        </Suspense>
      </Activity>
    </EntryHostContext>
  )
})
