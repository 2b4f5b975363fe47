// Every figure of the cost page against SQL that a person would write, over demo-like rows with a card in use.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CostSummary } from '#contract/routes/costs.ts'
import { param, sql } from '../store/sql.ts'
import { openTestGateway, type TestGateway, type TestKey } from '../test-gateway.ts'
import { importRows, testRows } from './test-cost-rows.ts'

let gateway: TestGateway
let caller: TestKey
beforeAll(async () => {
  gateway = await openTestGateway()
  caller = await importRows(gateway, fc.sample(testRows, { numRuns: 4, seed: 6 }).flat())
  const flat = { from: '2026-01-01', country: null, prefix: null, category: null, unit: 'message', note: '' }
  const rates = [
    { ...flat, channel: 'sms', priceInUSDCents: '0.79', chargesFailed: true },
    { ...flat, channel: 'whatsapp', priceInUSDCents: '3.4', chargesFailed: true },
  ]
  const card = { name: 'Flat', timezone: 'UTC', zeroIsUnbilled: true, rates }
  const { id } = (await gateway.post('/api/rate-cards', card)).json().card
  expect((await gateway.post('/api/rate-cards/use', { cardId: id })).statusCode).toBe(200)
})
afterAll(() => gateway.close())

const period = { from: '2026-03-01T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z' }

async function ask(body: object): Promise<CostSummary> {
  return (await caller.post('/api/cost-summary', { ...period, timezone: 'Asia/Kolkata', ...body })).json()
}

const figures = sql`toUInt32(count()) AS count,
  toString(sum(cost_cents)) AS costInUSDCents,
  toString(sum(multiIf(cost_cents > 0, 0, channel = 'sms', toDecimal64('0.79', 6), channel = 'whatsapp', toDecimal64('3.4', 6), 0))) AS estimatedInUSDCents,
  toUInt32(countIf(cost_cents > 0)) AS chargedCount,
  toUInt32(countIf(cost_cents = 0 AND channel IN ('sms', 'whatsapp'))) AS estimatedCount,
  toUInt32(countIf(cost_cents = 0 AND channel = 'call')) AS notChargedCount,
  toUInt32(countIf(cost_cents IS NULL)) AS unknownCount,
  toUInt32(countIf(status IN ('Delivered', 'Read', 'Completed'))) AS arrivedCount,
  toUInt32(countIf(status IN ('Undelivered', 'Failed', 'Error', 'Low Balance', 'Not Verified', 'Busy', 'Missed Call'))) AS failedCount`

const within = (from: string, to: string) =>
  sql`project_id = ${param('String', caller.key.projectId)} AND created_at >= parseDateTime64BestEffort(${param('String', from)}) AND created_at < parseDateTime64BestEffort(${param('String', to)})`

it('has the totals, of the period and of the one before', async () => {
  const { total } = await ask({ compare: 'previous-year', distinct: true })
  const [now] = await gateway.store.query<object>(
    sql`SELECT ${figures} FROM log_entry FINAL WHERE ${within(period.from, period.to)}`,
  )
  expect(total).toMatchObject(now ?? {})
  expect(total.previous?.count).toBe(0)
  const [distinct] = await gateway.store.query<{ incidents: number; contacts: number }>(
    sql`SELECT toUInt32(uniqExact(incident_id)) AS incidents, toUInt32(uniqExact(contact_digits)) AS contacts
FROM log_entry FINAL WHERE ${within(period.from, period.to)}`,
  )
  expect([total.incidents?.count, total.contacts?.count]).toEqual([distinct?.incidents, distinct?.contacts])
})

it('has the lines of the table', async () => {
  const { rows } = await ask({ groupBy: ['channel', 'country'] })
  const wanted = await gateway.store.query<{ channel: string; country: string | null }>(
    sql`SELECT channel, country, ${figures} FROM log_entry FINAL WHERE ${within(period.from, period.to)} GROUP BY channel, country`,
  )
  const given = rows.map(({ key, bucket: _bucket, ...sums }) => ({
    channel: key.channel?.id,
    country: key.country?.id ?? null,
    ...sums,
  }))
  expect(sorted(given)).toEqual(sorted(wanted))
})

it('has the columns over time, in the days of the zone', async () => {
  const { rows } = await ask({ interval: 'day' })
  const wanted = await gateway.store.query<object>(
    sql`SELECT formatDateTime(toStartOfDay(created_at, 'Asia/Kolkata'), '%Y-%m-%dT%H:%i:00.000Z', 'UTC') AS bucket, ${figures}
FROM log_entry FINAL WHERE ${within(period.from, period.to)} GROUP BY bucket`,
  )
  expect(sorted(rows.map(({ key: _key, ...row }) => row))).toEqual(sorted(wanted))
})

function sorted(rows: readonly object[]): string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => a.localeCompare(b)))).toSorted()
}
