import { expect, it } from 'vitest'
import { makeCaller } from './test-matrix-callers.ts'
import { cases, openRoutes } from './test-matrix-cases.ts'
import type { Case } from './test-matrix-log-cases.ts'
import { canary } from './test-matrix-world.ts'
import { casesFor, permissionMatrix } from './test-permission-matrix.ts'

const { gateway, served } = permissionMatrix(0)

it('knows every route of the gateway', () => {
  const known = [...Object.keys(cases), ...Object.keys(openRoutes)]
  // Fastify adds a HEAD to each GET; it runs the same handler.
  const routes = [...served].filter((route) => !(route.startsWith('HEAD ') && served.has(route.replace('HEAD', 'GET'))))
  expect(routes.toSorted()).toEqual(known.toSorted())
})

it('asks every caller something of every route', () => {
  for (const depth of ['every', 'plain', 'once'] as const)
    expect(Object.entries(cases).filter(([, each]) => casesFor(depth, each).length === 0)).toEqual([])
})

it('tells its canary: the owner key meets it wherever rows are shown', async () => {
  const owner = await makeCaller(gateway(), 'owner')
  const isTold = async (asked: readonly Case[]) => {
    for (const one of asked) if (canary.test((await owner.inject(await one.call(owner, gateway()))).body)) return true
    return false
  }
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
    const asked = Object.entries(cases).flatMap(([route, each]) => (route.includes(part) ? each : []))
    expect([part, await isTold(asked)]).toEqual([part, true])
  }
})
