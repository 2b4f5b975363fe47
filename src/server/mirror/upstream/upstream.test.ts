import type { ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { SourceFault } from '../source-client.ts'
import { serveTest, type TestAnswer, type TestHttp, testSourceConfig } from './test-http.ts'
import { type ClientOptions, openUpstream, type Upstream } from './upstream.ts'

const SECRET = testSourceConfig('oneuptime', '').secret
const never = new AbortController().signal
const open: TestHttp[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

type Handler = Parameters<typeof serveTest>[0]

async function upstreamOf(answer: TestAnswer | Handler, options: ClientOptions = {}, perSecond = 10_000) {
  const server = await serveTest(typeof answer === 'function' ? answer : () => answer)
  open.push(server)
  const config = testSourceConfig('oneuptime', server.url, { requestsPerSecond: perSecond })
  return { server, upstream: openUpstream(config, { ApiKey: SECRET }, options) }
}

async function faultOf(upstream: Upstream, signal = never): Promise<SourceFault> {
  const fault = await upstream.ask({ path: '/rows' }, signal).catch((error: unknown) => error)
  expect(fault).toBeInstanceOf(SourceFault)
  return fault as SourceFault // just checked
}

describe('an answer that is no success', () => {
  it.each([
    [401, { error: 'Authenticated user needed' }, 'unauthorized'],
    [400, { error: 'Invalid API Key' }, 'unauthorized'],
    [403, { message: 'Forbidden' }, 'forbidden'],
    [422, { error: 'You do not have permissions to read SMS Log.' }, 'forbidden'],
    [422, { error: 'You are not authorized to read SMS Log because …' }, 'forbidden'],
    [422, { error: 'Something else' }, 'rejected'],
    [429, {}, 'rate_limited'],
    [408, {}, 'server_error'],
    [500, { error: 'Server Error' }, 'server_error'],
    [503, '<html>', 'server_error'],
    [400, { message: 'Invalid request parameters', data: null }, 'rejected'],
    [402, { error: 'Your current subscription is in an unpaid state' }, 'rejected'],
    [404, { message: 'Page not found', error: { code: 7 } }, 'rejected'],
    [304, '', 'rejected'],
  ])('%i %j is the fault %s', async (status, body, kind) => {
    const { upstream } = await upstreamOf({ status, body })
    const fault = await faultOf(upstream)
    expect(fault.kind).toBe(kind)
    expect(fault.message).toContain(`answered ${status}`)
    const words = typeof body === 'string' ? '' : ('error' in body && String(body.error)) || ''
    if (typeof words === 'string' && words !== '[object Object]') expect(fault.message).toContain(words)
  })

  it('is told in one short line, without the secret that it may repeat', async () => {
    const { upstream } = await upstreamOf({ status: 400, body: { error: `No\nkey ${SECRET} ${'x'.repeat(5000)}` } })
    const { message } = await faultOf(upstream)
    expect(message).toMatch(/^127\.0\.0\.1:\d+ answered 400: No key … x+…$/)
    expect(message.length).toBeLessThanOrEqual(500)
  })

  it.each([
    [
      'in its reason',
      400,
      '{"error":"Cannot select on \\"err',
      ' (Bad Request), and its reason broke off: “Cannot select on "err…”',
    ],
    ['in an escape', 404, '{"message":"Zw\\u00f6lf \\u00', ' (Not Found), and its reason broke off: “Zwölf…”'],
    ['before its reason', 400, '{"data":[1,', ' (Bad Request), and its reason broke off before the first word.'],
  ])('that breaks off %s says what came of it, and is asked for again', async (_where, status, body, words) => {
    const { server, upstream } = await upstreamOf({ status, body }, { tries: 2 })
    expect(await faultOf(upstream)).toMatchObject({
      kind: 'unreadable',
      message: `${new URL(server.url).host} answered ${status}${words}`,
    })
    expect(server.requests).toHaveLength(2)
  })

  it('whose connection breaks off says as much as came', async () => {
    const breakOff = (response: ServerResponse) => {
      response.writeHead(400, { 'content-type': 'application/json', 'content-length': '100' })
      response.write('{"error":"Column gr\u00fc\u00df', () => response.destroy())
    }
    const { upstream } = await upstreamOf((_request, response) => void breakOff(response))
    const { kind, message } = await faultOf(upstream)
    expect([kind, message]).toEqual(['unreadable', expect.stringContaining('broke off: “Column grüß…”')])
  })

  it.each([
    [400, '{"error":"Invalid API Key","code":1,', 'unauthorized', 'answered 400: Invalid API Key'],
    [422, '{"error":"You do not have permissions to read SMS L', 'forbidden', 'to read SMS L…'],
    [422, '{"error":"Limit should be less than 100.","x', 'rejected', 'answered 422: Limit should be less than 100.'],
    [500, '{"error":"Server Er', 'server_error', 'broke off: “Server Er…”'],
    [
      404,
      '<!doctype html><title>Not found</title>',
      'rejected',
      '(Not Found) with a web page instead of JSON: is its url',
    ],
    [502, '<html><h1>Bad Gateway</h1>', 'server_error', '(Bad Gateway) with a web page instead of JSON.'],
    [400, 'no healthy\nupstream', 'rejected', 'answered 400 (Bad Request): no healthy upstream'],
    [499, '{}', 'rejected', 'answered 499, without a word.'],
  ])('%i %s is the fault %s, as far as it can be known', async (status, body, kind, words) => {
    const { upstream } = await upstreamOf({ status, body })
    expect(await faultOf(upstream)).toMatchObject({ kind, message: expect.stringContaining(words) })
  })

  it.each([
    ['in it', `{"error":"No key ${SECRET.slice(0, 9)}`],
    ['behind it, in other case', `{"error":"No key ${SECRET.toUpperCase()} h`],
    ['whole, in words that are no JSON', `No key ${SECRET}`],
    ['written with escapes', JSON.stringify({ error: `No key ${SECRET}` }).replaceAll('-', '\\u002d')],
  ])('shows nothing of the key that it breaks off %s', async (_where, body) => {
    const { upstream } = await upstreamOf({ status: 400, body })
    const { message } = await faultOf(upstream)
    expect(message).toContain('No key …')
    expect(message.toLowerCase()).not.toContain(SECRET.slice(0, 4))
  })

  it.each([
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': '1.5' }, 1500],
    // By the source's own clock, which need not be ours.
    [{ date: 'Sat, 02 May 2026 10:00:00 GMT', 'retry-after': 'Sat, 02 May 2026 10:02:00 GMT' }, 120_000],
    [{ date: 'Sat, 02 May 2026 10:00:00 GMT', 'retry-after': 'Sat, 02 May 2026 09:00:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, null],
    [{ 'retry-after': '5 s' }, null],
    [{}, null],
  ])('with %j asks for a pause of %s ms', async (headers: Record<string, string>, pause) => {
    const { upstream } = await upstreamOf({ status: 429, headers })
    expect((await faultOf(upstream)).retryAfterMs).toBe(pause)
  })
})

describe('an answer that is none', () => {
  it('is a timeout when it does not begin', async () => {
    const { upstream } = await upstreamOf(() => undefined, { timeoutMs: 50 })
    expect(await faultOf(upstream)).toMatchObject({ kind: 'timeout', message: expect.stringContaining('0.05 s') })
  })

  it('is a timeout when it does not end', async () => {
    const drip = (response: ServerResponse) => void response.writeHead(200).write('{"data":[')
    const { upstream } = await upstreamOf((_request, response) => void drip(response), { timeoutMs: 50 })
    expect((await faultOf(upstream)).kind).toBe('timeout')
  })

  it('is unreadable when it breaks off', async () => {
    const breakOff = (response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
      response.write('{"data":[', () => response.destroy())
    }
    const { upstream } = await upstreamOf((_request, response) => void breakOff(response))
    expect((await faultOf(upstream)).kind).toBe('unreadable')
  })

  it('is unreadable when it is packed badly', async () => {
    const { upstream } = await upstreamOf({ headers: { 'content-encoding': 'gzip' }, body: '{}' })
    expect((await faultOf(upstream)).kind).toBe('unreadable')
  })

  it('is unreadable when it is a web page', async () => {
    const { upstream } = await upstreamOf({ headers: { 'content-type': 'text/html' }, body: '<html></html>' })
    const fault = await faultOf(upstream)
    expect(fault).toMatchObject({ kind: 'unreadable', message: expect.stringContaining('text/html instead of JSON') })
  })

  it('is unreadable when it is too large, also once unpacked', async () => {
    const large = JSON.stringify({ data: 'x'.repeat(10_000) })
    const { upstream } = await upstreamOf({ body: large }, { maxBytes: 5000 })
    expect(await faultOf(upstream)).toMatchObject({
      kind: 'unreadable',
      message: expect.stringContaining('5000 bytes'),
    })
    const packed = await upstreamOf(
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        response.end(gzipSync(large))
        return undefined
      },
      { maxBytes: 5000 },
    )
    expect((await faultOf(packed.upstream)).kind).toBe('unreadable')
  })

  it('is unreachable when nobody listens', async () => {
    const { server, upstream } = await upstreamOf({})
    await server.close()
    expect(await faultOf(upstream)).toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('ECONNREFUSED'),
    })
  })

  it('is unreachable when the connection is closed instead', async () => {
    const server = createServer((socket) => socket.on('data', () => socket.destroy()))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const upstream = openUpstream(testSourceConfig('oneuptime', `http://127.0.0.1:${port}`), {}, {})
    expect((await faultOf(upstream)).kind).toBe('unreachable')
    await new Promise((resolve) => server.close(resolve))
  })

  it('is no fault when the caller has stopped: the reason is thrown', async () => {
    const { upstream } = await upstreamOf(() => undefined)
    const stop = new AbortController()
    const asked = upstream.ask({ path: '/' }, stop.signal)
    stop.abort(new Error('enough'))
    await expect(asked).rejects.toThrow('enough')
    await expect(upstream.ask({ path: '/' }, stop.signal)).rejects.toThrow('enough')
  })
})

describe('a redirect', () => {
  it('is followed on the same host, with method, body and key', async () => {
    const { server, upstream } = await upstreamOf(({ path }) =>
      path === '/old' ? { status: 308, headers: { location: '/new' } } : { body: { here: true } },
    )
    expect(await upstream.ask({ path: '/old', body: { a: 1 } }, never)).toBe('{"here":true}')
    expect(server.requests[1]).toMatchObject({
      path: '/new',
      method: 'POST',
      body: { a: 1 },
      headers: { apikey: SECRET },
    })
  })

  it('is not followed to another host, which never sees the key', async () => {
    const other = await upstreamOf({ body: {} })
    const { upstream } = await upstreamOf({ status: 302, headers: { location: `${other.server.url}/rows` } })
    const fault = await faultOf(upstream)
    expect(fault).toMatchObject({ kind: 'rejected', message: expect.stringContaining(other.server.url) })
    expect(other.server.requests).toEqual([])
  })

  it('ends when it goes in a circle', async () => {
    const { server, upstream } = await upstreamOf({ status: 301, headers: { location: '/rows' } })
    expect((await faultOf(upstream)).kind).toBe('rejected')
    expect(server.requests.length).toBeLessThan(10)
  })
})

describe('requests', () => {
  it('carry the key, and a body as JSON', async () => {
    const { server, upstream } = await upstreamOf({ body: '{"n":638500000000000065}' })
    expect(await upstream.ask({ path: '/a?b=c', body: { d: 1 } }, never)).toBe('{"n":638500000000000065}')
    await upstream.ask({ path: '/e' }, never)
    expect(server.requests).toMatchObject([
      { method: 'POST', path: '/a', headers: { apikey: SECRET, 'content-type': 'application/json' }, body: { d: 1 } },
      { method: 'GET', path: '/e', headers: { apikey: SECRET } },
    ])
  })

  it('of all callers together keep to the rate', async () => {
    const { upstream } = await upstreamOf({ body: {} }, {}, 50)
    const started = performance.now()
    await Promise.all(Array.from({ length: 6 }, () => upstream.ask({ path: '/' }, never)))
    // Five gaps of 20 ms. It can only be longer, however slow the machine is.
    expect(performance.now() - started).toBeGreaterThan(95)
  })

  it('tell how far the source’s clock is off', async () => {
    const { upstream } = await upstreamOf(() => ({ headers: { date: new Date(Date.now() + 3_600_000).toUTCString() } }))
    expect(upstream.skewMs).toBe(0)
    await upstream.ask({ path: '/' }, never)
    expect(Math.round(upstream.skewMs / 60_000)).toBe(60)
  })

  it('take a clock for right as long as whole seconds do not say otherwise', async () => {
    const { upstream } = await upstreamOf(() => ({ headers: { date: new Date().toUTCString() } }))
    for (let n = 0; n < 5; n += 1) {
      await upstream.ask({ path: '/' }, never)
      expect(upstream.skewMs).toBe(0)
      await new Promise((done) => setTimeout(done, 150))
    }
  })
})
