import { expect, it } from 'vitest'
import { interactionToNextPaint, median, quantile, slope } from './statistics.ts'

it('knows the middle and the ends, in whatever order the values came', () => {
  expect(median([30, 10, 20])).toBe(20)
  expect(quantile([5, 1, 4, 2, 3], 1)).toBe(5)
  expect(quantile([5, 1, 4, 2, 3], 0)).toBe(1)
  expect(median([])).toBe(0)
})

it('fits a line: what rises by three each minute, and what only wavers', () => {
  expect(slope([10, 13, 16, 19])).toBeCloseTo(3)
  expect(slope([7, 7, 7])).toBe(0)
  expect(slope([7])).toBe(0)
  expect(slope([10, 12, 12, 10])).toBe(0)
})

it('takes the longest interaction, and forgives one in each fifty', () => {
  expect(interactionToNextPaint([40, 96, 64], 49)).toBe(96)
  expect(interactionToNextPaint([40, 96, 64], 50)).toBe(64)
  expect(interactionToNextPaint([40, 96, 64], 149)).toBe(40)
  expect(interactionToNextPaint([], 10)).toBe(0)
})

it('never goes beyond the ten longest, which is all that web-vitals keeps', () => {
  const durations = Array.from({ length: 20 }, (_, n) => 200 - n * 8)
  expect(interactionToNextPaint(durations, 5000)).toBe(200 - 9 * 8)
})
