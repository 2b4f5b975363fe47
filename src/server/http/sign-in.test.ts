// Sessions over HTTP: what the cookie is, who may end what, and what is written down.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Channel, channels } from '#contract/channels/index.ts'
import { ROTATE_MS } from '../access/sessions/sessions.ts'
import { buildApp } from '../app.ts'
import { param, sql } from '../store/sql.ts'
import { OWNER_KEY, openTestGateway, type TestGateway } from '../test-gateway.ts'
import { lineOf, OWN } from './test-matrix-world.ts'

const MINUTE = 60_000
const [channel] = channels as [Channel]
let now = Date.parse('2026-11-01T00:00:00.000Z')
let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway({ now: () => now })
})
afterAll(() => gateway.close())
beforeEach(() => {
  now += 60 * MINUTE
})

type Headers = Record<string, string>
/** As the console's own pages ask. */
const own: Headers = { 'sec-fetch-site': 'same-origin' }
const start = (key: string, headers: Headers = {}) =>
  gateway.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { ...own, ...headers },
    payload: { key },
  })
const ask = (method: 'GET' | 'DELETE', url: string, headers: Headers) =>
  gateway.app.inject({ method, url, headers: { ...own, ...headers } })
const who = async (cookie: string) => (await ask('GET', '/api/session', { cookie })).statusCode

function cookieIn(header: unknown): string {
  return String(header).split(';')[0] ?? ''
}
const signIn = async (key = OWNER_KEY, headers: Headers = {}) =>
  cookieIn((await start(key, headers)).headers['set-cookie'])

async function sessionsOf(headers: Headers, query = '') {
  const answer = await ask('GET', `/api/sessions${query}`, headers)
  return answer.json().sessions as { id: string; name: string; kind: string; current: boolean }[]
}

const notes = (action: string, since: number) =>
  gateway.store.query(
    sql`SELECT outcome, actor_kind AS actor, address FROM audit_event
WHERE action = ${param('String', action)} AND at >= fromUnixTimestamp64Milli(${param('Int64', since)}) ORDER BY at`,
  )

describe('the cookie', () => {
  it('is a new one at every sign-in, for this host alone and for no script', async () => {
    const [one, two] = [await start(OWNER_KEY), await start(OWNER_KEY)]
    const header = String(one.headers['set-cookie'])
    expect(header).toMatch(
      /^tollbook_session=[\w-]{43}; Path=\/; Expires=Sun, 08 Nov 2026 .* GMT; HttpOnly; SameSite=Strict$/,
    )
    expect(cookieIn(two.headers['set-cookie'])).not.toBe(cookieIn(header))
  })

  it('that was there before a sign-in is not taken over, and its session ends', async () => {
    const planted = await signIn((await gateway.makeKey({ permissions: ['Viewer'] })).secret)
    const mine = await signIn(OWNER_KEY, { cookie: planted })
    expect(mine).not.toBe(planted)
    expect([await who(planted), await who(mine)]).toEqual([401, 200])
    const invented = `tollbook_session=${'x'.repeat(43)}`
    expect(await signIn(OWNER_KEY, { cookie: invented })).not.toBe(invented)
    expect(await who(invented)).toBe(401)
  })

  it('is renewed with an answer, and what was replaced ends the session for both when it comes again', async () => {
    const stolen = await signIn()
    now += ROTATE_MS
    const answer = await ask('GET', '/api/status', { cookie: stolen })
    const renewed = cookieIn(answer.headers['set-cookie'])
    expect([answer.statusCode, renewed === stolen]).toEqual([200, false])
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict$/)
    expect([await who(renewed), await who(stolen)]).toEqual([200, 200])
    now += MINUTE
    expect([await who(stolen), await who(renewed)]).toEqual([401, 401])
    expect(await notes('session-revoke', now)).toEqual([{ outcome: 'done', actor: 'owner', address: '127.0.0.1' }])
  })

  it('counts from pages of this console alone', async () => {
    const cookie = await signIn()
    const foreign = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': '', origin: 'https://evil.example' },
    ]
    for (const headers of foreign) {
      expect((await ask('GET', '/api/session', { cookie, ...headers })).statusCode).toBe(401)
      expect((await ask('DELETE', '/api/session', { cookie, ...headers })).statusCode).not.toBe(200)
      expect((await ask('DELETE', '/api/sessions', { cookie, ...headers })).statusCode).not.toBe(200)
      expect((await start(OWNER_KEY, headers)).headers['set-cookie']).toBeUndefined()
    }
    expect(await who(cookie)).toBe(200)
  })
})

it('is of a name that no other host can set, and for TLS alone, where the gateway is reached by it', async () => {
  const app = await buildApp({ ...gateway.deps, trustProxy: ['127.0.0.1'] })
  const behindTls = { ...own, 'x-forwarded-proto': 'https', 'x-forwarded-for': '198.51.100.7' }
  const answer = await app.inject({
    method: 'POST',
    url: '/api/session',
    headers: behindTls,
    payload: { key: OWNER_KEY },
  })
  const header = String(answer.headers['set-cookie'])
  expect(header).toMatch(
    /^__Host-tollbook_session=[\w-]{43}; Path=\/; Expires=.* GMT; HttpOnly; Secure; SameSite=Strict$/,
  )
  const token = cookieIn(header).split('=')[1]
  const read = async (cookie: string) =>
    (await app.inject({ url: '/api/session', headers: { ...behindTls, cookie } })).statusCode
  expect(await read(`__Host-tollbook_session=${token}`)).toBe(200)
  // The plain name may have come from a neighbour in the domain.
  expect(await read(`tollbook_session=${token}`)).toBe(401)
  const listed = await app.inject({ url: '/api/sessions', headers: { ...behindTls, cookie: cookieIn(header) } })
  expect(listed.json().sessions[0]).toMatchObject({ current: true, address: '198.51.100.7' })
  await app.close()
})

describe('signing out', () => {
  it('ends the session, not only the cookie', async () => {
    const cookie = await signIn()
    const since = now
    const answer = await ask('DELETE', '/api/session', { cookie })
    expect([answer.statusCode, String(answer.headers['set-cookie'])]).toEqual([
      200,
      expect.stringMatching(/^tollbook_session=;/),
    ])
    expect(await who(cookie)).toBe(401)
    expect(await notes('sign-out', since)).toEqual([{ outcome: 'done', actor: 'owner', address: '127.0.0.1' }])
    // Nothing to end is no failure.
    expect((await ask('DELETE', '/api/session', { cookie })).statusCode).toBe(200)
    expect(await notes('sign-out', since)).toHaveLength(1)
  })

  it('everywhere else leaves this one, and everywhere ends all of one’s own', async () => {
    const { secret } = await gateway.makeKey({ label: 'Desk', permissions: ['Viewer'] })
    const [mine, phone, others] = [await signIn(secret), await signIn(secret), await signIn()]
    const since = now
    expect((await ask('DELETE', '/api/sessions?others=true', { cookie: mine })).json()).toEqual({ ended: 1 })
    expect([await who(mine), await who(phone), await who(others)]).toEqual([200, 401, 200])
    const tablet = await signIn(secret)
    expect((await ask('DELETE', '/api/sessions', { cookie: mine })).json()).toEqual({ ended: 2 })
    expect([await who(mine), await who(tablet), await who(others)]).toEqual([401, 401, 200])
    expect(await notes('session-revoke', since)).toHaveLength(2)
    expect((await ask('DELETE', '/api/sessions?others=maybe', { cookie: others })).json().path).toBe('others')
  })
})

describe('open sessions', () => {
  it('are one’s own, with where they are and which one asks', async () => {
    const { secret } = await gateway.makeKey({ label: 'Night desk', permissions: ['Viewer'], masked: true })
    await signIn(secret, { 'user-agent': 'Phone' })
    now += MINUTE
    const cookie = await signIn(secret, { 'user-agent': 'Laptop' })
    const listed = await sessionsOf({ cookie })
    expect(listed).toEqual([
      expect.objectContaining({
        name: 'Night desk',
        kind: 'key',
        current: true,
        userAgent: 'Laptop',
        address: '127.0.0.1',
      }),
      expect.objectContaining({ current: false, userAgent: 'Phone', createdAt: new Date(now - MINUTE).toISOString() }),
    ])
    expect(JSON.stringify(listed)).not.toContain(cookie.split('=')[1])
    // A program that comes with the key itself has no session of its own.
    expect((await sessionsOf({ apikey: secret })).map(({ current }) => current)).toEqual([false, false])
    expect((await ask('GET', '/api/sessions?all=true', { cookie })).statusCode).toBe(403)
    expect((await ask('GET', '/api/sessions?all=perhaps', { cookie })).json().path).toBe('all')
  })

  it('are everybody’s for the owner, without those whose key has ended', async () => {
    const desk = await gateway.makeKey({ label: 'Seen by the owner', projectId: 'p', permissions: ['Viewer'] })
    await signIn(desk.secret)
    const names = async (headers: Headers) => (await sessionsOf(headers, '?all=true')).map(({ name }) => name)
    expect(await names({ apikey: OWNER_KEY })).toContain('Seen by the owner')
    expect(await names({ apikey: OWNER_KEY, projectid: 'p' })).toContain('Seen by the owner')
    expect(await names({ apikey: OWNER_KEY, projectid: 'q' })).not.toContain('Seen by the owner')
    await gateway.inject({ method: 'DELETE', url: `/api/keys/${desk.key.id}` })
    expect(await names({ apikey: OWNER_KEY })).not.toContain('Seen by the owner')
  })

  it('are ended one by one by who has them, and by the owner', async () => {
    const { secret } = await gateway.makeKey({ permissions: ['Project Owner'] })
    const [mine, phone, owners] = [await signIn(secret), await signIn(secret), await signIn()]
    const idOf = async (cookie: string) => (await sessionsOf({ cookie })).find(({ current }) => current)?.id
    const end = async (id: string | undefined, cookie: string) =>
      (await ask('DELETE', `/api/sessions/${id}`, { cookie })).statusCode
    expect(await end(await idOf(owners), mine)).toBe(404)
    const phoneId = await idOf(phone)
    expect([await end(phoneId, mine), await who(phone), await end(phoneId, mine)]).toEqual([200, 401, 404])
    expect([await end(await idOf(mine), owners), await who(mine)]).toEqual([200, 401])
    expect((await ask('DELETE', '/api/sessions/1', { cookie: owners })).json().code).toBe('bad_id')
  })

  it('end a stream that is under way, and stay open for one whose cookie was renewed', async () => {
    const cookie = await signIn()
    const url = await gateway.app.listen({ host: '127.0.0.1', port: 0 })
    const answer = await fetch(`${url}/api/${channel.resource}/live`, {
      headers: { ...own, cookie, accept: 'text/event-stream' },
    })
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader?.read())?.value).toMatch(/^event: arrived/)
    const importOne = (n: number) => gateway.importLines(channel.id, [lineOf(OWN, channel, n)])
    now += ROTATE_MS
    const renewed = cookieIn((await ask('GET', '/api/session', { cookie })).headers['set-cookie'])
    expect(await who(renewed)).toBe(200)
    now += 2 * MINUTE
    await importOne(1)
    expect((await reader?.read())?.value).toMatch(/^event: arrived/)
    expect(await who(renewed)).toBe(200)
    await ask('DELETE', '/api/session', { cookie: renewed })
    await importOne(2)
    expect((await reader?.read())?.value).toBe('event: end\ndata: {"reason":"refused"}\n\n')
  })
})
