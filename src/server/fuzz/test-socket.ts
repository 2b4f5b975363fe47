// Bytes over a real connection, as a careless or hostile program sends them, and the answers that come back.
import { connect } from 'node:net'
import type { FuzzAnswer } from './test-answers.ts'
import type { Unsigned } from './test-request.ts'

/** An answer comes well within this, milliseconds; a connection that says nothing for so long is taken to hang. */
const PATIENCE = 20_000

/** One request as bytes; nothing in it is checked or mended. */
export function toBytes({ method, url, headers = {}, body = '' }: Unsigned): Buffer {
  const bytes = Buffer.from(body)
  const given = { host: 'localhost', connection: 'close', 'content-length': String(bytes.length), ...headers }
  const lines = Object.entries(given).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`${method} ${url} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1'), bytes])
}

/** Who closes: the gateway after its answer, we after sending, or we in the middle of it all. */
export type Ending = 'theirs' | 'ours' | 'abort'

/** Sends the chunks one after the other, and gives all that came back until the other side closed. */
export function exchange(
  port: number,
  chunks: readonly Buffer[],
  { end = 'theirs' }: { end?: Ending } = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const received: Buffer[] = []
    const socket = connect(port, '127.0.0.1')
    const timer = setTimeout(
      () => socket.destroy(new Error(`neither answered nor closed within ${PATIENCE} ms`)),
      PATIENCE,
    )
    const done = () => {
      clearTimeout(timer)
      resolve(Buffer.concat(received))
    }
    socket.on('data', (chunk) => received.push(chunk))
    socket.on('close', done)
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // The gateway may close on what it refuses while more is being written.
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') return
      clearTimeout(timer)
      reject(error)
    })
    socket.on('connect', async () => {
      for (const chunk of chunks) {
        if (socket.destroyed) return
        socket.write(chunk)
        // So that chunks arrive apart.
        await new Promise(setImmediate)
      }
      if (end === 'abort') socket.destroy()
      if (end === 'ours') socket.end()
    })
  })
}

/** The answers of one connection, in order. Throws on bytes that are no HTTP answer. */
export function readAnswers(bytes: Buffer, methods: readonly string[]): FuzzAnswer[] {
  const answers: FuzzAnswer[] = []
  let rest = bytes
  while (rest.length > 0) {
    const end = rest.indexOf('\r\n\r\n')
    const [first = '', ...lines] = rest.subarray(0, Math.max(end, 0)).toString('latin1').split('\r\n')
    const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(first)?.[1])
    if (end < 0 || Number.isNaN(status)) throw new Error(`no HTTP answer: ${rest.subarray(0, 200).toString('latin1')}`)
    const headers = Object.fromEntries(
      lines.map((line) => [line.split(':')[0]?.toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
    )
    rest = rest.subarray(end + 4)
    const length = bodyLength(status, headers, methods[answers.length], rest.length)
    // What only says "go on" is no answer yet.
    if (status >= 200) answers.push({ status, headers, body: rest.subarray(0, length).toString() })
    rest = rest.subarray(length)
  }
  return answers
}

function bodyLength(status: number, headers: Record<string, unknown>, method: string | undefined, all: number): number {
  if (status < 200 || status === 204 || status === 304 || method === 'HEAD') return 0
  return headers['content-length'] === undefined ? all : Number(headers['content-length'])
}
