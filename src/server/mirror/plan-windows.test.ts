import fc from 'fast-check'
import { expect, it } from 'vitest'
import { backOff, MAX_ATTEMPTS } from './back-off.ts'
import { planBackfill } from './plan-windows.ts'

it('cuts any past without a gap and without overlap', () => {
  const rows = fc.option(fc.integer({ min: 0, max: 10_000_000 }))
  const span = fc.integer({ min: 1, max: 10 * 365 * 24 * 3_600_000 })
  fc.assert(
    fc.property(fc.integer({ min: 1.4e12, max: 1.8e12 }), span, rows, (from, length, count) => {
      const windows = planBackfill('s', 'c', { from, to: from + length, rows: count })
      expect(Date.parse(windows[0]?.from ?? '')).toBe(from)
      expect(Date.parse(windows.at(-1)?.to ?? '')).toBe(from + length)
      for (const [n, window] of windows.entries()) {
        expect(window.from < window.to).toBe(true)
        if (n > 0) expect(window.from).toBe(windows[n - 1]?.to)
      }
      expect(windows.length).toBeLessThan(700)
    }),
  )
})

it('cuts nothing where there is nothing', () => {
  expect(planBackfill('s', 'c', { from: 5, to: 5, rows: null })).toEqual([])
})

it('waits longer after each failure, spread out, and as long as the source asked', () => {
  const waits = Array.from({ length: MAX_ATTEMPTS }, (_none, n) => backOff(n + 1, null, () => 1))
  expect(waits).toEqual(waits.toSorted((a, b) => a - b))
  expect(backOff(1, null, () => 0)).toBe(waits[0] ? waits[0] / 2 : 0)
  expect(backOff(1, 60_000, () => 0)).toBe(60_000)
  expect(backOff(50, null, () => 1)).toBe(15 * 60_000)
})
