// A thousand connections that drip their headers, and two hundred that never end their bodies: honest callers are served
// meanwhile, and in the end every slow one is gone.
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Gateway, OWNER_KEY, startGateway } from '../gateway.ts'

const DRIPPING = 1000
const UNENDED = 200
/** The gateway's own limits are 15 s for headers, looked at every 3, and 30 s for a body. */
const LONGEST_MS = 40_000

let gateway: Gateway
beforeAll(async () => {
  gateway = await startGateway({ demoRows: 2000 })
}, 120_000)
afterAll(() => gateway?.stop())

function open(first: string): Socket {
  const { port } = new URL(gateway.url)
  const socket = connect(Number(port), '127.0.0.1')
  socket.on('error', () => {}).on('connect', () => socket.write(first))
  return socket
}

it('cuts slow clients off and serves the others', async () => {
  const drips = Array.from({ length: DRIPPING }, () => open('GET /api/status HTTP/1.1\r\nHost: here\r\n').resume())
  const body = JSON.stringify({ query: {} })
  const head = `POST /api/sms-log/get-list?limit=100 HTTP/1.1\r\nHost: here\r\nApiKey: ${OWNER_KEY}\r\n`
  const unended = Array.from({ length: UNENDED }, () =>
    open(`${head}Content-Type: application/json\r\nContent-Length: ${body.length + 1}\r\n\r\n${body}`).resume(),
  )
  const timer = setInterval(() => {
    for (const socket of drips) if (!socket.destroyed) socket.write('X: 1\r\n')
  }, 1000)
  const began = Date.now()
  const all = [...drips, ...unended]
  while (all.some(({ closed }) => !closed) && Date.now() - began < LONGEST_MS) {
    expect((await gateway.fetch('/api/sms-log/count', { method: 'POST', body: {} })).status).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  clearInterval(timer)
  expect(all.filter(({ closed }) => !closed)).toHaveLength(0)
})
