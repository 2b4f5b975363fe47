import { useMutation, useQueryClient } from '@tanstack/react-query'
import { fetchRoute, type RouteInput } from '#browser/api/fetch-route.ts'
import { routeQuery } from '#browser/api/route-query.ts'
import { viewCreate, viewDelete, viewList, viewPin, viewUpdate } from '#contract/routes/views.ts'

/** Of all pages: they are few, and the palette and the overview ask the same. */
export const viewsQuery = routeQuery(viewList, {})

export function useViewChanges() {
  const client = useQueryClient()
  // Also after a refusal: what is on screen may be what was too old.
  const onSettled = () => client.invalidateQueries({ queryKey: [viewList.id] })
  return {
    create: useMutation({
      mutationFn: async (input: RouteInput<typeof viewCreate>) => (await fetchRoute(viewCreate, input)).view,
      onSettled,
    }),
    update: useMutation({
      mutationFn: async ({ id, ...change }: { id: string } & RouteInput<typeof viewUpdate>) =>
        (await fetchRoute(viewUpdate, change, { params: { id } })).view,
      onSettled,
    }),
    pin: useMutation({
      mutationFn: async ({ id, ...pin }: { id: string } & RouteInput<typeof viewPin>) =>
        (await fetchRoute(viewPin, pin, { params: { id } })).view,
      onSettled,
    }),
    remove: useMutation({
      mutationFn: async (id: string) => (await fetchRoute(viewDelete, {}, { params: { id } })).view,
      onSettled,
    }),
  }
}
