// Every permission × every route × rows of the caller's project, of another one and of none: for some of the callers, so
// that the matrix is gone through by two files at once.
import { subscribe } from 'node:diagnostics_channel'
import type { FastifyInstance, LightMyRequestResponse, RouteOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'
import { cases, openRoutes } from './test-matrix-cases.ts'
import type { Case } from './test-matrix-log-cases.ts'
import { type Caller, callerNames, canary, EMPTY, fillProjects, makeCaller, OTHER } from './test-matrix-world.ts'

interface Matrix {
  readonly gateway: () => TestGateway
  /** `GET /api/status` of each route that is served. */
  readonly served: ReadonlySet<string>
}

/** The matrix of every second caller. */
export function permissionMatrix(half: 0 | 1): Matrix {
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

  describe.each(callerNames.filter((_, n) => n % 2 === half))('%s', (name) => {
    let caller: Caller
    beforeAll(async () => {
      caller = await makeCaller(gateway, name)
    })

    it.each(Object.entries(cases))('%s', async (_route, each) => {
      // Where a caller sees no rows at all, one question says the same as several.
      for (const one of name.endsWith(EMPTY) ? each.slice(0, 1) : each) await check(gateway, caller, one)
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
  return { gateway: () => gateway, served }
}

async function check(
  gateway: TestGateway,
  caller: Caller,
  { name, call, status, holds, read, echoes = [] }: Case,
): Promise<void> {
  const options = await call(caller, gateway)
  const answer = await caller.inject(options)
  const what = `${name}: ${answer.body.slice(0, 300)}`
  const expected = caller.known ? status(caller) : 401
  expect([answer.statusCode, what]).toEqual([expected, what])
  if (expected !== 200) return
  const body = bodyOf(answer, read)
  if (holds) expect(body, name).toMatchObject(holds(caller))
  if (caller.sees.includes(OTHER)) return
  for (const part of echoes) delete body[part]
  expect(JSON.stringify(body)).not.toMatch(canary)
}

function bodyOf(answer: LightMyRequestResponse, read: Case['read']) {
  if (read) return read(answer.body)
  return /csv/.test(String(answer.headers['content-type'])) ? answer.body : answer.json()
}
