// What is kept of months must never be seen to be kept: the same question again, after rows came, changed and went.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CostSummary } from '#contract/routes/costs.ts'
import { mergeParts } from '../store/merge-parts.ts'
import { type Sql, sql } from '../store/sql.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'

const prices = ['7', '11']
const cards: string[] = []
let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
  for (const priceInUSDCents of prices) {
    const rate = { channel: 'sms', from: '2026-01-01', country: null, prefix: null, category: null, unit: 'message' }
    const rates = [{ ...rate, priceInUSDCents, chargesFailed: true, note: '' }]
    const made = await gateway.post('/api/rate-cards', { name: priceInUSDCents, zeroIsUnbilled: true, rates })
    cards.push(made.json().card.id)
  }
})
afterAll(() => gateway.close())

const months = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']
const step = fc.record({
  place: fc.nat(7),
  month: fc.constantFrom(...months),
  cents: fc.nat(3),
  card: fc.constantFrom(null, 0, 1),
  status: fc.constantFrom('Delivered', 'Failed', 'Sent'),
  merge: fc.boolean(),
})

it('answers as if nothing had been kept', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async (steps) => {
      const projectId = randomUUID()
      const caller = await gateway.makeKey({ permissions: ['Project Owner'], projectId })
      const ids = Array.from({ length: 8 }, () => randomUUID())
      const held = new Map<string, { month: string; cents: number }>()
      for (const [version, { place, month, cents, card, status, merge }] of steps.entries()) {
        const id = ids[place] ?? ''
        // Late in the evening of the month's last day in UTC is the next month in Berlin.
        const createdAt = `${month}T23:30:00.000Z`
        const updatedAt = new Date(Date.UTC(2026, 6, 1, 0, version)).toISOString()
        const line = {
          _id: id,
          projectId,
          createdAt,
          updatedAt,
          toNumber: '+491512345',
          status,
          smsCostInUSDCents: cents,
        }
        expect(await gateway.importLines('sms', [line])).toMatchObject({ rejected: 0 })
        held.set(id, { month, cents })
        await gateway.post('/api/rate-cards/use', { cardId: card === null ? null : cards[card] })
        if (merge) await mergeParts(gateway.store, new AbortController().signal)
        const question = { from: '2026-01-01', to: '2026-06-01', timezone: 'Europe/Berlin', interval: 'month' }
        const answer = await caller.post('/api/cost-summary', question)
        const { total, rows } = answer.json() as CostSummary
        const sums = (which: (row: { month: string; cents: number }) => boolean) => {
          const found = [...held.values()].filter(which)
          const zero = found.filter((each) => each.cents === 0).length
          return {
            count: found.length,
            costInUSDCents: String(found.reduce((sum, each) => sum + each.cents, 0)),
            estimatedInUSDCents: card === null ? '0' : String(zero * Number(prices[card])),
          }
        }
        expect(total).toMatchObject(sums(() => true))
        const failed = steps.slice(0, version + 1).reduce((last, each) => last.set(each.place, each.status), new Map())
        const query = { status: 'Failed' }
        expect((await caller.post('/api/sms-log/count', {})).json()).toEqual({ count: held.size })
        expect((await caller.post('/api/sms-log/count', { query })).json()).toEqual({
          count: [...failed.values()].filter((status) => status === 'Failed').length,
        })
        const { timezone, from, to } = question
        const whole = await caller.post('/api/cost-summary', { timezone, from, to, groupBy: ['status'] })
        const byStatus = (whole.json() as CostSummary).rows.map(({ key, count }) => [key.status?.id, count])
        expect(Object.fromEntries(byStatus)).toEqual(countBy([...failed.values()]))
        const berlin = (text: string) => new Date(Date.parse(text) + 2 * 3_600_000).toISOString().slice(0, 7)
        for (const { bucket, count, costInUSDCents, estimatedInUSDCents } of rows) {
          const wanted = sums((each) => berlin(`${each.month}T23:30:00.000Z`) === berlin(bucket ?? ''))
          expect({ count, costInUSDCents, estimatedInUSDCents }).toEqual(wanted)
        }
      }
    }),
    { numRuns: 4, endOnFailure: true },
  )
})

it('goes another way where a month has too many groups, also when asked again', async () => {
  const { store } = gateway
  const statement = (within: Sql) =>
    sql`SELECT _partition_id AS month, status FROM log_entry WHERE ${within} GROUP BY month, status LIMIT 2`
  expect(await store.queryMonths(null, statement, 2)).toBeNull()
  expect(await store.queryMonths(null, statement, 2)).toBeNull()
})

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
