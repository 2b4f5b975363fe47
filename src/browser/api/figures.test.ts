import { expect, test } from 'vitest'
import { centsPerArrived, costChange, costShare, shareOf } from './figures.ts'

const figures = (costInUSDCents: string, arrivedCount = 0) => ({
  count: arrivedCount,
  costInUSDCents,
  chargedCount: 0,
  estimatedInUSDCents: '0',
  estimatedCount: 0,
  notChargedCount: 0,
  unknownCount: 0,
  arrivedCount,
  failedCount: 0,
})

test('the cost of an arrived message is rounded to a hundredth of a cent, and unknown where nothing arrived', () => {
  expect(centsPerArrived(figures('1163729', 138664))).toBe('8.39')
  expect(centsPerArrived(figures('0.79', 1))).toBe('0.79')
  expect(centsPerArrived(figures('2', 3))).toBe('0.67')
  expect(centsPerArrived(figures('0', 3))).toBe('0')
  expect(centsPerArrived(figures('7'))).toBeUndefined()
})

test('a change is exact, and its share unknown where there was nothing', () => {
  expect(costChange(figures('0.3'), figures('0.1'))).toEqual({ cents: '0.2', share: 2 })
  expect(costChange(figures('100'), figures('400'))).toEqual({ cents: '-300', share: -0.75 })
  expect(costChange(figures('5'), figures('0'))).toEqual({ cents: '5', share: undefined })
})

test('a share of nothing is unknown', () => {
  expect(shareOf(0, 0)).toBeUndefined()
  expect(costShare('1', '4')).toBe(0.25)
})
