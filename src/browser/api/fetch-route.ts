// The one way to the gateway. Answers are typed by the route's schema and not checked again here: the gateway checks
// them on the way out.
import type { z } from 'zod'
import type { Route } from '#contract/routes/define-route.ts'
import { ApiFailure, readFailure } from './api-failure.ts'

export type RouteInput<R extends Route> = z.input<R['request']>
export type RouteOutput<R extends Route> = z.output<R['response']>
export type RouteParams = Readonly<Record<string, string>>

export interface FetchOptions {
  /** Values of the path's `:names`. */
  readonly params?: RouteParams
  readonly signal?: AbortSignal
}

export async function fetchRoute<R extends Route>(
  route: R,
  input: RouteInput<R>,
  options: FetchOptions = {},
): Promise<RouteOutput<R>> {
  const response = await ask(route, input, 'application/json', options)
  const text = await readText(response, options.signal)
  if (!response.ok) throw readFailure(response.status, text, response.headers.get('retry-after'))
  try {
    // The route says what the gateway answers.
    return JSON.parse(text || '{}') as RouteOutput<R>
  } catch {
    throw new ApiFailure(response.status, 'unreadable', 'The answer is not JSON.')
  }
}

/** What a route answers as a file. All of it is there: one that breaks off is a failure. */
export async function fetchFile<R extends Route>(
  route: R,
  input: RouteInput<R>,
  options: FetchOptions = {},
): Promise<Blob> {
  const response = await ask(route, input, '*/*', options)
  if (!response.ok) throw readFailure(response.status, await readText(response, options.signal))
  try {
    return await response.blob()
  } catch (cause) {
    throw asNetworkFailure(cause, options.signal)
  }
}

function ask(route: Route, input: unknown, accept: string, { params = {}, signal }: FetchOptions): Promise<Response> {
  const hasBody = route.method === 'POST' || route.method === 'PATCH'
  const url = routeUrl(route, params) + (hasBody ? '' : queryText(input))
  return send(url, {
    method: route.method,
    headers: { accept, ...(hasBody && { 'content-type': 'application/json' }) },
    ...(hasBody && { body: JSON.stringify(input) }),
    ...(signal && { signal }),
  })
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, credentials: 'same-origin' })
  } catch (cause) {
    throw asNetworkFailure(cause, init.signal ?? undefined)
  }
}

async function readText(response: Response, signal?: AbortSignal): Promise<string> {
  try {
    return await response.text()
  } catch (cause) {
    throw asNetworkFailure(cause, signal)
  }
}

// A request that was called off is no failure; Query tells the two apart by the error.
function asNetworkFailure(cause: unknown, signal: AbortSignal | undefined): unknown {
  return signal?.aborted ? cause : new ApiFailure(0, 'network', cause instanceof Error ? cause.message : String(cause))
}

/** The route's path with its `:names` filled in. */
export function routeUrl(route: Pick<Route, 'id' | 'path'>, params: RouteParams): string {
  return route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${route.id} needs ${name}`)
    return encodeURIComponent(value)
  })
}

function queryText(input: unknown): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(input ?? {})) {
    if (value !== undefined && value !== null) query.set(key, String(value))
  }
  const text = query.toString()
  return text && `?${text}`
}
