// The last queries of each log, kept in this browser as addresses: they read in whichever language is on screen.
import { useMemo, useState } from 'react'
import type { Channel } from '#contract/channels/index.ts'
import { defaultView, type Filter, formatView, parseView } from '#contract/view-state.ts'

const KEPT = 10
const keyOf = (channel: Channel) => `tollbook.queries.${channel.id}`

function readStored(channel: Channel): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(channel)) ?? '[]')
    return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string').slice(0, KEPT) : []
  } catch {
    // Broken or blocked storage: nothing is remembered.
    return []
  }
}

function store(channel: Channel, searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(keyOf(channel))
    else localStorage.setItem(keyOf(channel), JSON.stringify(searches))
  } catch {
    // As above.
  }
}

/** The newest first, and without the same twice. */
export function withQuery(searches: readonly string[], search: string): string[] {
  return [search, ...searches.filter((each) => each !== search)].slice(0, KEPT)
}

export interface RecentQueries {
  readonly recent: readonly (readonly Filter[])[]
  remember(filters: readonly Filter[]): void
  forget(): void
}

export function useRecentQueries(channel: Channel): RecentQueries {
  const [searches, setSearches] = useState(() => readStored(channel))
  const recent = useMemo(
    () =>
      searches
        .map((search) => parseView(channel, new URLSearchParams(search)).view.filters)
        .filter((filters) => filters.length > 0),
    [channel, searches],
  )
  const change = (next: string[]) => {
    store(channel, next)
    setSearches(next)
  }
  return {
    recent,
    remember: (filters) => {
      if (filters.length === 0) return
      const search = formatView(channel, { ...defaultView(channel), filters }).toString()
      // Another tab may have remembered some meanwhile.
      change(withQuery(readStored(channel), search))
    },
    forget: () => change([]),
  }
}
