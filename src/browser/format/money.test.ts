import { expect, test } from 'vitest'
import { formatMoney, formatMoneyShort, isZeroMoney } from './money.ts'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

test.each([
  ['120410', '$1,204.10'],
  ['0.79', '$0.0079'],
  ['7.5', '$0.075'],
  ['0', '$0.00'],
  ['-31210', '-$312.10'],
  ['0.000001', '$0.00000001'],
  ['12345678901234567890.123456', '$123,456,789,012,345,678.90123456'],
])('writes %s cents as %s', (cents, dollars) => {
  expect(formatMoney(cents, 'en')).toBe(dollars)
})

test('writes money the Russian way', () => {
  expect(plain(formatMoney('120410', 'ru'))).toBe('1 204,10 $')
})

test('rounds only where it says so', () => {
  expect(formatMoneyShort('123456', 'en')).toBe('$1.23K')
})

test('knows zero in any spelling', () => {
  expect(['0', '0.00', '-0', '00'].every(isZeroMoney)).toBe(true)
  expect(['0.01', '10', ''].some(isZeroMoney)).toBe(false)
})
