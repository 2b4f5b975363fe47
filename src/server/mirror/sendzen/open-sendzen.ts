// SendZen's GET /v1/logs (shared API document "Incoming Message Logs"; shared facts, SendZen 1.4).
import { fetchAhead } from '../fetch-ahead.ts'
import { splitRows } from '../json-rows.ts'
import { type Page, type SourceClient, SourceFault, type Window } from '../source-client.ts'
import type { SourceConfig } from '../source-config.ts'
import { linkedAbort } from '../upstream/linked-abort.ts'
import { type ClientOptions, openUpstream, type Upstream } from '../upstream/upstream.ts'
import { windowTicks } from './window-ticks.ts'

/** The most that SendZen gives at once. */
const PAGE_SIZE = 20

/** Two million entries: a window of more never ends. */
const MAX_PAGES = 100_000

/** A SendZen account. It has one time per entry and counts nothing. */
export function openSendzen(config: SourceConfig, options: ClientOptions): SourceClient {
  const upstream = openUpstream(config, { authorization: `Bearer ${config.secret}` }, options)
  return {
    get skewMs() {
      return upstream.skewMs
    },
    readWindow: (_channel, window, signal) => {
      const { inner, stop } = linkedAbort(signal)
      return fetchAhead(readPages(upstream, window, inner), stop)
    },
    count: async () => null,
    oldest: async () => null,
  }
}

async function* readPages(upstream: Upstream, window: Window, signal: AbortSignal): AsyncGenerator<Page> {
  const seen = new Set<string>()
  let token: string | undefined
  for (let page = 0; page < MAX_PAGES; page++) {
    const text = await upstream.ask({ path: pathOf(window, token) }, signal)
    const { rows, rest } = splitRows(text, ['data', 'logs'])
    token = readToken(rest)
    if (token !== undefined && seen.has(token))
      throw new SourceFault('token_repeats', `The token of page ${page + 2} has been given before.`)
    // An empty page with a token is not the end: filters run after the page is cut.
    yield { rows: rows ?? [], total: null }
    if (token === undefined) return
    seen.add(token)
  }
  throw new SourceFault('unreadable', `The window has more than ${MAX_PAGES} pages.`)
}

function pathOf(window: Window, token: string | undefined): string {
  const { from, to } = windowTicks(window)
  const params = [
    ...(from === null ? [] : [['fromDate', from] as const]),
    ['toDate', to] as const,
    ['pageSize', String(PAGE_SIZE)] as const,
    ...(token === undefined ? [] : [['nextPageToken', token] as const]),
  ]
  // URLSearchParams would write spaces as "+", which SendZen's document does not.
  return `/v1/logs?${params.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`
}

/** The token of the next page; undefined at the end. */
function readToken(rest: unknown): string | undefined {
  const { data } = rest as { data: { next_page_token?: unknown } } // splitRows has found data.logs
  const token = data.next_page_token ?? ''
  if (typeof token !== 'string') throw new SourceFault('unreadable', 'data.next_page_token is not a text.')
  return token === '' ? undefined : token
}
