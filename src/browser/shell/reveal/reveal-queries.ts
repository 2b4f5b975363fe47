import { type Query, type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { fetchRoute, type RouteInput } from '#browser/api/fetch-route.ts'
import { routeQuery } from '#browser/api/route-query.ts'
import { sessionQuery } from '#browser/session/session-query.ts'
import { entryLadder } from '#contract/routes/ladder.ts'
import { entryItem, entryList, entryRaw } from '#contract/routes/logs.ts'
import { lookup } from '#contract/routes/lookup.ts'
import { type RevealSubject, revealEnd, revealList, revealStart } from '#contract/routes/reveals.ts'
import { story } from '#contract/routes/story.ts'
import { endOf } from './reveal-end.ts'

/** Where it is seen that something is revealed, or no longer. */
const personal: ReadonlySet<unknown> = new Set(
  [entryItem, entryRaw, entryLadder, entryList, lookup, story, revealList].map(({ id }) => id),
)

/** A moment later than the gateway: what is asked for too early is still unmasked. */
const LATE_MS = 500
const SOONEST_MS = 1000

/** What reveals the subject, if anything does; without a subject all that is revealed. When it ends, it is masked again. */
export function useReveals(subject: RevealSubject | Record<string, never>, enabled: boolean) {
  const client = useQueryClient()
  const { data: session } = useQuery(sessionQuery)
  const mayReveal = Boolean(session?.masked && session.mayReveal)
  const { data, dataUpdatedAt } = useQuery({ ...routeQuery(revealList, subject), enabled: mayReveal && enabled })
  const ends = (data?.reveals ?? []).map(({ expiresAt }) => endOf(expiresAt, data?.asOf ?? '', dataUpdatedAt))
  const next = ends.length > 0 ? Math.min(...ends) : undefined
  useEffect(() => {
    if (next === undefined) return
    const wait = Math.max(SOONEST_MS, next - Date.now() + LATE_MS)
    const timer = setTimeout(() => void maskAnew(client), wait)
    return () => clearTimeout(timer)
  }, [client, next])
  return { session, mayReveal, minutes: data?.minutes, reveals: data?.reveals ?? [], ends }
}

export function useRevealing() {
  const client = useQueryClient()
  return {
    start: useMutation({
      mutationFn: (input: RouteInput<typeof revealStart>) => fetchRoute(revealStart, input),
      onSuccess: () => client.invalidateQueries({ predicate: isPersonal }),
    }),
    end: useMutation({
      mutationFn: (ids: readonly string[]) =>
        Promise.all(ids.map((id) => fetchRoute(revealEnd, {}, { params: { id } }))),
      // Also after a refusal: it may have ended by itself.
      onSettled: () => maskAnew(client),
    }),
  }
}

/** Reads anew what is on screen, and forgets what is not: it must not come back unmasked for a moment. */
async function maskAnew(client: QueryClient): Promise<void> {
  // An answer under way may have been given while it was not masked; without any before it, it would be waited for.
  await client.cancelQueries({ predicate: isPersonal })
  client.removeQueries({ predicate: isPersonal, type: 'inactive' })
  // What a source sent is refused once it is masked, and a refusal would leave it where it is.
  await Promise.all([
    client.resetQueries({ queryKey: [entryRaw.id] }),
    client.invalidateQueries({ predicate: (query) => isPersonal(query) && query.queryKey[0] !== entryRaw.id }),
  ])
}

function isPersonal({ queryKey: [id] }: Pick<Query, 'queryKey'>): boolean {
  return personal.has(id)
}
