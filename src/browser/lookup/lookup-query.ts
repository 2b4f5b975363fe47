import { infiniteQueryOptions } from '@tanstack/react-query'
import { fetchRoute, type RouteInput } from '#browser/api/fetch-route.ts'
import { lookup } from '#contract/routes/lookup.ts'

const KEPT_MS = 2 * 3600_000

/** Which entries, and in which order. */
export type LookupAsked = Omit<RouteInput<typeof lookup>, 'number' | 'cursor' | 'limit'>

/** Everything with a contact, fifty entries at a time; all of it and newest first, unless asked otherwise. */
export function lookupPages(number: string, asked: LookupAsked = {}) {
  return infiniteQueryOptions({
    queryKey: [lookup.id, 'pages', { number, ...asked }] as const,
    queryFn: ({ pageParam, signal }) => fetchRoute(lookup, { number, ...asked, cursor: pageParam }, { signal }),
    // A type for the first cursor, which is none.
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // Coming back from an entry must find the timeline as it was, not fetch every page again.
    staleTime: 5 * 60_000,
    gcTime: KEPT_MS,
  })
}
