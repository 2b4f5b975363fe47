import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OWNER_KEY, openTestGateway, type TestGateway } from '../test-gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
})
afterAll(() => gateway.close())

async function signIn(key = OWNER_KEY): Promise<string> {
  const answer = await gateway.app.inject({ method: 'POST', url: '/api/session', payload: { key } })
  const header = String(answer.headers['set-cookie'])
  expect(header).toMatch(/HttpOnly/)
  expect(header).toMatch(/SameSite=Strict/)
  return header.split(';')[0] ?? ''
}

const read = (headers: Record<string, string>) => gateway.app.inject({ url: '/api/session', headers })

describe('session', () => {
  it('trades the owner key for a cookie that reads everything', async () => {
    const cookie = await signIn()
    const answer = await read({ cookie })
    expect(answer.json()).toMatchObject({ kind: 'owner', mayImport: true, mayManageKeys: true, projectId: null })
    expect(cookie).not.toContain(OWNER_KEY)
    const list = await gateway.app.inject({
      method: 'POST',
      url: '/api/sms-log/get-list',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
      payload: {},
    })
    expect(list.statusCode).toBe(200)
  })

  it('trades any active key for a cookie, and tells what that key may do', async () => {
    const { secret, key } = await gateway.makeKey({ label: 'Desk', projectId: 'p', permissions: ['Read WhatsApp Log'] })
    const cookie = await signIn(` ${secret} `)
    const told = {
      kind: 'key',
      name: 'Desk',
      projectId: 'p',
      permissions: ['Read WhatsApp Log'],
      channels: ['whatsapp', 'whatsapp-incoming'],
      mayImport: false,
      mayManageKeys: false,
      mayManageSources: false,
      mayExport: true,
      mayReveal: false,
      masked: false,
    }
    expect((await read({ cookie })).json()).toEqual(told)
    await gateway.inject({ method: 'PATCH', url: `/api/keys/${key.id}`, payload: { permissions: ['ProjectAdmin'] } })
    expect((await read({ cookie })).json()).toMatchObject({ mayImport: true, mayManageKeys: true })
    await gateway.inject({ method: 'DELETE', url: `/api/keys/${key.id}` })
    expect((await read({ cookie })).statusCode).toBe(401)
  })

  it('answers an expired and a revoked key as an unknown one', async () => {
    const expired = await gateway.makeKey({ permissions: ['Viewer'], expiresAt: '2026-01-01T00:00:00.000Z' })
    const revoked = await gateway.makeKey({ permissions: ['Viewer'] })
    await gateway.inject({ method: 'DELETE', url: `/api/keys/${revoked.key.id}` })
    const answers = await Promise.all(
      ['unknown', expired.secret, revoked.secret].map((key) =>
        gateway.app.inject({ method: 'POST', url: '/api/session', payload: { key } }),
      ),
    )
    for (const answer of answers) expect([answer.statusCode, answer.body]).toEqual([401, answers[0]?.body])
  })

  it('refuses a wrong key and names it', async () => {
    const answer = await gateway.app.inject({ method: 'POST', url: '/api/session', payload: { key: 'wrong' } })
    expect([answer.statusCode, answer.json().path, answer.headers['set-cookie']]).toEqual([401, 'key', undefined])
  })

  it('refuses a cookie that was changed', async () => {
    const cookie = await signIn()
    expect((await read({ cookie: `${cookie.slice(0, -2)}xx` })).statusCode).toBe(401)
    const [name, body = ''] = cookie.split('=')
    const later = Buffer.from(`${Date.now() * 10} owner`).toString('base64url')
    expect((await read({ cookie: `${name}=${later}.${body.split('.')[1]}` })).statusCode).toBe(401)
  })

  it('takes no cookie from another site', async () => {
    const cookie = await signIn()
    expect((await read({ cookie, origin: 'https://evil.example' })).statusCode).toBe(401)
    expect((await read({ cookie, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(401)
    expect((await read({ cookie, origin: 'http://localhost:4400', host: 'localhost:4400' })).statusCode).toBe(200)
  })

  it('ends', async () => {
    const answer = await gateway.app.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: { cookie: await signIn(), 'sec-fetch-site': 'same-origin' },
    })
    expect(String(answer.headers['set-cookie'])).toMatch(/tollbook_session=;/)
  })
})

describe('the gateway', () => {
  it('says that it lives and that it is ready, to anybody', async () => {
    expect((await gateway.app.inject('/healthz')).json()).toEqual({ status: 'ok' })
    expect((await gateway.app.inject('/readyz')).json()).toEqual({ status: 'ready', store: 'ok' })
  })

  it('answers unknown routes in the documented form', async () => {
    const answer = await gateway.get('/api/fax-log/get-list')
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not_found'])
  })
})
