// One filter, one figure: the list, its count, the histogram, the export and the cost summary agree to the last digit,
// whatever a rate card makes of what was not charged.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { billedChannels, type Channel } from '#contract/channels/index.ts'
import type { PriceList } from '#contract/rates/rate.ts'
import { amountUnits, estimateOf, pricedSum, priceLists } from '../rates/test-prices.ts'
import { openTestGateway, type TestCaller, type TestGateway } from '../test-gateway.ts'
import { importRows, statuses, type TestRow, testRows, written } from './test-cost-rows.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
})
afterAll(() => gateway.close())

interface Filter {
  readonly query: Readonly<Record<string, unknown>>
  readonly test: (row: TestRow, list: PriceList) => boolean
}

function filterOf(channel: Channel, rows: readonly TestRow[]): fc.Arbitrary<Filter> {
  const status = fc.constantFrom(...statuses(channel)).map(
    (value): Filter => ({
      query: { [channel.status]: value },
      test: (row) => row.status === value,
    }),
  )
  const country = fc.constantFrom('DE', 'GB', 'US').map(
    (value): Filter => ({
      query: { country: value },
      test: (row) => row.to.country === value,
    }),
  )
  const least = fc.constantFrom(0n, 1n, ...rows.map(({ units }) => units)).map(
    (units): Filter => ({
      query: { [channel.cost ?? '']: { _type: 'GreaterThanOrEqual', value: written(units) } },
      test: (row) => row.units >= units,
    }),
  )
  const none = fc.constantFrom('team', 'incident').map(
    (key): Filter => ({
      query: { [key]: { _type: 'IsNull' } },
      test: (row) => row.related[key] === null,
    }),
  )
  const state = fc.constantFrom('charged', 'estimated', 'notCharged').map(
    (value): Filter => ({
      query: { costState: value },
      test: (row, list) => stateOf(row, list) === value,
    }),
  )
  const dear = fc.constantFrom(1n, 790_000n, 7_500_000n).map(
    (units): Filter => ({
      query: { amountInUSDCents: { _type: 'GreaterThanOrEqual', value: written(units) } },
      test: (row, list) => amountUnits(row, list) >= units,
    }),
  )
  return fc.oneof(status, country, least, none, state, dear)
}

function stateOf(row: TestRow, list: PriceList): string {
  if (row.units > 0n) return 'charged'
  return (estimateOf(row, list)?.units ?? null) === null ? 'notCharged' : 'estimated'
}

/** Estimates are made by this list from now on. */
async function putInUse(list: PriceList): Promise<void> {
  const { card } = await json(gateway, '/api/rate-cards', { name: randomUUID(), ...list })
  await json(gateway, '/api/rate-cards/use', { cardId: card.id })
}

async function json(caller: TestCaller, path: string, body: object) {
  const answer = await caller.post(path, body)
  expect([answer.statusCode, answer.body.slice(0, 300)]).toEqual([200, expect.anything()])
  return answer.json()
}

/** Sum of amounts as they are written in an answer: numbers or text. */
function added(amounts: readonly unknown[]): string {
  const units = amounts.map((amount) => {
    const [whole = '0', fraction = ''] = String(amount).split('.')
    return BigInt(whole + fraction.padEnd(6, '0'))
  })
  return written(units.reduce((sum, each) => sum + each, 0n))
}

async function listed(caller: TestCaller, channel: Channel, query: object): Promise<unknown[]> {
  const found: unknown[] = []
  for (let skip = 0; ; skip += 50) {
    const path = `/api/${channel.resource}/get-list?limit=50&skip=${skip}`
    const { data } = await json(caller, path, {
      query,
      select: { amountInUSDCents: true },
      sort: { amountInUSDCents: 'DESC' },
    })
    found.push(...data.map((entry: Record<string, unknown>) => entry.amountInUSDCents))
    if (data.length < 50) return found
  }
}

async function exported(caller: TestCaller, channel: Channel, query: object): Promise<unknown[]> {
  const body = { query, format: 'ndjson', columns: ['amountInUSDCents'], sort: { amountInUSDCents: 'DESC' } }
  const answer = await caller.post(`/api/${channel.resource}/export`, body)
  const lines = answer.body.split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line).amountInUSDCents)
}

it('says the same everywhere', { timeout: 120_000 }, async () => {
  const drawn = testRows.chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      list: priceLists,
      filters: fc.tuple(
        ...billedChannels.map((channel) => filterOf(channel, rows).map((filter) => ({ channel, filter }))),
      ),
    }),
  )
  await fc.assert(
    fc.asyncProperty(drawn, async ({ rows, list, filters }) => {
      const caller = await importRows(gateway, rows)
      await putInUse(list)
      for (const { channel, filter } of filters) {
        const { query } = filter
        const held = rows.filter((row) => row.channel === channel && filter.test(row, list))
        const figures = pricedSum(held, list)
        const { count } = figures
        const amount = written(held.reduce((sum, row) => sum + amountUnits(row, list), 0n))
        const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }
        const summary = await json(caller, '/api/cost-summary', { ...year, channels: [channel.id], query })
        expect(summary.total).toEqual(figures)
        const counted = await json(caller, `/api/${channel.resource}/count`, { query })
        expect(counted).toEqual({ count })
        const histogram = await json(caller, `/api/${channel.resource}/histogram`, { query })
        const parts = histogram.statuses.map((part: { amountInUSDCents: string }) => part.amountInUSDCents)
        expect(added(parts)).toBe(amount)
        const amounts = await listed(caller, channel, query)
        expect([amounts.length, added(amounts)]).toEqual([count, amount])
        const file = await exported(caller, channel, query)
        expect([file.length, added(file)]).toEqual([count, amount])
      }
    }),
    { numRuns: 4, endOnFailure: true },
  )
})
