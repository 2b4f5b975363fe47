import { expect, test } from 'vitest'
import { markDigits } from './mark-digits.ts'

const show = (text: string, digits: string) =>
  markDigits(text, digits)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('')

test('marks digits across the groups', () => {
  expect(show('+49 151 2345 4567', '454567')).toBe('+49 151 23[45 4567]')
  expect(show('+49 151 2345 4567', '4915123454567')).toBe('+[49 151 2345 4567]')
})

test('marks nothing when the digits are not there', () => {
  expect(show('+49 151', '999')).toBe('+49 151')
  expect(show('+49 151', '')).toBe('+49 151')
  expect(show('ACME', '1')).toBe('ACME')
})
