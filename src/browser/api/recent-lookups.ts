import type { QueryClient } from '@tanstack/react-query'
import { type Lookup, lookup } from '#contract/routes/lookup.ts'

export interface RecentLookup {
  /** As it was asked for. */
  readonly number: string
  readonly result: Lookup
}

/** What was looked up lately and found, newest first: whatever is still in memory, so signing out forgets it. */
export function recentLookups(client: QueryClient): RecentLookup[] {
  const seen = new Set<string>()
  return client
    .getQueryCache()
    .findAll({ queryKey: [lookup.id, 'pages'] })
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .flatMap((query) => {
      // Casts, because the cache holds every kind of query; the key says that these are lookupPages'.
      const [, , input] = query.queryKey as unknown as readonly [string, string, { number: string }]
      const [result] = (query.state.data as { pages: Lookup[] } | undefined)?.pages ?? []
      if (!result || result.contacts.length === 0) return []
      // The same contact may have been asked for in several ways, and each with several filters.
      const who = result.contact ? `${result.contact.digits} ${result.contact.userId}` : input.number
      if (seen.has(who)) return []
      seen.add(who)
      return [{ number: input.number, result }]
    })
}
