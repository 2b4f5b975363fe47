import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeAccess } from '../access/access.ts'
import { openKeys } from '../access/keys.ts'
import { makeSigner } from '../access/signer.ts'
import { buildApp } from '../app.ts'
import { type Store, StoreUnavailable } from '../store/store.ts'
import { OWNER_KEY, openTestGateway, type TestGateway, type TestKey } from '../test-gateway.ts'

let gateway: TestGateway
let key: TestKey
const project = '22222222-2222-4222-8222-22222222222a'
const uuidSecret = '0b5f4c1e-3a51-4a0c-9f5e-0d7a4f6f2b11'

beforeAll(async () => {
  gateway = await openTestGateway()
  key = await gateway.makeKey({ projectId: project, permissions: ['Read SMS Log'], secret: uuidSecret })
})
afterAll(() => gateway.close())

const status = async (headers: Record<string, string>, url = '/api/status') =>
  (await gateway.app.inject({ url, headers })).statusCode

async function cookieOf(secret: string): Promise<string> {
  const answer = await gateway.app.inject({ method: 'POST', url: '/api/session', payload: { key: secret } })
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}

describe('the ApiKey header', () => {
  it.each(['ApiKey', 'apikey', 'APIKEY', 'aPIkEY'])('is read as %s', async (name) => {
    expect(await status({ [name]: uuidSecret })).toBe(200)
  })

  it('may have spaces around the key', async () => {
    expect(await status({ apikey: `  ${uuidSecret} ` })).toBe(200)
  })

  it.each(['', '   ', `${uuidSecret}, ${uuidSecret}`, `${OWNER_KEY}, ${OWNER_KEY}`, uuidSecret.slice(0, -1), 'null'])(
    'refuses "%s", whatever cookie or bearer comes along',
    async (apikey) => {
      for (const secret of [OWNER_KEY, uuidSecret]) {
        const headers = { apikey, cookie: await cookieOf(secret), authorization: `Bearer ${secret}` }
        for (const url of ['/api/status', '/v1/logs']) {
          const answer = await gateway.app.inject({ url, headers })
          expect([url, answer.statusCode]).toEqual([url, 401])
        }
        const { message } = (await gateway.app.inject({ url: '/api/status', headers })).json()
        expect(message).toBe('Invalid API Key')
      }
    },
  )

  it('refuses a header that was sent twice over the wire', async () => {
    await gateway.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = gateway.app.server.address() as { port: number }
    const { request } = await import('node:http')
    const answered = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { ApiKey: [uuidSecret, uuidSecret] }
      request({ port, host: '127.0.0.1', path: '/api/status', headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect(answered).toBe(401)
  })

  it('is the only place for a key: the query string is none', async () => {
    for (const name of ['apikey', 'ApiKey', 'api_key', 'key', 'token'])
      expect([name, await status({}, `/api/status?${name}=${OWNER_KEY}`)]).toEqual([name, 401])
  })
})

describe('Authorization: Bearer', () => {
  it('is taken by /v1/logs, for the owner key and for others', async () => {
    const reader = await gateway.makeKey({ projectId: project, permissions: ['Read WhatsApp Log'] })
    expect(await status({ authorization: `Bearer ${OWNER_KEY}` }, '/v1/logs')).toBe(200)
    expect(await status({ authorization: `bearer  ${reader.secret}` }, '/v1/logs')).toBe(200)
    expect(await status({ authorization: `Bearer ${uuidSecret}` }, '/v1/logs')).toBe(403)
    expect(await status({ apikey: reader.secret }, '/v1/logs')).toBe(200)
  })

  it('does not fall back to a cookie there when it is wrong', async () => {
    const cookie = await cookieOf(OWNER_KEY)
    expect(await status({ cookie }, '/v1/logs')).toBe(200)
    for (const authorization of ['Bearer', 'Bearer ', 'Bearer wrong'])
      expect([authorization, await status({ authorization, cookie }, '/v1/logs')]).toEqual([authorization, 401])
  })

  it('is not taken elsewhere, and does not stand in the way of a cookie', async () => {
    const authorization = `Bearer ${OWNER_KEY}`
    const answer = await gateway.app.inject({ url: '/api/status', headers: { authorization } })
    expect([answer.statusCode, answer.json().message]).toEqual([401, expect.stringContaining('ApiKey')])
    expect(await status({ authorization, cookie: await cookieOf(OWNER_KEY) })).toBe(200)
  })
})

describe('the project headers', () => {
  const projectOf = async (headers: Record<string, string>) =>
    (await gateway.app.inject({ url: '/api/session', headers })).json().projectId

  it.each([
    [{ ProjectID: 'one' }, 'one'],
    [{ tenantid: 'two' }, 'two'],
    [{ ProjectID: ' one ', tenantid: 'two' }, 'one'],
    [{ ProjectID: ' ', tenantid: 'two' }, 'two'],
    [{ ProjectID: '', tenantid: '' }, null],
    [{ ProjectID: project.toUpperCase() }, project],
    [{}, null],
  ])('%j narrow the owner key to %s', async (headers, expected) => {
    expect(await projectOf({ apikey: OWNER_KEY, ...headers })).toBe(expected)
    expect(await projectOf({ cookie: await cookieOf(OWNER_KEY), ...headers })).toBe(expected)
  })

  it('move no other key', async () => {
    for (const headers of [{ projectid: 'one' }, { tenantid: 'one' }, { projectid: 'one', tenantid: 'two' }])
      expect(await projectOf({ apikey: key.secret, ...headers })).toBe(project)
  })
})

describe('without a key', () => {
  it.each(['{"query": ', '[1', 'x'.repeat(2_000_000)])('nothing of the body counts: 401', async (payload) => {
    const answer = await gateway.app.inject({
      method: 'POST',
      url: '/api/sms-log/get-list?limit=abc',
      headers: { 'content-type': 'application/json' },
      payload,
    })
    expect(answer.statusCode).toBe(401)
  })

  it('pages of other origins can read the refusal', async () => {
    const answer = await gateway.app.inject({ method: 'POST', url: '/api/sms-log/count', payload: {} })
    expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([401, '*'])
  })
})

it('says that the store is away rather than that a key is wrong, and still knows the owner and the probes', async () => {
  const away: Store = { ...gateway.store, query: () => Promise.reject(new StoreUnavailable('away')) }
  const keys = openKeys(away)
  const app = await buildApp({
    store: away,
    keys,
    audit: gateway.deps.audit,
    reveals: gateway.deps.reveals,
    access: makeAccess(OWNER_KEY, keys, gateway.deps.audit),
    tokens: makeSigner(OWNER_KEY, 'page'),
    consoleDirectory: undefined,
    sources: [],
    webhooks: gateway.deps.webhooks,
    version: '0.0.0',
    logLevel: false,
  })
  const answered = async (url: string, apikey: string) => (await app.inject({ url, headers: { apikey } })).statusCode
  expect(await answered('/api/session', key.secret)).toBe(503)
  expect(await answered('/api/session', OWNER_KEY)).toBe(200)
  expect(await answered('/healthz', key.secret)).toBe(200)
  await app.close()
})
