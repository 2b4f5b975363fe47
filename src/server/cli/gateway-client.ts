// The gateway over HTTP: an embedded store belongs to the process that serves it.
import { ReadableStream } from 'node:stream/web'
import { errorBody } from '#contract/api-error.ts'
import type { Route } from '#contract/routes/define-route.ts'
import { CommandFailure } from './usage-error.ts'

export interface GatewayClient {
  /** The JSON of an answer. Throws `CommandFailure` with the gateway's own words when it refuses. */
  ask(method: Route['method'], path: string, body?: unknown): Promise<unknown>
  /** The answer to NDJSON that is sent as it comes. */
  send(path: string, lines: AsyncIterable<Uint8Array>): Promise<unknown>
  /** An answer of any length as it comes. Throws when it breaks off. */
  receive(path: string, body: unknown): AsyncIterable<Uint8Array>
  /** The text of an answer, for numbers that JSON.parse would round. */
  askText(method: Route['method'], path: string, body?: unknown): Promise<string>
}

export function makeGatewayClient(url: URL, key: string, signal: AbortSignal): GatewayClient {
  async function open(path: string, init: RequestInit & { duplex?: 'half' }): Promise<Response> {
    // Behind a proxy the gateway may live under a path.
    const address = `${url.href.replace(/\/$/, '')}${path}`
    const headers = { apikey: key, accept: 'application/json', ...init.headers }
    const answer = await fetch(address, { ...init, headers, signal }).catch((error: unknown) => {
      if (signal.aborted) throw error
      throw new CommandFailure(`No answer from ${url.origin} (--url): ${reasonOf(error)}`)
    })
    if (!answer.ok) throw new CommandFailure(refusal(answer.status, await answer.text()))
    return answer
  }
  const call: (...given: Parameters<typeof open>) => Promise<string> = async (...given) => (await open(...given)).text()

  const askText: GatewayClient['askText'] = (method, path, body) =>
    call(path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
  return {
    askText,
    async *receive(path, body) {
      const headers = { 'content-type': 'application/json', accept: '*/*' }
      const answer = await open(path, { method: 'POST', headers, body: JSON.stringify(body) })
      try {
        // Node's stream; the browser's types know no iterator.
        yield* (answer.body ?? []) as unknown as AsyncIterable<Uint8Array>
      } catch (error) {
        if (signal.aborted) throw error
        throw new CommandFailure(`The answer of ${url.origin} broke off: ${reasonOf(error)}`)
      }
    },
    ask: async (method, path, body) => parse(await askText(method, path, body), url),
    send: async (path, lines) => {
      // Node's stream; the browser's types know no `from`.
      const body = ReadableStream.from(lines) as unknown as BodyInit
      const headers = { 'content-type': 'application/x-ndjson' }
      return parse(await call(path, { method: 'POST', headers, body, duplex: 'half' }), url)
    },
  }
}

function parse(text: string, url: URL): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new CommandFailure(`What answers at ${url.origin} (--url) is not Tollbook.`)
  }
}

function refusal(status: number, text: string): string {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    // The page of a proxy, say.
  }
  const known = errorBody.safeParse(body)
  return known.success ? `${known.data.message} (${status})` : `The gateway answered ${status}.`
}

/** fetch hides why a connection failed in its cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  if (!(cause instanceof Error)) return String(cause)
  return cause.message || ('code' in cause ? String(cause.code) : cause.name)
}
