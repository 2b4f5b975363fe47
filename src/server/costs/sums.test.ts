// Every figure of a cost summary against a sum by hand over random rows.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDecimals } from '#contract/money.ts'
import { type CostSummary, type Dimension, dimensions } from '#contract/routes/costs.ts'
import { sendzenLines } from '../test-fixtures.ts'
import { openTestGateway, type TestCaller, type TestGateway } from '../test-gateway.ts'
import { importRows, type TestRow, testRows, zones } from './test-cost-rows.ts'
import { grouped, groupOf, sumOf } from './test-sums.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
})
afterAll(() => gateway.close())

const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }
const figureNames = Object.keys(sumOf([])) as (keyof ReturnType<typeof sumOf>)[]

async function ask(caller: TestCaller, body: object): Promise<CostSummary> {
  const answer = await caller.post('/api/cost-summary', { ...year, ...body })
  expect([answer.statusCode, answer.body.slice(0, 300)]).toEqual([200, expect.anything()])
  return answer.json()
}

const pick = <Item extends object, Key extends keyof Item>(item: Item, keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, item[key]]))

/** Groups by their key, as the gateway and as the hand has them. */
function pairs(summary: CostSummary, rows: readonly TestRow[], groupBy: readonly Dimension[], zone: string) {
  const byId = (id: string | null | undefined, dimension: Dimension) =>
    id && dimension.endsWith('Number') ? id.replace(/\D/g, '').replace(/^00/, '') : (id ?? null)
  const given = summary.rows.map((row) => [
    JSON.stringify(groupBy.map((each) => byId(row.key[each]?.id, each))),
    pick(row, figureNames),
  ])
  const wanted = [...grouped(rows, (row) => JSON.stringify(groupBy.map((each) => groupOf(row, each, zone))))]
  return {
    given: given.toSorted(),
    wanted: wanted.map(([key, held]) => [key, sumOf(held)]).toSorted(),
  }
}

// The project has an id of its own in every run.
const tried = dimensions.filter((dimension) => dimension !== 'projectId')

it('equals a sum by hand, in total and by every dimension', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(testRows, fc.constantFrom(...zones), async (rows, timezone) => {
      const caller = await importRows(gateway, rows)
      for (const dimension of tried) {
        const summary = await ask(caller, { timezone, groupBy: [dimension] })
        expect(summary.total).toEqual(sumOf(rows))
        const { given, wanted } = pairs(summary, rows, [dimension], timezone)
        expect([dimension, given]).toEqual([dimension, wanted])
      }
    }),
    { numRuns: 4, endOnFailure: true },
  )
})

it.each([{}, { interval: 'day' }])('has groups of the same figures in the order of their values: %j', async (by) => {
  const like = fc.sample(testRows, { seed: 1, numRuns: 1 })[0]?.[0] ?? expect.fail('no row')
  const statuses = Array.from({ length: 40 }, (_, n) => `State ${n + 10}`)
  const caller = await importRows(
    gateway,
    statuses.toReversed().map((status) => ({ ...like, status })),
  )
  const { rows } = await ask(caller, { groupBy: ['status'], ...by })
  expect(rows.map(({ key }) => key.status?.id)).toEqual(statuses)
})

it('adds up over two dimensions and within any two instants', { timeout: 120_000 }, async () => {
  const two = fc.shuffledSubarray(tried, { minLength: 2, maxLength: 2 })
  const question = fc.record({ groupBy: two, timezone: fc.constantFrom(...zones), ends: fc.tuple(fc.nat(), fc.nat()) })
  await fc.assert(
    fc.asyncProperty(testRows, fc.array(question, { minLength: 8, maxLength: 8 }), async (rows, questions) => {
      const caller = await importRows(gateway, rows)
      const instants = rows.map(({ at }) => at).toSorted((a, b) => a - b)
      for (const { groupBy, timezone, ends } of questions) {
        const [from = 0, last = 0] = ends.map((end) => instants[end % instants.length] ?? 0).toSorted((a, b) => a - b)
        const to = last === from ? from + 1 : last
        const period = { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
        const summary = await ask(caller, { timezone, groupBy, ...period })
        const within = rows.filter(({ at }) => at >= from && at < to)
        expect(summary.total).toEqual(sumOf(within))
        const { given, wanted } = pairs(summary, within, groupBy, timezone)
        expect([groupBy, given]).toEqual([groupBy, wanted])
        expect(addDecimals('0', ...summary.rows.map((row) => row.costInUSDCents))).toBe(summary.total.costInUSDCents)
      }
    }),
    { numRuns: 4, endOnFailure: true },
  )
})

it('counts incidents and contacts once, and what is theirs', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(testRows, async (rows) => {
      const caller = await importRows(gateway, rows)
      const { total } = await ask(caller, { distinct: true, compare: 'previous-year' })
      const caused = rows.filter(({ related }) => related.incident !== null)
      const different = (values: readonly unknown[]) => new Set(values).size
      expect(total).toMatchObject({
        ...sumOf(rows),
        incidents: {
          count: different(caused.map(({ related }) => related.incident)),
          amountInUSDCents: caused.length === 0 ? null : sumOf(caused).costInUSDCents,
        },
        contacts: { count: different(rows.map(({ to }) => to.digits)), amountInUSDCents: sumOf(rows).costInUSDCents },
        previous: { incidents: { count: 0, amountInUSDCents: null }, contacts: { count: 0, amountInUSDCents: null } },
      })
    }),
    { numRuns: 3, endOnFailure: true },
  )
})

it('adds what is unknown to no sum', async () => {
  const { key } = await importRows(gateway, [])
  const lines = sendzenLines().map(({ line }) =>
    line.replace('"project_id":"12345"', `"project_id":"${key.projectId}"`),
  )
  expect((await gateway.importLines('whatsapp-incoming', lines)).rejected).toBe(0)
  const ever = {
    from: '1970-01-01',
    to: '2100-01-01',
    channels: ['whatsapp-incoming'],
    query: { projectId: key.projectId },
  }
  // One event may tell of several messages.
  const counted = await gateway.post('/api/whatsapp-incoming-log/count', { query: ever.query })
  const { count } = counted.json()
  expect(count).toBeGreaterThanOrEqual(lines.length)
  for (const dimension of dimensions) {
    const { total, rows } = await ask(gateway, { ...ever, groupBy: [dimension], distinct: true })
    expect(total).toMatchObject({ costInUSDCents: '0', estimatedInUSDCents: '0', chargedCount: 0, estimatedCount: 0 })
    // Nobody charges for what comes in; of a delivery whose receipt says that it is charged for, nothing is known.
    expect(total.unknownCount).toBeGreaterThan(0)
    expect(total.notChargedCount + total.unknownCount).toBe(count)
    expect([total.incidents, total.contacts?.amountInUSDCents]).toEqual([{ count: 0, amountInUSDCents: null }, null])
    expect([dimension, rows.reduce((sum, row) => sum + row.count, 0)]).toEqual([dimension, count])
  }
})
