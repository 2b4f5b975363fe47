import { queryOptions } from '@tanstack/react-query'
import type { Route } from '#contract/routes/define-route.ts'
import { fetchRoute, type RouteInput, type RouteParams } from './fetch-route.ts'
import { afterRows } from './rows-first.ts'

/** Query options for a route; the key is derived, so that nobody writes one by hand. */
export function routeQuery<R extends Route>(route: R, input: RouteInput<R>, params: RouteParams = {}) {
  return queryOptions({
    queryKey: [route.id, params, input] as const,
    queryFn: ({ signal }) => fetchRoute(route, input, { params, signal }),
  })
}

/** The same, for what stands around rows: those are asked for first. */
export function aroundRowsQuery<R extends Route>(route: R, input: RouteInput<R>, params: RouteParams = {}) {
  return queryOptions({
    queryKey: [route.id, params, input] as const,
    queryFn: async ({ signal }) => {
      await afterRows()
      return fetchRoute(route, input, { params, signal })
    },
  })
}
