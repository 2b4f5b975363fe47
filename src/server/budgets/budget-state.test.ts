// What is told of a budget's month, and when a rule would have told somebody, against sums by hand.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amountOf } from '#contract/amount.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'
import type { StoredBudget } from './budget-rows.ts'
import { readBudgetDays, stateOf } from './budget-state.ts'
import { previewFiring } from './preview-firing.ts'
import { addRows, dailyRows } from './test-budget-rows.ts'

let gateway: TestGateway
// The tenth, half past two in the afternoon in Berlin; the clocks change on the 29th.
const now = Date.parse('2026-03-10T13:30:00.000Z')
const [POINTS, STEADY] = [randomUUID(), randomUUID()]
const budget = (projectId: string, amount: string): StoredBudget => ({
  ...{ id: 'b', projectId, name: 'B', channels: [], query: null, amount, timezone: 'Europe/Berlin', thresholds: [] },
  ...{ webhook: null, createdBy: 'Tests', updatedAt: '', isDeleted: false },
})
const read = (projectId: string, amount = '1000', at = now) =>
  readBudgetDays(gateway.store, budget(projectId, amount), at)

beforeAll(async () => {
  gateway = await openTestGateway()
  await addRows(gateway, POINTS, [
    { at: '2025-11-20T12:00:00.000Z', cents: '1' },
    // In Berlin the month begins an hour earlier.
    { at: '2026-01-31T22:59:59.999Z', cents: '1000' },
    { at: '2026-01-31T23:00:00.000Z', cents: '10.25' },
    { at: '2026-02-10T13:29:59.000Z', cents: '20' },
    { at: '2026-02-10T13:30:00.000Z', cents: '40' },
    { at: '2026-02-28T22:59:59.000Z', cents: '80' },
    { at: '2026-02-28T23:00:00.000Z', cents: '100.000001' },
    { at: '2026-03-10T13:29:00.000Z', cents: '200' },
  ])
  await addRows(
    gateway,
    STEADY,
    dailyRows(now, 120, () => '10'),
  )
})
afterAll(() => gateway.close())

describe('a month', () => {
  it('stands beside the same point of earlier months, by the clock on the wall', async () => {
    const state = stateOf(budget(POINTS, '1000'), await read(POINTS), now)
    expect([state.from, state.to]).toEqual(['2026-02-28T23:00:00.000Z', '2026-03-31T22:00:00.000Z'])
    expect(amountOf(state.spent)).toBe('300.000001')
    const [february, january, december, november] = state.earlier
    const pointAt = '2026-02-10T13:30:00.000Z'
    expect(february).toMatchObject({ pointAt, untilThenInUSDCents: '30.25', inUSDCents: '150.25' })
    expect(january).toMatchObject({ untilThenInUSDCents: '0', inUSDCents: '1000' })
    expect(december).toMatchObject({ untilThenInUSDCents: '0', inUSDCents: '0' })
    // The log begins within it: what it came to is not known, and not nothing.
    expect(november).toMatchObject({ untilThenInUSDCents: null, inUSDCents: null })
  })

  it('of a shorter one, the same point is its end', async () => {
    const at = Date.parse('2026-03-30T12:00:00.000Z')
    const [february] = stateOf(budget(POINTS, '1000'), await read(POINTS, '1000', at), at).earlier
    const pointAt = '2026-02-28T23:00:00.000Z'
    expect(february).toMatchObject({ pointAt, untilThenInUSDCents: '150.25', inUSDCents: '150.25' })
  })

  it('will come to what its days always come to, and says how it stands', async () => {
    const days = await read(STEADY)
    // Nine days and nothing yet today; 22 days left with today.
    expect(stateOf(budget(STEADY, '400'), days, now)).toMatchObject({
      forecast: { low: '310', mid: '310', high: '310' },
      status: 'onTrack',
    })
    expect(stateOf(budget(STEADY, '300'), days, now).status).toBe('atRisk')
    expect(stateOf(budget(STEADY, '90'), days, now).status).toBe('over')
  })

  it('of which no entry says what it cost is foretold to be nothing by nobody', async () => {
    const days = await read(STEADY)
    const silent = days.days.map((day) => ({
      ...day,
      ...{
        cents: '0',
        figures: { ...day.figures, costInUSDCents: '0', chargedCount: 0, unknownCount: day.figures.count },
      },
    }))
    const state = stateOf(budget(STEADY, '100'), { ...days, days: silent }, now)
    expect([state.forecast, state.reason, state.spent.unknownCount]).toEqual([null, 'unknownCosts', 9])
  })
})

describe('a rule that is tried', () => {
  const thresholds = [
    { of: 'spent', percent: 80 },
    { of: 'spent', percent: 100 },
    { of: 'forecast', percent: 100 },
  ] as const

  it('would have told on the day on which the sum passed it', async () => {
    const months = previewFiring({ amount: '200', thresholds }, await read(STEADY), now)
    expect(months).toHaveLength(12)
    const february = months.at(-2)
    expect(february?.inUSDCents).toBe('280')
    expect(february?.fired).toEqual([
      // On the first, what is foretold is the whole month.
      { of: 'forecast', percent: 100, day: '2026-01-31T23:00:00.000Z' },
      { of: 'spent', percent: 80, day: '2026-02-15T23:00:00.000Z' },
      { of: 'spent', percent: 100, day: '2026-02-19T23:00:00.000Z' },
    ])
    expect(months[0]).toMatchObject({ inUSDCents: null, fired: [] })
    // Ninety cents of the month of now are not eighty percent.
    expect(months.at(-1)?.fired.map(({ of }) => of)).toEqual(['forecast'])
  })

  it('would have told nobody of what was never reached', async () => {
    const months = previewFiring({ amount: '100000', thresholds }, await read(STEADY), now)
    expect(months.flatMap(({ fired }) => fired)).toEqual([])
  })
})
