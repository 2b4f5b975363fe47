// What keeps the gateway from its work, as far as the console can tell.
import { ApiFailure } from '#browser/api/api-failure.ts'
import { routeQuery } from '#browser/api/route-query.ts'
import { type Readiness, readiness } from '#contract/routes/system.ts'

/** `full`, `readOnly`: nothing can be saved. `down`: the store does not answer. `away`: nobody does. */
export const troubles = ['full', 'readOnly', 'down', 'away'] as const

export type Trouble = (typeof troubles)[number]

const ofStore: Record<Readiness['store'], Trouble | null> = { ok: null, full: 'full', 'read-only': 'readOnly' }

const USUAL_MS = 60_000
const TROUBLED_MS = 5000

/** Asked for more often while something is wrong, so that it is seen to be over. */
export const readinessQuery = {
  ...routeQuery(readiness, {}),
  retry: false,
  staleTime: 0,
  refetchInterval: (query: { readonly state: { readonly data?: Readiness | undefined; readonly error: unknown } }) =>
    troubleOf(query.state.data, query.state.error) ? TROUBLED_MS : USUAL_MS,
}

/** By the last answer, or by why there was none. */
export function troubleOf(answer: Readiness | undefined, error: unknown): Trouble | null {
  if (isUnavailable(error)) return error.code === 'store_unavailable' ? 'down' : 'away'
  return answer ? ofStore[answer.store] : null
}

/** True for what may be the gateway's condition rather than the request's fault. */
export function isUnavailable(error: unknown): error is ApiFailure {
  return error instanceof ApiFailure && [0, 502, 503, 504].includes(error.status)
}
