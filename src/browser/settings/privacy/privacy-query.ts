import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { fetchRoute, type RouteInput } from '#browser/api/fetch-route.ts'
import { routeQuery } from '#browser/api/route-query.ts'
import {
  erasureCertificate,
  erasureCreate,
  erasureList,
  erasurePreview,
  type PrivacyJob,
  type RetentionRule,
  retentionPreview,
  retentionRead,
  retentionUpdate,
} from '#contract/routes/privacy.ts'

/** How often it is looked how far a job is, milliseconds: while one is under way, and else. */
const RUNNING_MS = 1500
const IDLE_MS = 30_000

const often = (jobs: readonly PrivacyJob[] | undefined) =>
  jobs?.some(({ state }) => state === 'queued' || state === 'running') ? RUNNING_MS : IDLE_MS

export const erasuresQuery = queryOptions({
  ...routeQuery(erasureList, {}),
  refetchInterval: ({ state }) => often(state.data?.jobs),
})

export const retentionQuery = queryOptions({
  ...routeQuery(retentionRead, {}),
  refetchInterval: ({ state }) => often(state.data?.runs),
})

export const retentionPreviewQuery = (rules: RetentionRule[]) => routeQuery(retentionPreview, { rules })

export function useRetentionUpdate() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (rules: RetentionRule[]) => fetchRoute(retentionUpdate, { rules }),
    onSettled: () => client.invalidateQueries({ queryKey: [retentionRead.id] }),
  })
}

/** Asked for as a deed and not kept: the number is nobody's to find in a cache. */
export function useErasurePreview() {
  return useMutation({
    mutationFn: (input: RouteInput<typeof erasurePreview>) => fetchRoute(erasurePreview, input),
    gcTime: 0,
  })
}

export function useErasureCreate() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (input: RouteInput<typeof erasureCreate>) => (await fetchRoute(erasureCreate, input)).job,
    gcTime: 0,
    onSettled: () => forget(client),
  })
}

/** What is shown of a contact elsewhere may be gone. */
function forget(client: QueryClient): Promise<void> {
  return client.invalidateQueries()
}

export const certificateOf = (id: string) => fetchRoute(erasureCertificate, {}, { params: { id } })
