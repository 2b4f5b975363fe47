import { useMutation, useQueryClient } from '@tanstack/react-query'
import { fetchRoute } from '#browser/api/fetch-route.ts'
import { routeQuery } from '#browser/api/route-query.ts'
import { forgetSession } from '#browser/session/session-query.ts'
import { sessionList, sessionRevoke, sessionsEnd } from '#contract/routes/sessions.ts'

export const sessionsQuery = (all: boolean) => ({
  ...routeQuery(sessionList, { all: all ? ('true' as const) : ('false' as const) }),
  // Somebody looks here because they are in doubt.
  staleTime: 0,
})

export function useSessionRevoke() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => fetchRoute(sessionRevoke, {}, { params: { id } }),
    onSettled: () => client.invalidateQueries({ queryKey: [sessionList.id] }),
  })
}

/** `others`: all but the one that asks; else one is signed out here too. */
export function useSessionsEnd() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (scope: 'others' | 'all') => fetchRoute(sessionsEnd, { others: scope === 'others' ? 'true' : 'false' }),
    onSuccess: (_answer, scope) => {
      if (scope === 'all') forgetSession(client)
    },
    onSettled: () => client.invalidateQueries({ queryKey: [sessionList.id] }),
  })
}
