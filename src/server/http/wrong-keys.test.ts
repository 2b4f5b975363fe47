// How often a key may be tried, on the sign-in page and in headers.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { headerLimits, signInLimits } from '../access/attempts.ts'
import { param, sql } from '../store/sql.ts'
import { OWNER_KEY, openTestGateway, type TestGateway } from '../test-gateway.ts'

const MINUTE = 60_000
let now = Date.parse('2026-11-01T00:00:00.000Z')
let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway({ now: () => now, access: { signIn: signInLimits, headers: headerLimits } })
})
afterAll(() => gateway.close())
beforeEach(() => {
  now += 60 * MINUTE
})

const start = (key: string, remoteAddress: string) =>
  gateway.app.inject({ method: 'POST', url: '/api/session', payload: { key }, remoteAddress })

describe('wrong keys', () => {
  const wrong = async (times: number, address: string) => {
    for (let n = 0; n < times; n += 1) await start(`wrong ${n}`, address)
  }

  it('are refused with the time to wait after ten, also when the next one is right', async () => {
    const since = now
    await wrong(9, '192.0.2.1')
    expect((await start('the tenth', '192.0.2.1')).statusCode).toBe(401)
    now += 5 * MINUTE
    const answer = await start(OWNER_KEY, '192.0.2.1')
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([
      429,
      'too_many_requests',
      '600',
    ])
    expect(answer.json().message).toContain('10 minutes')
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect((await start(OWNER_KEY, '192.0.2.2')).statusCode).toBe(200)
    now += 10 * MINUTE
    expect((await start(OWNER_KEY, '192.0.2.1')).statusCode).toBe(200)
    const noted = await gateway.store.query<{ outcome: string }>(
      sql`SELECT outcome, actor_kind AS actor, address FROM audit_event
WHERE action = 'sign-in' AND at >= fromUnixTimestamp64Milli(${param('Int64', since)}) ORDER BY at`,
    )
    expect(noted.filter(({ outcome }) => outcome === 'refused')).toHaveLength(10)
    expect(noted[0]).toEqual({ outcome: 'refused', actor: '', address: '192.0.2.1' })
    const rows = await gateway.store.query(sql`SELECT * FROM audit_event`)
    expect(JSON.stringify(rows)).not.toMatch(/the tenth|wrong 0/)
  })

  it('do not keep out a key that was made here, nor does that one hide them', async () => {
    const { secret } = await gateway.makeKey({ permissions: ['Viewer'] })
    await wrong(9, '192.0.2.3')
    expect((await start(secret, '192.0.2.3')).statusCode).toBe(200)
    await wrong(1, '192.0.2.3')
    expect((await start(OWNER_KEY, '192.0.2.3')).statusCode).toBe(429)
    expect((await start(secret, '192.0.2.3')).statusCode).toBe(200)
  })

  it('are forgiven when the owner’s follows', async () => {
    await wrong(9, '192.0.2.4')
    expect((await start(OWNER_KEY, '192.0.2.4')).statusCode).toBe(200)
    await wrong(9, '192.0.2.4')
    expect((await start(OWNER_KEY, '192.0.2.4')).statusCode).toBe(200)
  })

  it('in headers are refused after a hundred a minute, while keys that were made here go on', async () => {
    const { secret } = await gateway.makeKey({ permissions: ['Viewer'] })
    const call = (apikey: string) =>
      gateway.app.inject({ url: '/api/session', headers: { apikey }, remoteAddress: '192.0.2.5' })
    const answers = await Promise.all(Array.from({ length: 100 }, (_none, n) => call(`old ${n}`)))
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([401]))
    expect([(await call('one more')).statusCode, (await call(OWNER_KEY)).statusCode]).toEqual([429, 429])
    expect((await call(secret)).statusCode).toBe(200)
    // The sign-in page is another door.
    expect((await start(OWNER_KEY, '192.0.2.5')).statusCode).toBe(200)
    now += MINUTE
    expect((await call(OWNER_KEY)).statusCode).toBe(200)
  })
})
