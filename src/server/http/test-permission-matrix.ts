// Every permission × every route × rows of the caller's project, of another one and of none: for some of the callers, so
// that the matrix is gone through by two files at once.
import { subscribe } from 'node:diagnostics_channel'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse, RouteOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'
import { type Caller, callerNames, type Depth, makeCaller } from './test-matrix-callers.ts'
import { cases, openRoutes } from './test-matrix-cases.ts'
import type { Case } from './test-matrix-log-cases.ts'
import { canary, fillProjects, OTHER } from './test-matrix-world.ts'

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
      for (const one of casesFor(caller.depth, each)) await check(gateway, caller, one)
    })

    it.each(Object.entries(openRoutes))('%s is open', async (route, status) => {
      const [method = '', url = ''] = route.split(' ')
      const answer = await caller.inject({ method: method as 'GET', url: url.replace('*', 'get-list') })
      expect(answer.statusCode).toBe(status)
    })

    it('signs in with an active key alone', async () => {
      const { known, secret = 'none' } = caller
      const answer = await gateway.app.inject({ method: 'POST', url: '/api/session', payload: { key: secret } })
      const isKey = known && secret !== 'none'
      expect(answer.statusCode).toBe(isKey ? 200 : 401)
      expect(answer.headers['set-cookie'] !== undefined).toBe(isKey)
    })
  })
  return { gateway: () => gateway, served }
}

export function casesFor(depth: Depth, each: readonly Case[]): readonly Case[] {
  switch (depth) {
    case 'every':
      return each
    case 'plain':
      return each.filter(({ isVariant }) => !isVariant)
    case 'once':
      return [each.find(({ isSharp }) => isSharp) ?? each[0]].filter((one) => one !== undefined)
  }
}

const askedByStrangers = new WeakMap<Case, InjectOptions>()

/** Those whom the gateway does not know are refused before anything is looked up: they may all ask for the same. */
async function optionsOf(gateway: TestGateway, caller: Caller, one: Case): Promise<InjectOptions> {
  if (caller.known) return one.call(caller, gateway)
  const options = askedByStrangers.get(one) ?? (await one.call(caller, gateway))
  askedByStrangers.set(one, options)
  return options
}

async function check(gateway: TestGateway, caller: Caller, one: Case): Promise<void> {
  const { name, status, holds, read, after, echoes = [] } = one
  const options = await optionsOf(gateway, caller, one)
  const answer = await caller.inject(options)
  const what = `${name}: ${answer.body.slice(0, 300)}`
  const expected = caller.known ? status(caller) : 401
  expect([answer.statusCode, what]).toEqual([expected, what])
  if (expected !== 200) return
  const body = bodyOf(answer, read)
  await after?.(body, gateway)
  if (holds) expect(body, name).toMatchObject(holds(caller))
  if (caller.sees.includes(OTHER)) return
  for (const part of echoes) delete body[part]
  const text = JSON.stringify(body)
  const at = text.search(canary)
  // The text around what leaked, where there is a leak.
  expect(at < 0 ? '' : text.slice(Math.max(0, at - 150), at + 50)).toBe('')
}

function bodyOf(answer: LightMyRequestResponse, read: Case['read']) {
  if (read) return read(answer.body)
  return /csv/.test(String(answer.headers['content-type'])) ? answer.body : answer.json()
}
