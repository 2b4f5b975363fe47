// Every permission × every route × rows of the caller's project, of another one and of none.
import { subscribe } from 'node:diagnostics_channel'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'
import { cases, openRoutes } from './test-matrix-cases.ts'
import type { Case } from './test-matrix-log-cases.ts'
import { type Caller, callerNames, canary, fillProjects, makeCaller, OTHER } from './test-matrix-world.ts'

let gateway: TestGateway
const served = new Set<string>()

beforeAll(async () => {
  subscribe('fastify.initialization', (message) => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url }: RouteOptions) => {
      for (const each of [method].flat()) served.add(`${each} ${url}`)
    })
  })
  gateway = await openTestGateway()
  await fillProjects(gateway)
})
afterAll(() => gateway.close())

it('knows every route of the gateway', () => {
  const known = [...Object.keys(cases), ...Object.keys(openRoutes)]
  // Fastify adds a HEAD to each GET; it runs the same handler.
  const routes = [...served].filter((route) => !(route.startsWith('HEAD ') && served.has(route.replace('HEAD', 'GET'))))
  expect(routes.toSorted()).toEqual(known.toSorted())
})

async function check(caller: Caller, { name, call, status, holds, echoes = [] }: Case): Promise<void> {
  const options = await call(caller, gateway)
  const answer = await caller.inject(options)
  const what = `${name}: ${answer.body.slice(0, 300)}`
  const expected = caller.known ? status(caller) : 401
  expect([answer.statusCode, what]).toEqual([expected, what])
  if (expected !== 200) return
  const body = /csv/.test(String(answer.headers['content-type'])) ? answer.body : answer.json()
  if (holds) expect(body, name).toMatchObject(holds(caller))
  if (caller.sees.includes(OTHER)) return
  for (const part of echoes) delete body[part]
  expect(JSON.stringify(body)).not.toMatch(canary)
}

describe.each(callerNames)('%s', (name) => {
  let caller: Caller
  beforeAll(async () => {
    caller = await makeCaller(gateway, name)
  })

  it.each(Object.entries(cases))('%s', async (_route, each) => {
    for (const one of each) await check(caller, one)
  })

  it.each(Object.entries(openRoutes))('%s is open', async (route, status) => {
    const [method = '', url = ''] = route.split(' ')
    const answer = await caller.inject({ method: method as 'GET', url: url.replace('*', 'get-list') })
    expect(answer.statusCode).toBe(status)
  })

  it('signs in with an active key alone', async () => {
    const answer = await gateway.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { key: caller.secret ?? 'none' },
    })
    expect(answer.statusCode).toBe(caller.known ? 200 : 401)
    expect(answer.headers['set-cookie'] !== undefined).toBe(caller.known)
  })
})

it('tells its canary: the owner key meets it wherever rows are shown', async () => {
  const owner = await makeCaller(gateway, 'owner')
  const shown = [
    'get-list',
    'lookup',
    'cost-summary',
    'status',
    '/v1/logs',
    'values',
    '/raw',
    'GET /api/keys',
    '/export',
    '/api/views',
    '/api/budgets',
    '/api/story',
  ]
  for (const part of shown) {
    const bodies: string[] = []
    for (const [, each] of Object.entries(cases).filter(([route]) => route.includes(part)))
      for (const one of each) bodies.push((await owner.inject(await one.call(owner, gateway))).body)
    expect([part, bodies.some((body) => canary.test(body))]).toEqual([part, true])
  }
})
