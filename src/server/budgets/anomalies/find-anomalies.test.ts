// Days out of the ordinary and forecasts over the real engine.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDecimals } from '#contract/money.ts'
import { openTestGateway, type TestGateway, type TestKey } from '../../test-gateway.ts'
import { addRows, dailyRows } from '../test-budget-rows.ts'

let gateway: TestGateway
let project: TestKey
const DAY = 86_400_000
const now = Date.now()
const midnight = Math.floor(now / DAY) * DAY
const incident = { _id: randomUUID(), title: 'Everything is down' }
const day = (back: number) => new Date(midnight - back * DAY).toISOString()

beforeAll(async () => {
  gateway = await openTestGateway()
  project = await gateway.makeKey({ projectId: randomUUID(), permissions: ['Viewer'] })
  await addRows(gateway, project.key.projectId, [
    ...dailyRows(now, 90, () => '500'),
    { at: midnight - 10 * DAY + 1000, cents: '2000.5', to: '+442071838750', incident },
    { at: midnight - 4 * DAY + 1000, cents: '3000', to: '+442071838750' },
  ])
})
afterAll(() => gateway.close())

const period = { from: day(28), to: day(0), timezone: 'UTC' }
const ask = async (path: string, given: object = {}) => (await project.post(path, { ...period, ...given })).json()

describe('days out of the ordinary', () => {
  it('name the narrowest cause that explains them', async () => {
    const { anomalies, judgedDays } = await ask('/api/cost-anomalies')
    expect(judgedDays).toBe(28)
    expect(anomalies).toEqual([
      {
        ...{ from: day(10), to: day(9), actualInUSDCents: '2500.5', expectedInUSDCents: '500' },
        score: expect.any(Number),
        contributor: {
          ...{ dimension: 'incident', id: incident._id, label: incident.title },
          ...{ amountInUSDCents: '2000.5', expectedInUSDCents: '0' },
        },
      },
      {
        ...{ from: day(4), to: day(3), actualInUSDCents: '3500', expectedInUSDCents: '500' },
        score: expect.any(Number),
        contributor: { dimension: 'country', id: 'GB', label: 'GB', amountInUSDCents: '3000', expectedInUSDCents: '0' },
      },
    ])
  })

  it('are those of the entries asked for, in the days asked for', async () => {
    expect((await ask('/api/cost-anomalies', { query: { country: 'DE' } })).anomalies).toEqual([])
    expect((await ask('/api/cost-anomalies', { to: day(5) })).anomalies).toHaveLength(1)
    expect(await ask('/api/cost-anomalies', { from: day(600) })).toMatchObject({ path: 'from' })
  })
})

describe('a forecast', () => {
  it('shows what was and what is expected, and how good such words have been', async () => {
    const to = new Date(midnight + 3 * DAY).toISOString()
    const { days, monthEnd, reason, backTest, method } = await ask('/api/cost-forecast', { to })
    expect([days.length, reason, method]).toEqual([31, null, 'weekday-median-1'])
    const [first] = days
    expect(first).toEqual({ day: day(28), actualInUSDCents: '500', expected: null })
    // Today has begun: it has both.
    expect(days[28]).toMatchObject({ day: day(0), actualInUSDCents: '0', expected: { mid: '500' } })
    expect(days[30]).toMatchObject({ actualInUSDCents: null, expected: { low: '500', mid: '500' } })
    expect(BigInt(monthEnd.low)).toBeLessThanOrEqual(BigInt(monthEnd.high))
    expect(backTest.months).toBeGreaterThan(0)
    const summary = await ask('/api/cost-summary')
    const past = days.slice(0, 28).map((each: { actualInUSDCents: string }) => each.actualInUSDCents)
    expect(addDecimals(...past)).toBe(summary.total.costInUSDCents)
  })

  it('says that it has too little to go by rather than guess', async () => {
    const young = await gateway.makeKey({ projectId: randomUUID(), permissions: ['Viewer'] })
    await addRows(
      gateway,
      young.key.projectId,
      dailyRows(now, 20, () => '500'),
    )
    expect((await young.post('/api/cost-forecast', period)).json()).toMatchObject({
      monthEnd: null,
      backTest: null,
      reason: 'notEnoughHistory',
    })
  })
})
