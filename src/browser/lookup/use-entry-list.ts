import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useLocation, useMatch } from 'react-router-dom'
import { paths } from '#browser/paths.ts'
import { useNavigate } from '#browser/router/use-navigate.ts'
import type { EntryAddress, EntryContext, EntryHost } from '#browser/shell/entry-context.ts'
import { useShortcuts } from '#browser/shortcuts/use-shortcuts.ts'
import type { EntryFacts } from './entry-facts.ts'
import { entryKey, type TimelineItem } from './timeline-items.ts'

interface EntryListInput {
  /** The scrolling part of the page: the timeline is in it. */
  readonly list: React.RefObject<HTMLElement | null>
  readonly entries: readonly EntryFacts[]
  readonly items: readonly TimelineItem[]
  /** Of all pages. */
  readonly total: number | undefined
  /** Brings the next page, if there is one. */
  readonly nearEnd: () => void
}

/** The entry that is open beside the timeline, and the way through the others by button and key. */
export function useEntryList({ list, entries, items, total, nearEnd }: EntryListInput) {
  const navigate = useNavigate()
  const { search } = useLocation()
  const { channelId, entryId } = useMatch('/lookup/:channelId/:entryId')?.params ?? {}
  const openKey = entryId === undefined ? undefined : `${channelId}/${entryId}`
  const wasOpen = useRef(openKey)
  // What the address is on its way to; those that were passed meanwhile are shown late, or not at all.
  const wanted = useRef(openKey)

  const open = useCallback(
    // Going through entries is one step in the history, however many were seen.
    ({ channel, id }: EntryAddress) => {
      wanted.current = `${channel.id}/${id}`
      void navigate(paths.lookupEntry(channel, id) + search, { replace: openKey !== undefined })
    },
    [navigate, search, openKey],
  )
  const close = useCallback(() => {
    wanted.current = undefined
    void navigate(paths.lookup() + search)
  }, [navigate, search])

  useEffect(() => {
    const before = wasOpen.current
    wasOpen.current = openKey
    if (openKey !== undefined) linkOf(list.current, openKey)?.scrollIntoView({ block: 'nearest' })
    else if (before !== undefined) linkOf(list.current, before)?.focus()
  }, [openKey, list])

  const holds = (entry: EntryFacts) => entryKey(entry) === openKey
  const place = openKey === undefined ? -1 : entries.findIndex(holds)
  // A receipt that is told with its message is as near to the others as that is.
  const at = place < 0 ? -1 : items.findIndex(({ entry, receipts }) => holds(entry) || receipts.some(holds))

  // Where the keys have got to: they may come faster than the address follows.
  const cursor = useRef(at)
  useEffect(() => {
    if (wanted.current !== undefined && wanted.current !== openKey) return
    wanted.current = undefined
    cursor.current = at
  }, [at, openKey])

  function move(by: number) {
    if (openKey === undefined) return focusEntry(list.current, by)
    const next = cursor.current + by
    const target = items[next]?.entry
    if (cursor.current < 0 || !target) return
    cursor.current = next
    open(target)
  }

  useShortcuts({
    next: () => move(1),
    previous: () => move(-1),
    nextRow: () => move(1),
    previousRow: () => move(-1),
    close: () => (openKey === undefined ? false : close()),
  })

  const host = useMemo(
    (): EntryHost => ({
      nearEnd,
      open,
      close,
      ofContact: true,
      // Of somebody else: not to be shown in this one's timeline.
      pathOf: ({ channel, id }) => paths.entry(channel, id),
    }),
    [nearEnd, open, close],
  )
  const context: EntryContext = {
    host,
    place: {
      place: place < 0 ? undefined : place + 1,
      total,
      previous: at < 0 ? undefined : items[at - 1]?.entry,
      next: at < 0 ? undefined : items[at + 1]?.entry,
      left: at < 0 ? undefined : items.length - 1 - at,
    },
  }
  return { openKey, open, context }
}

const LINK = 'a[data-entry]'

function linkOf(list: HTMLElement | null, key: string): HTMLElement | null {
  const name = CSS.escape(key)
  return list?.querySelector<HTMLElement>(`a[data-entry="${name}"], a[data-receipt="${name}"]`) ?? null
}

/** Moves the focus among the entries; the first time to the first one in sight. */
function focusEntry(list: HTMLElement | null, by: number): void {
  if (!list) return
  const links = [...list.querySelectorAll<HTMLElement>(LINK)]
  const at = links.findIndex((link) => link.matches(':focus'))
  const top = list.getBoundingClientRect().top
  const next = at < 0 ? links.find((link) => link.getBoundingClientRect().top >= top) : links[at + by]
  next?.focus()
}
