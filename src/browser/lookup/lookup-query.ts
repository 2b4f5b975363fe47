import { infiniteQueryOptions, type QueryClient } from '@tanstack/react-query'
import { fetchRoute } from '#browser/api/fetch-route.ts'
import { type Lookup, lookup } from '#contract/routes/lookup.ts'

const KEPT_MS = 2 * 3600_000

/** Everything with a number, fifty entries at a time, newest first. */
export function lookupPages(number: string) {
  return infiniteQueryOptions({
    queryKey: [lookup.id, 'pages', { number }] as const,
    queryFn: ({ pageParam, signal }) => fetchRoute(lookup, { number, cursor: pageParam }, { signal }),
    // A type for the first cursor, which is none.
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // Coming back from an entry must find the timeline as it was, not fetch every page again.
    staleTime: 5 * 60_000,
    gcTime: KEPT_MS,
  })
}

export interface RecentLookup {
  readonly number: string
  readonly result: Lookup
}

/** What was looked up lately and found, newest first: whatever is still in memory, so signing out forgets it. */
export function recentLookups(client: QueryClient): RecentLookup[] {
  return client
    .getQueryCache()
    .findAll({ queryKey: [lookup.id, 'pages'] })
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .flatMap((query) => {
      // Casts, because the cache holds every kind of query; the key says that these are lookupPages'.
      const [, , input] = query.queryKey as unknown as readonly [string, string, { number: string }]
      const [result] = (query.state.data as { pages: Lookup[] } | undefined)?.pages ?? []
      return result && result.contacts.length > 0 ? [{ number: input.number, result }] : []
    })
}
