// A follower over a real connection, for tests: inject waits for an end that a stream does not have.
import type { AddressInfo } from 'node:net'
import type { Arrived } from '#contract/routes/live.ts'
import type { TestGateway } from '../test-gateway.ts'

export interface TestFollower {
  readonly status: number
  readonly headers: Headers
  /** The next event's data. */
  next(): Promise<Arrived & { reason?: string }>
  /** Resolves when the gateway has ended the stream. */
  ended(): Promise<void>
  leave(): void
}

export async function follow(
  { app }: Pick<TestGateway, 'app'>,
  path: string,
  headers: Record<string, string>,
): Promise<TestFollower> {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const controller = new AbortController()
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: controller.signal,
  })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let held = ''
  const more = async () => {
    const part = await reader?.read()
    held += part?.value ?? ''
    return part?.done === false
  }
  return {
    status: answer.status,
    headers: answer.headers,
    async next() {
      for (;;) {
        const end = held.indexOf('\n\n')
        if (end < 0) {
          if (!(await more())) throw new Error(`the stream ended: ${held}`)
          continue
        }
        const data = /^data: (.*)$/m.exec(held.slice(0, end))?.[1]
        held = held.slice(end + 2)
        if (data !== undefined) return JSON.parse(data)
      }
    },
    async ended() {
      while (await more());
    },
    leave: () => controller.abort(),
  }
}
