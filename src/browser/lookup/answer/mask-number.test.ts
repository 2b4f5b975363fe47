import { expect, test } from 'vitest'
import { maskNumber } from './mask-number.ts'

test.each([
  ['+49 1512 3454567', '+49 *** *** 4567'],
  ['+1 555 123 4567', '+1 *** *** 4567'],
  // As a key sees it that sees numbers masked.
  ['+49 ••• ••• 4567', '+49 *** *** 4567'],
  ['••• 4567', '*** 4567'],
  // Not an international number: what it begins with may be anything.
  ['0151 23454567', '*** 4567'],
  ['+4915123454567', '*** 4567'],
  // A short one would be half told.
  ['3642', ''],
  ['•••', ''],
  ['', ''],
])('%s is told as %s', (number, masked) => {
  expect(maskNumber(number)).toBe(masked)
})
