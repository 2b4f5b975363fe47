// A program that webhooks are sent to in tests: it answers what it is told to and keeps what it heard.
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Heard {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Receiver {
  readonly url: string
  readonly heard: Heard[]
  /** The status of the answers to come; null for none at all. */
  answer(status: number | null): void
  close(): Promise<void>
}

export async function openReceiver(): Promise<Receiver> {
  const heard: Heard[] = []
  let status: number | null = 200
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    heard.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() })
    if (status === null) return
    response.writeHead(status, status >= 300 && status < 400 ? { location: '/elsewhere' } : {})
    response.end('thank you')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    answer: (next) => {
      status = next
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
