// What the mirror says of itself, and what can be asked of it.
import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { fetchRoute, type RouteInput } from '#browser/api/fetch-route.ts'
import { routeQuery } from '#browser/api/route-query.ts'
import { statusQuery } from '#browser/shell/status-query.ts'
import {
  coverage,
  quarantineList,
  quarantineRetry,
  type Source,
  sourceAct,
  sourceList,
  sourceTest,
} from '#contract/routes/sources.ts'

const WHILE_MOVING_MS = 2000
const ELSE_MS = 15_000

/** How soon to ask again: figures move while history is fetched, and soon after a start. */
export function pollMs(sources: readonly Source[] | undefined): number {
  return sources?.some(isMoving) ? WHILE_MOVING_MS : ELSE_MS
}

function isMoving({ state, channels }: Source): boolean {
  if (state === 'paused' || state === 'stopped') return false
  return state === 'fresh' || channels.some(({ backfill }) => backfill !== null)
}

/** Asked again and again while the page is seen, never behind another tab. */
export const sourcesQuery = queryOptions({
  ...routeQuery(sourceList, {}),
  staleTime: WHILE_MOVING_MS,
  refetchInterval: ({ state }) => pollMs(state.data?.sources),
  refetchOnWindowFocus: true,
})

export type SourceAction = RouteInput<typeof sourceAct>['action']

export function useSourceAct(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (action: SourceAction) => (await fetchRoute(sourceAct, { action }, { params: { id } })).source,
    onSuccess: (source) => putSource(client, source),
    // What it sets off takes a moment: asked again when the first of it is done.
    onSettled: () => void setTimeout(() => void refreshSources(client), 1000),
  })
}

function putSource(client: QueryClient, source: Source): void {
  client.setQueryData(
    sourcesQuery.queryKey,
    (held) => held && { sources: held.sources.map((each) => (each.id === source.id ? source : each)) },
  )
}

/** Also what is counted elsewhere: an action may have brought rows. */
function refreshSources(client: QueryClient) {
  const ids: readonly unknown[] = [sourceList.id, coverage.id, quarantineList.id, statusQuery.queryKey[0]]
  return client.invalidateQueries({ predicate: ({ queryKey }) => ids.includes(queryKey[0]) })
}

export function useSourceTest(id: string) {
  return useMutation({ mutationFn: () => fetchRoute(sourceTest, {}, { params: { id } }) })
}

/** Rows are long, and seldom more than a few are looked at. */
const QUARANTINE_PAGE = 50

/** The quarantined rows of one channel of a source, newest first, page by page. */
export function quarantinePages(id: string, channel: string) {
  return infiniteQueryOptions({
    queryKey: [quarantineList.id, 'pages', { id, channel }] as const,
    queryFn: ({ pageParam: cursor, signal }) =>
      fetchRoute(quarantineList, { channel, limit: QUARANTINE_PAGE, cursor }, { params: { id }, signal }),
    // A type for the first cursor, which is none.
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: 0,
  })
}

export function useQuarantineRetry(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => fetchRoute(quarantineRetry, {}, { params: { id } }),
    onSettled: () => refreshSources(client),
  })
}
