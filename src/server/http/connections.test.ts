// Over real sockets, with limits short enough to wait for.
import { connect, type Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { OWNER_KEY, openTestGateway, type TestGateway } from '../test-gateway.ts'

let gateway: TestGateway
let app: FastifyInstance
let port: number
beforeAll(async () => {
  gateway = await openTestGateway()
  const limits = { headersMs: 150, bodyMs: 150, readerMs: 400, connections: 20 }
  app = await buildApp({ ...gateway.deps, limits })
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as { port: number }).port
})
afterAll(async () => {
  await app.close()
  await gateway.close()
})

/** A connection, and all that comes over it until it ends. */
function open(): { socket: Socket; ended: Promise<string> } {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk
  })
  const ended = new Promise<string>((resolve) => {
    socket.on('close', () => resolve(text))
    socket.on('error', () => {})
  })
  return { socket, ended }
}

/** Sends a piece again and again until the connection ends. */
function drip(socket: Socket, piece: string): void {
  const timer = setInterval(() => (socket.destroyed ? clearInterval(timer) : socket.write(piece)), 20)
}

const post = (path: string, length: string) =>
  `POST ${path} HTTP/1.1\r\nHost: here\r\nApiKey: ${OWNER_KEY}\r\nContent-Type: application/json\r\n${length}\r\n\r\n`
const row = (id: number) =>
  `{"_id":"00000000-0000-4000-8000-${String(id).padStart(12, '0')}","createdAt":"2026-05-01T00:00:00.000Z","projectId":"22222222-2222-4222-8222-222222222222","toNumber":"+15551234567","status":"Sent","smsCostInUSDCents":1}\n`
const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`

describe('a connection is cut', () => {
  it('that says nothing', async () => {
    expect(await open().ended).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('whose headers drip', async () => {
    const { socket, ended } = open()
    socket.write('GET /healthz HTTP/1.1\r\nHost: here\r\n')
    drip(socket, 'X-More: 1\r\n')
    const answer = await ended
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(answer).toContain('"code":"bad_request"')
    expect(answer).toContain('X-Content-Type-Options: nosniff')
  })

  it('whose body drips, although some of it keeps coming', async () => {
    const { socket, ended } = open()
    socket.write(post('/api/sms-log/get-list', 'Content-Length: 100000'))
    drip(socket, ' ')
    expect(await ended).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('whose import stops in the middle; what had come is kept or not, and the gateway goes on', async () => {
    const { socket, ended } = open()
    socket.write(post('/api/import?channel=sms', 'Transfer-Encoding: chunked') + chunk(row(1)))
    expect(await ended).toMatch(/^HTTP\/1\.1 408 /)
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
  })
})

it('lets an import live as long as it flows', async () => {
  const { socket, ended } = open()
  socket.write(post('/api/import?channel=sms', 'Transfer-Encoding: chunked\r\nConnection: close'))
  for (let n = 10; n < 22; n += 1) {
    socket.write(chunk(row(n)))
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
  socket.write('0\r\n\r\n')
  expect(await ended).toContain('"accepted":12')
})

it('cuts off who does not take the answer, and gives the place back', async () => {
  const lines = Array.from({ length: 3000 }, (_, n) => ({ ...JSON.parse(row(1000 + n)), smsText: 'long '.repeat(700) }))
  expect((await gateway.importLines('sms', lines)).accepted).toBe(3000)
  const id = crypto.randomUUID()
  const { socket } = open()
  // Nothing reads what comes, so that the network's buffers fill.
  socket.removeAllListeners('data').pause()
  const body = JSON.stringify({ format: 'json', id, columns: ['_id', 'smsText'] })
  socket.write(post('/api/sms-log/export', `Content-Length: ${body.length}`) + body)
  const state = async () => {
    const answer = await app.inject({ url: `/api/exports/${id}`, headers: { apikey: OWNER_KEY } })
    return answer.json().state
  }
  await expect.poll(state, { timeout: 15_000 }).toBe('running')
  await expect.poll(state, { timeout: 15_000 }).toBe('cancelled')
  socket.destroy()
})

it('takes no more connections than it may', async () => {
  const idle = Array.from({ length: 20 }, () => open())
  await expect
    .poll(() => new Promise((resolve) => app.server.getConnections((_error, count) => resolve(count))))
    .toBe(20)
  const more = open()
  expect(await more.ended).toBe('')
  for (const { socket } of idle) socket.destroy()
})
