// One request to a source, and what can go wrong with it.
import { SourceFault } from '../source-client.ts'
import type { SourceConfig } from '../source-config.ts'
import { fetchFollowing } from './follow.ts'
import { makeHide } from './hide-secret.ts'
import { linkedAbort } from './linked-abort.ts'
import { makePace } from './pace.ts'
import { patiently } from './patient.ts'
import { readHeard, readText } from './read-text.ts'
import { RefusedAnswer } from './refused-answer.ts'

/** Bounds of one request; tests set smaller ones. */
export interface ClientOptions {
  readonly timeoutMs?: number
  readonly maxBytes?: number
  /** How often a request is tried while what goes wrong may pass; once when left out. */
  readonly tries?: number
}

export interface Ask {
  /** From the first slash, with its query. */
  readonly path: string
  /** Sent as JSON by POST; without one it is a GET. */
  readonly body?: unknown
}

export interface Upstream {
  /** Text of a 2xx answer that looks like JSON. Throws `SourceFault`, or the signal's reason. */
  ask(request: Ask, signal: AbortSignal): Promise<string>
  /** The source's clock minus ours, milliseconds. */
  readonly skewMs: number
}

const TIMEOUT_MS = 30_000
const MAX_BYTES = 64 * 1024 ** 2
const MAX_ERROR_BYTES = 1024 ** 2

/** Requests to a source, no faster than it allows, with these headers. */
export function openUpstream(
  { url, secret, requestsPerSecond }: Pick<SourceConfig, 'url' | 'secret' | 'requestsPerSecond'>,
  credentials: Readonly<Record<string, string>>,
  { timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES, tries = 1 }: ClientOptions,
): Upstream {
  const { host } = new URL(url)
  const pace = makePace(requestsPerSecond)
  const hide = makeHide(secret)
  let skewMs = 0

  const exchange = async ({ path, body }: Ask, signal: AbortSignal): Promise<string> => {
    const askedAt = Date.now()
    const response = await fetchFollowing(`${url}${path}`, requestOf(body, credentials, signal))
    skewMs = readSkew(response, askedAt, skewMs)
    if (!response.ok) throw new RefusedAnswer(host, response, await readHeard(response, MAX_ERROR_BYTES), hide)
    const text = await readText(response, maxBytes)
    requireJson(host, response, text)
    requireWhole(host, text)
    return text
  }

  return {
    get skewMs() {
      return skewMs
    },
    ask: patiently(async (request, signal) => {
      await pace(signal)
      const { inner, stop } = linkedAbort(signal)
      let late = false
      const timer = setTimeout(() => {
        late = true
        stop()
      }, timeoutMs)
      try {
        return await exchange(request, inner)
      } catch (error) {
        signal.throwIfAborted()
        if (late) throw new SourceFault('timeout', `${host} did not answer within ${timeoutMs / 1000} s.`)
        throw error instanceof SourceFault ? error : unreachable(host, error)
      } finally {
        clearTimeout(timer)
        stop()
      }
    }, tries),
  }
}

function requestOf(body: unknown, credentials: Readonly<Record<string, string>>, signal: AbortSignal): RequestInit {
  const headers = { ...credentials, accept: 'application/json' }
  if (body === undefined) return { headers, signal }
  return {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  }
}

/**
 * The header has whole seconds, cut, and was written at some time between the question and the answer: what that allows
 * is believed still, or the clock would be another with every answer.
 */
function readSkew(response: Response, askedAt: number, known: number): number {
  const date = Date.parse(response.headers.get('date') ?? '')
  return Number.isNaN(date) ? known : Math.min(Math.max(known, date - Date.now()), date + 999 - askedAt)
}

function requireJson(host: string, response: Response, text: string): void {
  const type = response.headers.get('content-type')?.split(';')[0] ?? 'no content type'
  if (/\bjson$/i.test(type) || /^\s*[{[]/.test(text)) return
  throw new SourceFault('unreadable', `${host} answered with ${type} instead of JSON: is its url right?`)
}

// Noticed here rather than by the reader of the page, because here it can be asked for again.
function requireWhole(host: string, text: string): void {
  if (/[}\]]\s*$/.test(text.slice(-100))) return
  throw new SourceFault('unreadable', `${host} answered with JSON that breaks off.`)
}

/** `fetch failed` says nothing; its cause has the name of the failure. */
function unreachable(host: string, error: unknown): SourceFault {
  const cause = error instanceof Error ? error.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
  const why = code ?? (cause instanceof Error ? cause.message : 'the connection failed')
  return new SourceFault('unreachable', `${host} cannot be reached: ${why}.`, null, { cause: error })
}
