// Whatever query is sent, the answer is a result or an error of the documented form, and holds no other project's rows.
import fc from 'fast-check'
import { afterAll, beforeAll, it } from 'vitest'
import { callerOf, type FuzzWorld, openFuzzWorld } from './test-fuzz-world.ts'
import { limitRequests } from './test-limit-queries.ts'
import { queryRequest } from './test-log-requests.ts'
import { everyOperatorOnEveryKind } from './test-queries.ts'
import { byInject, FuzzRun, pick, shareOf } from './test-run.ts'

let world: FuzzWorld
beforeAll(async () => {
  world = await openFuzzWorld()
})
afterAll(() => world.gateway.close())

const systematic = shareOf(0.15)
const { requests, timeout } = shareOf(0.45)

it(
  `answers ${systematic.requests} of all operators on all kinds of fields with all odd texts`,
  async () => {
    const run = new FuzzRun(world)
    const cases = pick(everyOperatorOnEveryKind(), systematic.requests).map((each) => ({ as: 'owner', ...each }))
    const send = async (count: number, half: number) => {
      for (const request of cases.slice(half * Math.floor(cases.length / 2)).slice(0, count))
        await run.check(byInject(world), request)
    }
    await run.whole('operators', send, cases.length)
  },
  systematic.timeout,
)

it(
  'answers queries as large as the limits allow',
  async () => {
    const run = new FuzzRun(world)
    for (const request of limitRequests()) await run.check(byInject(world), { as: 'owner', ...request })
  },
  systematic.timeout,
)

it(
  `answers ${requests} queries`,
  async () => {
    const run = new FuzzRun(world)
    const as = callerOf(world)
    const request = fc.tuple(as, queryRequest).map(([caller, each]) => ({ as: caller, ...each }))
    await run.whole('queries', (count, half) => run.random(byInject(world), request, count, half), requests)
  },
  timeout,
)
