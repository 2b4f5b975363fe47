// A source for tests: a real HTTP server whose answers the test writes.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { SourceConfig } from '../source-config.ts'

export interface TestRequest {
  readonly method: string
  readonly path: string
  readonly params: URLSearchParams
  readonly headers: IncomingMessage['headers']
  /** Parsed JSON, undefined without a body. */
  readonly body: unknown
}

export interface TestAnswer {
  readonly status?: number
  readonly headers?: Record<string, string>
  /** Text is sent as it is, anything else as JSON. */
  readonly body?: unknown
}

export interface TestHttp {
  readonly url: string
  /** What was asked, oldest first. */
  readonly requests: TestRequest[]
  close(): Promise<void>
}

/** Answers of the handler; one that ends `response` itself returns nothing. */
export async function serveTest(
  handler: (request: TestRequest, response: ServerResponse) => TestAnswer | undefined,
): Promise<TestHttp> {
  const requests: TestRequest[] = []
  const server = createServer((incoming, response) => {
    void text(incoming).then((body) => {
      const url = new URL(incoming.url ?? '/', 'http://source')
      const { method = '', headers } = incoming
      const request = { method, headers, path: url.pathname, params: url.searchParams, body: body && JSON.parse(body) }
      requests.push(request)
      const answer = handler(request, response)
      if (!answer) return
      const type = { 'content-type': 'application/json' }
      response.writeHead(answer.status ?? 200, { ...type, ...answer.headers })
      response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {}))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has one
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export function testSourceConfig(
  kind: SourceConfig['kind'],
  url: string,
  changes: Partial<SourceConfig> = {},
): SourceConfig {
  return {
    id: kind,
    kind,
    label: kind,
    url,
    secret: 'secret-of-the-source',
    everySeconds: 60,
    startAt: null,
    order: 'newest-first',
    channels: [],
    consoleUrl: null,
    requestsPerSecond: 10_000,
    ...changes,
  }
}
