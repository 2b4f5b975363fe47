// Every other route, wrong bytes in bodies and headers, and a real connection with all that inject does not send.
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { channels } from '#contract/channels/index.ts'
import { OTHER } from '../http/test-matrix-world.ts'
import { faultOf } from './test-answers.ts'
import { connections } from './test-connections.ts'
import { callerOf, type FuzzWorld, leakIn, openFuzzWorld, SINK } from './test-fuzz-world.ts'
import { itemRequest, queryRequest } from './test-log-requests.ts'
import { headerText, mangled } from './test-mangled.ts'
import { otherRequest } from './test-other-requests.ts'
import { type FuzzRequest, withJson } from './test-request.ts'
import { byInject, FuzzRun, type Send, shareOf } from './test-run.ts'
import { exchange, readAnswers, toBytes } from './test-socket.ts'

let world: FuzzWorld
let port: number
beforeAll(async () => {
  world = await openFuzzWorld()
  await world.gateway.app.listen({ host: '127.0.0.1', port: 0 })
  port = (world.gateway.app.server.address() as AddressInfo).port
})
afterAll(() => world.gateway.close())

const bySocket: Send = async ({ as, ...request }) => {
  const headers = { ...world.callers.get(as), ...request.headers }
  const [answer] = readAnswers(await exchange(port, [toBytes({ ...request, headers })]), [request.method])
  if (!answer) throw new Error('closed without an answer')
  return answer
}

function anyRequest(): fc.Arbitrary<FuzzRequest> {
  const { ownIds, otherIds, spareKeys, otherKeys, pageToken, hits } = world
  const entryIds = [...ownIds, ...otherIds]
  const other = otherRequest({
    project: SINK,
    entryIds,
    keyIds: [...spareKeys, ...otherKeys],
    pageToken,
    routes: [...hits.keys()],
  })
  const request = fc.oneof(
    { weight: 5, arbitrary: other },
    { weight: 2, arbitrary: itemRequest(entryIds) },
    { weight: 3, arbitrary: mangled(fc.oneof(queryRequest, other)) },
  )
  const signed = fc.tuple(callerOf(world), request).map(([as, each]) => {
    // The owner may change every key; the other project's must stay, to show that nobody else can.
    const isOthers = otherKeys.some((id) => each.url.includes(id))
    return { as: isOthers && as === 'owner' ? 'owner about one project' : as, ...each }
  })
  const forged = fc
    .tuple(headerText, fc.constantFrom('apikey', 'authorization', 'cookie'), request)
    .map(([text, name, each]) => ({
      as: 'nobody',
      ...each,
      headers: { ...each.headers, [name]: name === 'cookie' ? `tollbook_session=${text}` : text },
    }))
  return fc.oneof({ weight: 19, arbitrary: signed }, { weight: 1, arbitrary: forged })
}

const injected = shareOf(0.35)
const sent = shareOf(0.05)

it(
  `answers ${injected.requests} requests to every route`,
  async () => {
    const run = new FuzzRun(world)
    await run.whole(
      'routes',
      (count, half) => run.random(byInject(world), anyRequest(), count, 2 + half),
      injected.requests,
    )
  },
  injected.timeout,
)

it(
  `answers ${sent.requests} requests over a connection`,
  async () => {
    const run = new FuzzRun(world)
    await run.whole('connections', (count, half) => run.random(bySocket, anyRequest(), count, 4 + half), sent.requests)
  },
  sent.timeout,
)

it('answers every caller on every route', async () => {
  const run = new FuzzRun(world)
  const id = world.otherIds[0] ?? ''
  for (const route of world.hits.keys()) {
    const [method = '', url = ''] = route.split(' ')
    const request = withJson(method, url.replace(':id', id).replace('*', id), { valueOf: 1 })
    for (const as of world.callers.keys()) await run.check(byInject(world), { as, ...request })
  }
  expect([...world.hits].filter(([, count]) => count === 0)).toEqual([])
}, 300_000)

it('would tell a leak: the owner meets it wherever rows are shown', async () => {
  for (const { resource, fields } of channels) {
    const select = Object.fromEntries(fields.map(({ key }) => [key, true]))
    const { body } = await world.gateway.post(`/api/${resource}/get-list`, { select, query: { projectId: OTHER } })
    expect([resource, leakIn(world, body, '')]).toEqual([resource, expect.stringMatching(/canary/i)])
  }
})

it.for(connections('').map(({ name }) => name))('survives %s', async (name) => {
  const key = world.callers.get('owner')?.apikey ?? ''
  const connection = connections(key).find((each) => each.name === name)
  if (!connection) throw new Error(`no connection ${name}`)
  const { chunks, url = '/', end = 'theirs', methods = [], statuses } = connection
  const answers = readAnswers(await exchange(port, chunks, { end }), methods)
  if (statuses)
    expect(answers.map(({ status, body }) => [status, status === statuses[0] || body])).toEqual(
      statuses.map((status) => [status, true]),
    )
  for (const answer of answers) expect(faultOf(world, { as: 'owner', method: 'GET', url }, answer)).toBeUndefined()
  expect((await bySocket({ as: 'nobody', method: 'GET', url: '/readyz' })).status).toBe(200)
})
