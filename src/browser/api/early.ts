// What is asked before the code has come that will want it (browser/early.ts): each question is kept until that code asks
// the same, once. Whoever asks another of the same route is answered anew, and the early one is called off.
import type { Route } from '#contract/routes/define-route.ts'
import { fetchRoute, type RouteInput, type RouteOutput, type RouteParams } from './fetch-route.ts'

export interface Early<R extends Route> {
  readonly answer: Promise<RouteOutput<R>>
  /** Milliseconds since 1970. */
  readonly askedAt: number
}

interface Held {
  readonly question: string
  readonly early: Early<Route>
  readonly callOff: () => void
}

/** The code may have failed to come, and come much later. */
const LATEST_MS = 60_000

const held = new Map<string, Held>()

export function askEarly<R extends Route>(route: R, input: RouteInput<R>, params: RouteParams = {}) {
  const controller = new AbortController()
  const answer = fetchRoute(route, input, { params, signal: controller.signal })
  // Whoever takes it hears of a failure.
  answer.catch(() => undefined)
  const early = { answer, askedAt: Date.now() }
  held.set(route.id, { question: questionOf(input, params), early, callOff: () => controller.abort() })
  return answer
}

/** What was asked early, if it is the same question; `signal` calls it off. */
export function takeEarly<R extends Route>(
  route: R,
  input: RouteInput<R>,
  { params = {}, signal }: { readonly params?: RouteParams; readonly signal?: AbortSignal } = {},
): Early<R> | undefined {
  const found = held.get(route.id)
  held.delete(route.id)
  if (!found) return undefined
  const late = Date.now() - found.early.askedAt > LATEST_MS
  if (late || signal?.aborted || found.question !== questionOf(input, params)) {
    found.callOff()
    return undefined
  }
  signal?.addEventListener('abort', found.callOff, { once: true })
  // It was asked of this very route.
  return found.early as Early<R>
}

function questionOf(input: unknown, params: RouteParams): string {
  return JSON.stringify([params, input])
}
