// Where buckets begin and what a comparison compares, over random rows about the changes of the clock.
import { TZDate } from '@date-fns/tz'
import { startOfDay } from 'date-fns/startOfDay'
import { startOfMonth } from 'date-fns/startOfMonth'
import { startOfWeek } from 'date-fns/startOfWeek'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { comparedPeriod } from '#contract/calendar.ts'
import { addDecimals } from '#contract/money.ts'
import { type CostSummary, comparisons, type Dimension, type Interval, intervals } from '#contract/routes/costs.ts'
import { openTestGateway, type TestCaller, type TestGateway } from '../test-gateway.ts'
import { importRows, testRows, zones } from './test-cost-rows.ts'
import { grouped, groupOf, sumOf } from './test-sums.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
})
afterAll(() => gateway.close())

async function ask(caller: TestCaller, body: object): Promise<CostSummary> {
  const answer = await caller.post('/api/cost-summary', body)
  expect([answer.statusCode, answer.body.slice(0, 300)]).toEqual([200, expect.anything()])
  return answer.json()
}

const begin: Record<Interval, (date: TZDate) => Date> = {
  hour: lastFullHour,
  day: startOfDay,
  week: (date) => startOfWeek(date, { weekStartsOn: 1 }),
  month: startOfMonth,
}

// Looked for a minute at a time. date-fns knows one of the two hours that an hour may be, not always the right one.
function lastFullHour(date: TZDate): Date {
  let at = Math.floor(date.getTime() / MINUTE) * MINUTE
  while (new TZDate(at, date.timeZone).getMinutes() !== 0) at -= MINUTE
  return new Date(at)
}

const MINUTE = 60_000
const byStart = (pairs: readonly unknown[][]) => pairs.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))
const iso = (at: number | Date) => new Date(at).toISOString()
const spring = { from: '2026-03-06T00:00:00.000Z', to: '2026-04-08T00:00:00.000Z' }
const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }

it('begins buckets where the calendar of the zone does', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(testRows, async (rows) => {
      const caller = await importRows(gateway, rows)
      for (const timezone of zones) {
        for (const interval of intervals) {
          // A spring: its hours are few enough to be exact also on Lord Howe Island.
          const period = interval === 'hour' ? spring : year
          const { rows: found } = await ask(caller, { ...period, timezone, interval })
          const within = rows.filter(({ at }) => at >= Date.parse(period.from) && at < Date.parse(period.to))
          const wanted = grouped(within, ({ at }) => iso(begin[interval](new TZDate(at, timezone)).getTime()))
          const given = found.map(({ key: _key, bucket, ...figures }) => [bucket, figures])
          const all = [...wanted].map(([start, held]) => [start, sumOf(held)])
          expect([timezone, interval, byStart(given)]).toEqual([timezone, interval, byStart(all)])
        }
      }
    }),
    { numRuns: 3, endOnFailure: true },
  )
})

// Whole months, whole days and any stretch, about the changes of the clock and at the ends of months.
const asked = fc.constantFrom(
  ['2026-04-01', '2026-05-01'],
  ['2026-03-29', '2026-03-30'],
  ['2026-04-29', '2026-05-01'],
  ['2026-10-01T03:17:00.000Z', '2026-11-03T05:00:00.000Z'],
  ['2026-11-01', '2026-11-12'],
)
const dimension = fc.constantFrom<Dimension>('toNumber', 'team', 'status', 'errorCode', 'weekday')

it('sets beside each group what it was in the compared period', { timeout: 120_000 }, async () => {
  const question = fc.record({
    asked,
    dimension,
    zone: fc.constantFrom(...zones),
    compare: fc.constantFrom(...comparisons),
  })
  await fc.assert(
    fc.asyncProperty(testRows, fc.array(question, { minLength: 10, maxLength: 10 }), async (rows, questions) => {
      const caller = await importRows(gateway, rows)
      for (const { asked: ends, dimension: by, zone, compare } of questions) {
        const [from = 0, to = 0] = ends.map((each) =>
          each.endsWith('Z') ? Date.parse(each) : startOfDay(new TZDate(`${each}T00:00:00`, zone)).getTime(),
        )
        const within = (period: { from: number; to: number }) =>
          rows.filter(({ at }) => at >= period.from && at < period.to)
        const before = within(comparedPeriod({ from, to }, compare, zone))
        const now = within({ from, to })
        const body = { from: iso(from), to: iso(to), timezone: zone, compare }
        const { total, rows: found } = await ask(caller, { ...body, groupBy: [by] })
        expect(total).toEqual({ ...sumOf(now), previous: sumOf(before) })
        const groups = [grouped(now, (row) => groupOf(row, by, zone)), grouped(before, (row) => groupOf(row, by, zone))]
        const wanted = [...new Set(groups.flatMap((group) => [...group.keys()]))].map((id) => [
          sumOf(groups[0]?.get(id) ?? []),
          sumOf(groups[1]?.get(id) ?? []),
        ])
        const given = found.map(({ key: _key, bucket: _bucket, previous, ...figures }) => [figures, previous])
        const sorted = (pairs: readonly unknown[]) => pairs.map((pair) => JSON.stringify(pair)).toSorted()
        expect([by, compare, sorted(given)]).toEqual([by, compare, sorted(wanted)])
        const daily = await ask(caller, { ...body, interval: 'day' })
        const sums = daily.rows.map((row) => row.previous?.costInUSDCents ?? '0')
        expect(addDecimals('0', ...sums)).toBe(sumOf(before).costInUSDCents)
      }
    }),
    { numRuns: 4, endOnFailure: true },
  )
})
