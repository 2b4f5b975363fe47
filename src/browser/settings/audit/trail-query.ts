import { infiniteQueryOptions } from '@tanstack/react-query'
import { fetchRoute } from '#browser/api/fetch-route.ts'
import { auditList } from '#contract/routes/audit.ts'
import type { TrailFilters } from './trail-view.ts'

/** The lines of the audit log, newest first, a page at a time. */
export function trailPages(mine: boolean, filters: TrailFilters) {
  const asked = { ...filters, ...(mine && { mine: 'true' as const }) }
  return infiniteQueryOptions({
    queryKey: [auditList.id, asked] as const,
    queryFn: ({ pageParam, signal }) => fetchRoute(auditList, { ...asked, cursor: pageParam }, { signal }),
    // A type for the first cursor, which is none.
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // What others do meanwhile is what one comes here to see.
    staleTime: 0,
  })
}
