import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { amountOf } from '#contract/amount.ts'
import { addDecimals, subtractDecimals } from '#contract/money.ts'
import type { CostChange } from '#contract/routes/cost-change.ts'
import type { CostSummary } from '#contract/routes/costs.ts'
import { openTestGateway, type TestCaller, type TestGateway } from '../../test-gateway.ts'
import { importRows, testRows, zones } from '../test-cost-rows.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
})
afterAll(() => gateway.close())

const october = { from: '2026-10-01', to: '2026-11-01' }
const worked = '22222222-2222-4222-8222-222222222222'

async function ask<T>(caller: TestCaller, path: string, body: object): Promise<T> {
  const answer = await caller.post(path, body)
  expect([answer.statusCode, answer.body.slice(0, 200)]).toEqual([200, expect.anything()])
  return answer.json()
}

const explain = (caller: TestCaller, body: object) => ask<CostChange>(caller, '/api/cost-change', body)

it('has the totals of the cost summary, and parts that make up the difference to the digit', async () => {
  await fc.assert(
    fc.asyncProperty(testRows, fc.constantFrom(...zones), async (rows, timezone) => {
      const key = await importRows(gateway, rows)
      for (const asked of [
        { from: '2026-04-01', to: '2026-12-01', compare: 'previous-period' },
        // Longer than a year: the periods overlap.
        { from: '2026-03-20', to: '2027-10-20', compare: 'previous-year', query: { country: 'DE' } },
      ]) {
        const body = { ...asked, timezone }
        const change = await explain(key, body)
        const { total } = await ask<CostSummary>(key, '/api/cost-summary', body)
        const before = total.previous
        expect([change.amountInUSDCents, change.previousAmountInUSDCents]).toEqual([
          amountOf(total),
          before && amountOf(before),
        ])
        expect(change.leftOut).toEqual({
          notChargedCount: total.notChargedCount,
          unknownCount: total.unknownCount,
          previous: { notChargedCount: before?.notChargedCount, unknownCount: before?.unknownCount },
        })
        expect(addDecimals(...change.parts.map(({ changeInUSDCents }) => changeInUSDCents))).toBe(
          subtractDecimals(change.amountInUSDCents, change.previousAmountInUSDCents),
        )
        for (const part of change.parts) {
          const named = part.contributors.map(({ changeInUSDCents }) => changeInUSDCents)
          expect(addDecimals(...named, part.others.changeInUSDCents)).toBe(part.changeInUSDCents)
        }
      }
    }),
    { numRuns: 4 },
  )
})

it('names who a part comes from, with the figures of their rows', async () => {
  const key = await gateway.makeKey({ permissions: ['Project Owner'], projectId: worked })
  let serial = 0
  const send = (month: string, times: number, text: string, cents: number | string, toNumber = '+4915123454567') =>
    Array.from({ length: times }, () => ({
      _id: `10000000-0000-4000-8000-${String(++serial).padStart(12, '0')}`,
      projectId: worked,
      createdAt: `2026-${month}-10T12:00:00Z`,
      toNumber,
      status: 'Delivered',
      smsText: text,
      smsCostInUSDCents: cents,
    }))
  const long = 'ж'.repeat(100)
  const report = await gateway.importLines('sms', [
    ...send('09', 6, 'up', 7),
    ...send('09', 2, long, 14),
    ...send('10', 6, 'up', '7.5'),
    ...send('10', 6, long, 15),
    ...send('10', 3, 'up', 4, '+33612345678'),
    ...send('10', 2, 'up', 0),
  ])
  expect(report.rejected).toBe(0)
  const { parts, leftOut, ...totals } = await explain(key, { ...october, channels: ['sms'] })
  expect(totals).toEqual({ amountInUSDCents: '147', previousAmountInUSDCents: '70' })
  expect(parts.filter(({ changeInUSDCents }) => changeInUSDCents !== '0')).toMatchObject([
    { kind: 'volume', changeInUSDCents: '35', contributors: [{ channel: 'sms', country: 'DE', count: 12 }] },
    {
      kind: 'segments',
      changeInUSDCents: '21',
      contributors: [
        { country: 'DE', segments: '2', count: 6, previousCount: 2, changeInUSDCents: '16' },
        { country: 'DE', segments: '1', count: 6, previousCount: 6, changeInUSDCents: '5' },
      ],
    },
    { kind: 'price', changeInUSDCents: '9', contributors: [{ segments: '2' }, { segments: '1' }] },
    { kind: 'new', changeInUSDCents: '12', count: 3, previousCount: 0, contributors: [{ country: 'FR' }] },
  ])
  expect(leftOut).toMatchObject({ notChargedCount: 2, unknownCount: 0, previous: { notChargedCount: 0 } })
})

it('refuses what it cannot read, by name', async () => {
  const refusal = async (body: object) => {
    const answer = await gateway.post('/api/cost-change', { ...october, ...body })
    return [answer.statusCode, answer.json().path]
  }
  expect(await refusal({ timezone: 'Mars/Olympus' })).toEqual([400, 'timezone'])
  expect(await refusal({ compare: 'tomorrow' })).toEqual([400, 'compare'])
  expect(await refusal({ channels: ['pigeon'] })).toEqual([400, 'channels.0'])
  expect(await refusal({ from: '2027-01-01' })).toEqual([400, 'from'])
  expect(await refusal({ query: { nonsense: 1 } })).toEqual([400, 'query.nonsense'])
})
