// What every answer tells a browser, and whose requests count.
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { OWNER_KEY, openTestGateway, type TestGateway } from '../test-gateway.ts'

let gateway: TestGateway
let cookie: string
beforeAll(async () => {
  gateway = await openTestGateway()
  const signIn = await gateway.app.inject({ method: 'POST', url: '/api/session', payload: { key: OWNER_KEY } })
  cookie = String(signIn.headers['set-cookie']).split(';')[0] ?? ''
})
afterAll(() => gateway.close())

const headersOf = async (options: InjectOptions) => (await gateway.app.inject(options)).headers

describe('every answer', () => {
  it.each([
    ['/healthz', {}],
    ['/api/status', { apikey: OWNER_KEY }],
    ['/api/status', {}],
    ['/api/nothing', { apikey: OWNER_KEY }],
    ['/v1/logs', { authorization: 'Bearer wrong' }],
    ['/api/docs', {}],
    ['/api/openapi.json', {}],
    ['/nothing', {}],
    ['/%', {}],
  ])('carries the headers that keep browsers in: %s %o', async (url, headers) => {
    const told = await headersOf({ url, headers })
    expect(told).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    })
    const policy = String(told['content-security-policy'])
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    for (const word of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])
      expect(policy).toContain(word)
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:|\*/)
  })

  it('of the API is kept by nobody, unless it says otherwise', async () => {
    expect(await headersOf({ url: '/api/status', headers: { apikey: OWNER_KEY } })).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(await headersOf({ url: '/api/openapi.json' })).toMatchObject({
      'cache-control': 'no-cache',
      'cross-origin-resource-policy': 'cross-origin',
    })
  })

  it('lets pages of other origins have the logs that they may read with a key', async () => {
    const told = await headersOf({ url: '/api/sms-log/count', headers: { apikey: OWNER_KEY } })
    expect(told).toMatchObject({ 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'no-store' })
  })
})

describe('behind a proxy', () => {
  const throughProxy = async (trustProxy: number | string[]) => {
    const app = await buildApp({ ...gateway.deps, trustProxy })
    app.get('/who', async ({ ip, protocol }) => ({ ip, protocol }))
    const headers = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' }
    const answer = await app.inject({ url: '/who', headers, remoteAddress: '10.0.0.1' })
    return { ...answer.json(), hsts: answer.headers['strict-transport-security'] }
  }

  it('believes who it was told to believe', async () => {
    const believed = { ip: '203.0.113.9', protocol: 'https', hsts: 'max-age=63072000' }
    expect(await throughProxy(1)).toEqual(believed)
    expect(await throughProxy(['10.0.0.0/8'])).toEqual(believed)
  })

  it('believes nobody else', async () => {
    const plain = { ip: '10.0.0.1', protocol: 'http', hsts: undefined }
    expect(await throughProxy(0)).toEqual(plain)
    expect(await throughProxy(['192.0.2.1'])).toEqual(plain)
  })
})

describe('a change with the console’s cookie', () => {
  const change = (headers: Record<string, string>, options: InjectOptions = {}) =>
    gateway.app.inject({
      method: 'POST',
      url: '/api/sms-log/count',
      payload: {},
      ...options,
      headers: { cookie, host: 'console.test', ...headers },
    })
  const status = async (...given: Parameters<typeof change>) => (await change(...given)).statusCode

  it('counts from our own pages', async () => {
    expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(200)
    expect(await status({ origin: 'http://console.test' })).toBe(200)
  })

  it('counts from a program, which says nothing of pages', async () => {
    expect(await status({})).toBe(200)
  })

  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'http://console.test' },
    { 'sec-fetch-site': 'none', origin: 'http://elsewhere.test' },
    { origin: 'http://console.test:8080' },
    { origin: 'null' },
    { origin: 'nonsense' },
  ])('does not count with %o', async (headers) => {
    const answer = await change(headers)
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'forbidden'])
  })

  it.each(['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])(
    'does not count from a form of another page, sent as %s',
    async (type) => {
      const payload = type.startsWith('text') ? '{"key":"x"}' : 'key=x'
      for (const url of ['/api/sms-log/count', '/api/keys', '/api/import?channel=sms', '/api/session'])
        for (const from of [{ origin: 'http://evil.test' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])
          expect([url, await status({ ...from, 'content-type': type }, { url, payload })]).toEqual([url, 403])
    },
  )

  it('does not sign anybody in as another’s page wishes', async () => {
    const payload = `key=${OWNER_KEY}`
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const asked = { method: 'POST', url: '/api/session', payload } as const
    const answer = await gateway.app.inject({ ...asked, headers: { ...type, origin: 'null' } })
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([403, undefined])
  })

  it('is asked of cookies alone: a program’s key counts from anywhere', async () => {
    expect(await status({ apikey: OWNER_KEY, origin: 'http://elsewhere.test' })).toBe(200)
  })
})
