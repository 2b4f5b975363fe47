import { expect, it } from 'vitest'
import { type BackTest, LEAST_HISTORY_DAYS } from '#contract/routes/cost-outlook.ts'
import { demoRows } from '../../demo/demo-rows.ts'
import { backTest, type MonthOfDays } from './back-test.ts'
import { makeProjection } from './project.ts'
import { sum } from './statistics.ts'

const DAY = 86_400_000
const now = new Date('2026-11-21T12:00:00.000Z')

/** What the demo costs a day, without the engine. */
function demoDays(): { days: number[]; first: number } {
  const byDay = new Map<number, number>()
  for (const { row } of demoRows({ rows: 20_000, now })) {
    const fields = row as Record<string, unknown>
    const cost = Object.entries(fields).find(([key]) => key.endsWith('CostInUSDCents'))?.[1]
    const at = Date.parse(String(fields.createdAt ?? ''))
    if (Number.isNaN(at)) continue
    const day = Math.floor(at / DAY)
    byDay.set(day, (byDay.get(day) ?? 0) + Number(cost ?? 0))
  }
  const first = Math.min(...byDay.keys()) + 1
  const last = Math.floor(now.getTime() / DAY)
  return { first, days: Array.from({ length: last - first }, (_, n) => byDay.get(first + n) ?? 0) }
}

const { days, first } = demoDays()
const months: MonthOfDays[] = Array.from({ length: 12 }, (_, back) => ({
  from: Date.UTC(2026, 10 - back - 1, 1) / DAY - first,
  to: Date.UTC(2026, 10 - back, 1) / DAY - first,
})).filter(({ from }) => from >= 0)

it('reports the error that each forecast of the demo had, made with the days before it alone', () => {
  const errors: number[] = []
  let covered = 0
  for (const { from, to } of months) {
    const truth = sum(days.slice(from, to))
    for (const origin of [0, 5, 10, 15, 20, 25]) {
      const end = from + origin
      if (end < LEAST_HISTORY_DAYS) continue
      // A projection of its own, that was never told what came after.
      const rest = makeProjection(days.slice(0, end)).rest(end, to - end)
      const spent = sum(days.slice(from, end))
      errors.push(Math.abs(spent + rest.mid - truth) / truth)
      if (spent + rest.low <= truth && truth <= spent + rest.high) covered++
    }
  }
  errors.sort((a, b) => a - b)
  const half = errors.length / 2
  const median = ((errors[Math.ceil(half) - 1] ?? 0) + (errors[Math.floor(half)] ?? 0)) / 2
  const report = backTest(days, makeProjection(days), months)
  expect(report).toEqual({
    months: 12,
    medianErrorPercent: Math.round(median * 1000) / 10,
    coveredPercent: Math.round((covered / errors.length) * 1000) / 10,
  } satisfies BackTest)
  // What the decision record says of it.
  expect(report?.medianErrorPercent).toBeLessThan(20)
  expect(report?.coveredPercent).toBeGreaterThan(60)
})

it('says nothing where no month could have been foretold', () => {
  expect(backTest(days, makeProjection(days), [])).toBeNull()
  expect(backTest(days, makeProjection(days), [{ from: 0, to: LEAST_HISTORY_DAYS }])).toBeNull()
})
