import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findChannel } from '#contract/channels/index.ts'
import { parseQuery } from '#contract/query/parse-query.ts'
import { parseSort } from '#contract/query/parse-sort.ts'
import { render, type Sql } from '../store/sql.ts'
import { realRows } from '../test-fixtures.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'
import { readWindowFirst } from './window-first.ts'

let gateway: TestGateway
const sms = findChannel('sms')
if (!sms) throw new Error('no sms')

const HOURS = 2000
const START = Date.parse('2026-01-05T00:30:00.000Z')

interface Row {
  readonly _id: string
  readonly createdAt: string
  readonly status: string
}

/** One entry an hour, of which every twentieth failed; a day's worth of them at one single moment. */
const rows = Array.from({ length: HOURS }, (_, hour): Row => {
  const at = START + (hour >= 700 && hour < 724 ? 700 : hour) * 3_600_000
  return {
    _id: `00000000-0000-4000-8000-${String(hour).padStart(12, '0')}`,
    createdAt: new Date(at).toISOString(),
    status: hour % 20 === 7 ? 'Failed' : 'Delivered',
  }
})

beforeAll(async () => {
  gateway = await openTestGateway()
  const [like] = realRows('sms')
  const report = await gateway.importLines(
    'sms',
    rows.map((row) => ({ ...like, ...row, updatedAt: row.createdAt })),
  )
  expect(report.accepted).toBe(HOURS)
})
afterAll(() => gateway.close())

const asked = fc.record({
  direction: fc.constantFrom('asc', 'desc'),
  limit: fc.integer({ min: 1, max: 60 }),
  skip: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: HOURS + 20 })),
  failed: fc.boolean(),
  edge: fc.option(fc.integer({ min: -10, max: HOURS + 10 }), { nil: undefined }),
  countAll: fc.boolean(),
})

it('gives the same page as a look at everything', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ direction, limit, skip, failed, edge, countAll }) => {
      const way = direction === 'asc' ? 1 : -1
      const cut = edge === undefined ? undefined : new Date(START + edge * 3_600_000).toISOString()
      const matching = rows
        .filter((row) => !failed || row.status === 'Failed')
        .filter(({ createdAt }) => cut === undefined || (way > 0 ? createdAt >= cut : createdAt < cut))
        .toSorted((a, b) => way * (a.createdAt.localeCompare(b.createdAt) || a._id.localeCompare(b._id)))
      const test = cut && { createdAt: { _type: way > 0 ? 'GreaterThanOrEqual' : 'LessThan', value: cut } }
      const answer = await gateway.post(`/api/sms-log/get-list?limit=${limit}&skip=${skip}`, {
        query: { ...(failed && { status: 'Failed' }), ...test },
        sort: { createdAt: way, _id: way },
        countAll,
      })
      const page = matching.slice(skip, skip + limit)
      const { count, data } = answer.json()
      expect(data).toEqual(page.map(({ _id }) => ({ _id })))
      const more = matching.length > skip + limit ? 1 : 0
      expect(count).toBe(countAll ? matching.length : skip + page.length + more)
    }),
    { numRuns: 80 },
  )
})

it.each([
  ['the newest', { createdAt: -1 }, {}, 1],
  ['the oldest', { createdAt: 1 }, {}, 1],
  ['those before a moment', { createdAt: -1 }, { createdAt: { _type: 'LessThan', value: rows[900]?.createdAt } }, 1],
  ['few among many', { createdAt: -1 }, { status: 'Failed' }, 2],
] as const)('looks at a part of time for %s', async (_what, sort, query, atMost) => {
  const looks: Sql[] = []
  const conditions = parseQuery(sms, query)
  const search = { channel: sms, conditions, sort: parseSort(sms, sort), rows: 10 }
  const found = await readWindowFirst(gateway.store, search, 10, async (within) => {
    looks.push(within)
    const { query_params } = render(within)
    const [end] = Object.values(query_params).map((each) => Date.parse(`${String(each).replace(' ', 'T')}Z`))
    return rows.filter(({ createdAt, status }) => {
      const at = Date.parse(createdAt)
      const inside = end === undefined || (sort.createdAt < 0 ? at >= end : at <= end)
      const before = !('createdAt' in query) || createdAt < String(query.createdAt.value)
      return inside && before && (!('status' in query) || status === 'Failed')
    })
  })
  expect(found.length).toBeGreaterThanOrEqual(10)
  expect(found.length).toBeLessThan(HOURS / 4)
  expect(looks.length).toBeLessThanOrEqual(atMost)
  for (const look of looks) expect(render(look).query).toContain('created_at')
})

it('looks at everything for another order, and where there is not enough', async () => {
  const looks: string[] = []
  const look = async (within: Sql) => {
    looks.push(render(within).query)
    return []
  }
  await readWindowFirst(
    gateway.store,
    { channel: sms, conditions: [], sort: parseSort(sms, { status: 1 }), rows: 10 },
    10,
    look,
  )
  expect(looks).toEqual(['1'])
  await readWindowFirst(
    gateway.store,
    { channel: sms, conditions: [], sort: parseSort(sms, { createdAt: -1 }), rows: 10 },
    10,
    look,
  )
  expect(looks.at(-1)).toBe('1')
})

it('refuses a count that is neither wanted nor not', async () => {
  const answer = await gateway.post('/api/sms-log/get-list', { countAll: 'no' })
  expect([answer.statusCode, answer.json().message]).toEqual([400, expect.stringContaining('countAll')])
})
