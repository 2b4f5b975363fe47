import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { fetchRoute, type RouteInput } from '#browser/api/fetch-route.ts'
import { routeQuery } from '#browser/api/route-query.ts'
import { sessionQuery } from '#browser/session/session-query.ts'
import { type ApiKey, keyCreate, keyList, keyRevoke, keyUpdate } from '#contract/routes/keys.ts'

export const keysQuery = routeQuery(keyList, {})

/** Makes a key. It goes with its secret to `onMade` alone: what a mutation returns would stay in memory. */
export function useKeyCreate(onMade: (key: ApiKey, secret: string) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (input: RouteInput<typeof keyCreate>) => {
      const { key, secret } = await fetchRoute(keyCreate, input)
      onMade(key, secret)
    },
    onSettled: () => refresh(client),
  })
}

export function useKeyUpdate() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, change }: { id: string; change: RouteInput<typeof keyUpdate> }) =>
      (await fetchRoute(keyUpdate, change, { params: { id } })).key,
    onSettled: () => refresh(client),
  })
}

export function useKeyRevoke() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (id: string) => (await fetchRoute(keyRevoke, {}, { params: { id } })).key,
    onSettled: () => refresh(client),
  })
}

/** Also who is signed in: the key may have been one's own. */
async function refresh(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: [keyList.id] }),
    client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  ])
}
