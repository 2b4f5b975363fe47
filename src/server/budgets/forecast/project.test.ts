import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeProjection } from './project.ts'
import { sum } from './statistics.ts'

const week = [100, 200, 300, 400, 500, 60, 0]
const regular = Array.from({ length: 140 }, (_, day) => week[day % 7] ?? 0)
const amounts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 28, maxLength: 200 })

describe('a projection', () => {
  it('continues weeks that are all alike, for sure', () => {
    const { rest, day } = makeProjection(regular)
    const truth = sum(regular.slice(100, 123))
    const { low, mid, high } = rest(100, 23)
    for (const each of [low, mid, high]) expect(each).toBeCloseTo(truth, 6)
    expect(day(100, 3).mid).toBeCloseTo(regular[103] ?? 0, 6)
  })

  it('is a band, never below nothing, and wider where the past was wilder', () => {
    const wild = regular.map((cents, day) => (day % 11 === 0 ? cents * 9 : cents))
    const width = (days: readonly number[]) => {
      const { low, high } = makeProjection(days).rest(120, 10)
      return high - low
    }
    expect(width(wild)).toBeGreaterThan(width(regular) + 100)
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 31 }), (days, length) => {
        const { low, mid, high } = makeProjection(days).rest(days.length, length)
        expect([low >= 0, low <= mid, mid <= high]).toEqual([true, true, true])
      }),
    )
  })

  it('knows nothing of the days to come', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 1, max: 31 }), (past, future, length) => {
        const end = past.length
        expect(makeProjection([...past, ...future]).rest(end, length)).toEqual(makeProjection(past).rest(end, length))
      }),
    )
  })

  it('grows with the amounts', () => {
    fc.assert(
      fc.property(amounts, (days) => {
        const once = makeProjection(days).rest(days.length, 14)
        const twice = makeProjection(days.map((cents) => cents * 2)).rest(days.length, 14)
        for (const end of ['low', 'mid', 'high'] as const) expect(twice[end]).toBeCloseTo(once[end] * 2, 3)
      }),
    )
  })

  it('does not take one dear day for an ordinary one', () => {
    const dear = regular.map((cents, day) => (day === 130 ? 1_000_000 : cents))
    expect(makeProjection(dear).rest(140, 7).mid).toBeCloseTo(sum(week), 6)
  })
})
