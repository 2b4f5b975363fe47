// The gateway under more than it can do at once, and over a store that fails.
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { slowStore } from '../load/test-slow-store.ts'
import { type Store, StoreFailure, StoreUnavailable } from '../store/store.ts'
import { OWNER_KEY, openTestGateway, type TestGateway, type TestKey } from '../test-gateway.ts'

let gateway: TestGateway
let other: TestKey
const apps: FastifyInstance[] = []
beforeAll(async () => {
  gateway = await openTestGateway()
  other = await gateway.makeKey({ permissions: ['Project Member'] })
})
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close()
})
afterAll(() => gateway.close())

async function appOver(store: Store, lines?: string[]): Promise<FastifyInstance> {
  const limits = { underWay: 1, waiting: 3, waitingPerCaller: 2, waitMs: 60_000 }
  const log = lines && { logLevel: 'warn' as const, logTo: { write: (line: string) => void lines.push(line) } }
  const app = await buildApp({ ...gateway.deps, store, limits, ...log })
  apps.push(app)
  return app
}

const count = (app: FastifyInstance, apikey = OWNER_KEY) =>
  app.inject({ method: 'POST', url: '/api/sms-log/count', headers: { apikey }, payload: {} })

describe('a busy gateway', () => {
  it('refuses a caller’s burst with 429 and when to come back, lets others in, and answers who waited', async () => {
    const slow = slowStore(gateway.store)
    const app = await appOver(slow.store)
    const [first, second, third] = [count(app), count(app), count(app)]
    await expect.poll(() => slow.waiting()).toBe(1)
    const refused = await count(app)
    expect([refused.statusCode, refused.json().code, refused.headers['retry-after']]).toEqual([
      429,
      'too_many_requests',
      '5',
    ])
    const others = count(app, other.secret)
    // Nothing more has been asked of the store meanwhile.
    expect(slow.waiting()).toBe(1)
    slow.open()
    for (const answer of [first, second, third, others]) expect((await answer).statusCode).toBe(200)
  })

  it('still says that it lives, who is signed in, and serves its pages', async () => {
    const slow = slowStore(gateway.store)
    const app = await appOver(slow.store)
    const held = [count(app), count(app), count(app)]
    await expect.poll(() => slow.waiting()).toBe(1)
    for (const url of ['/healthz', '/metrics', '/api/session', '/api/docs', '/api/openapi.json']) {
      const answer = await app.inject({ url, headers: { apikey: OWNER_KEY } })
      expect([url, answer.statusCode]).toEqual([url, 200])
    }
    slow.open()
    await Promise.all(held)
  })

  it('counts in /metrics what it answered, refused and holds, and names nobody', async () => {
    const slow = slowStore(gateway.store)
    const app = await appOver(slow.store)
    const held = [count(app), count(app), count(app)]
    await expect.poll(() => slow.waiting()).toBe(1)
    await count(app)
    await app.inject({ url: '/api/lookup?number=%2B4915123454567', headers: { apikey: 'wrong-key-of-somebody' } })
    const { body } = await app.inject('/metrics')
    expect(body).toContain('tollbook_requests_total{method="POST",route="/api/sms-log/count",status="429"} 1\n')
    expect(body).toContain('tollbook_requests_total{method="GET",route="/api/lookup",status="401"} 1\n')
    for (const line of ['under_way 1', 'waiting 2', 'refused_total 1'])
      expect(body).toContain(`tollbook_requests_${line}\n`)
    expect(body).toMatch(/^tollbook_store_up 1$/m)
    expect(body).not.toMatch(/4567|wrong-key|owner-key/)
    slow.open()
    await Promise.all(held)
  })
})

describe('a store that cannot', () => {
  const failing = (error: Error): Store => ({
    ...gateway.store,
    condition: () => (error instanceof StoreUnavailable ? error.condition : 'ok'),
    query: () => Promise.reject(error),
  })

  it.each([
    ['full', 'The store cannot write: the disk is full. Try again in a moment.'],
    ['read-only', 'The store cannot write: its directory is read-only. Try again in a moment.'],
    ['down', 'The store does not answer. Try again in a moment.'],
  ] as const)('because it is %s is a 503 that says so and when to come back', async (condition, message) => {
    const app = await appOver(failing(new StoreUnavailable(new Error('x'), condition)))
    const answer = await count(app)
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5'])
    expect(answer.json()).toMatchObject({ code: 'store_unavailable', message })
  })

  it('fails without a word of what people wrote in its answer or the log', async () => {
    const lines: string[] = []
    const canary = '+4915123454567 Liebe Anna'
    const app = await appOver(failing(new StoreFailure('SYNTAX_ERROR', new Error(`near ${canary}`))), lines)
    const query = { smsText: { _type: 'Search', value: canary } }
    const answer = await app.inject({
      method: 'POST',
      url: `/api/sms-log/count?hint=${encodeURIComponent(canary)}`,
      headers: { apikey: OWNER_KEY, cookie: `tollbook_session=${OWNER_KEY}` },
      payload: { query },
    })
    expect([answer.statusCode, lines.length]).toEqual([500, 1])
    for (const text of [answer.body, ...lines]) expect(text).not.toMatch(/4915123454567|Anna|owner-key/)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      route: '/api/sms-log/count',
      status: 500,
      err: { code: 'SYNTAX_ERROR' },
    })
  })
})
