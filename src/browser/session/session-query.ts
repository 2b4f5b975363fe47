import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { ApiFailure } from '#browser/api/api-failure.ts'
import { takeEarly } from '#browser/api/early.ts'
import { fetchRoute } from '#browser/api/fetch-route.ts'
import { routeQuery } from '#browser/api/route-query.ts'
import { type Session, sessionEnd, sessionRead, sessionStart, signInWays } from '#contract/routes/session.ts'

/** Who is signed in; null is nobody, which is an answer and not a failure. */
export const sessionQuery = queryOptions({
  queryKey: [sessionRead.id] as const,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await (takeEarly(sessionRead, {}, { signal })?.answer ?? fetchRoute(sessionRead, {}, { signal }))
    } catch (error) {
      if (error instanceof ApiFailure && error.status === 401) return null
      throw error
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
})

/** What the sign-in page offers besides a key. */
export const waysQuery = routeQuery(signInWays, {})

export async function signIn(client: QueryClient, key: string): Promise<void> {
  client.setQueryData(sessionQuery.queryKey, await fetchRoute(sessionStart, { key }))
}

/** What others may see after this person is gone from memory: nothing. */
export function forgetSession(client: QueryClient): void {
  client.setQueryData(sessionQuery.queryKey, null)
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionRead.id })
}

export async function signOut(client: QueryClient): Promise<void> {
  await fetchRoute(sessionEnd, {})
  forgetSession(client)
}
