import { expect, it } from 'vitest'
import { cases, openRoutes } from './test-matrix-cases.ts'
import { canary, makeCaller } from './test-matrix-world.ts'
import { permissionMatrix } from './test-permission-matrix.ts'

const { gateway, served } = permissionMatrix(0)

it('knows every route of the gateway', () => {
  const known = [...Object.keys(cases), ...Object.keys(openRoutes)]
  // Fastify adds a HEAD to each GET; it runs the same handler.
  const routes = [...served].filter((route) => !(route.startsWith('HEAD ') && served.has(route.replace('HEAD', 'GET'))))
  expect(routes.toSorted()).toEqual(known.toSorted())
})

it('tells its canary: the owner key meets it wherever rows are shown', async () => {
  const owner = await makeCaller(gateway(), 'owner')
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
      for (const one of each) bodies.push((await owner.inject(await one.call(owner, gateway()))).body)
    expect([part, bodies.some((body) => canary.test(body))]).toEqual([part, true])
  }
})
