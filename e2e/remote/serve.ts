// What every scripted upstream has: a port, a clock of its own, faults, counters and `/__control`.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type FaultKind, FaultScript } from './faults.ts'
import { type Answer, json, sendAnswer } from './send-answer.ts'

export interface RemoteRequest {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage['headers']
  readonly body: string
  /** Faults that concern the rows rather than the wire are the upstream's own to play. */
  readonly fault: FaultKind | null
}

/** What a hand or a test may ask of the upstream; the body is JSON, so is the answer. */
export type Commands = Readonly<Record<string, (body: Record<string, unknown>) => unknown>>

export interface ServeOptions {
  readonly port?: number
  /** The server's clock minus the true one, milliseconds. */
  readonly skewMs?: number
  /** Milliseconds before each answer. */
  readonly latencyMs?: number
  readonly faults?: FaultScript
  readonly secretOf: (headers: IncomingMessage['headers']) => string
  readonly answer: (request: RemoteRequest) => Answer
  readonly commands: Commands
}

export interface Served {
  readonly url: string
  readonly faults: FaultScript
  close(): Promise<void>
}

const noFaults = () => new FaultScript({ seed: 0, share: 0, kinds: [] })

/** Listens on 127.0.0.1; port 0 or none takes a free one. */
export async function serve(options: ServeOptions): Promise<Served> {
  const faults = options.faults ?? noFaults()
  const commands: Commands = { ...faultCommands(faults), ...options.commands }
  const server = createServer((incoming, response) => {
    void readBody(incoming).then(async (body) => {
      const url = new URL(incoming.url ?? '/', 'http://upstream')
      const clock = Date.now() + (options.skewMs ?? 0)
      if (url.pathname.startsWith('/__control/')) {
        await sendAnswer(response, null, clock, () => control(commands, url.pathname.slice(11), body))
        return
      }
      const fault = faults.next(options.secretOf(incoming.headers))
      const { method = 'GET', headers } = incoming
      if (options.latencyMs) await wait(options.latencyMs)
      await sendAnswer(response, fault, clock, () => options.answer({ method, url, headers, body, fault }))
    })
  })
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has one
  return {
    url: `http://127.0.0.1:${port}`,
    faults,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  // A client that goes away while it sends is no concern of ours.
  try {
    for await (const chunk of incoming) chunks.push(chunk)
  } catch {}
  return Buffer.concat(chunks).toString('utf8')
}

function control(commands: Commands, name: string, body: string): Answer {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) return json(404, { message: `Commands: ${Object.keys(commands).join(', ')}` })
  return json(200, command(body === '' ? {} : JSON.parse(body)) ?? {})
}

function faultCommands(faults: FaultScript): Commands {
  return {
    counters: () => ({ requests: faults.requests, injected: faults.injected }),
    /** `{share: 0.1, kinds: [...]}`, or `{always: "unauthorized"}` until `{always: null}`. */
    faults: ({ share, kinds, always }) => {
      if (typeof share === 'number') faults.share = share
      if (Array.isArray(kinds)) faults.kinds = kinds
      if (always !== undefined) faults.always = always as FaultKind | null
      return { share: faults.share, kinds: faults.kinds, always: faults.always }
    },
  }
}
