import { expect, test } from 'vitest'
import { countryOf, formatNumber } from './describe-number.ts'
import { samplePhones } from './sample-phones.ts'

test('knows country and international form of real numbers, with and without a plus', () => {
  const international = samplePhones.filter(({ format }) => format !== 'national')
  expect(international.length).toBeGreaterThan(150)
  const wrong = international.filter(({ input, country }) => countryOf(input) !== country)
  expect(wrong).toEqual([])
  for (const { input, e164 } of international)
    expect(formatNumber(input)?.international.replaceAll(' ', '')).toContain(e164.slice(0, 5))
})

test.each([
  ['the documents’ sample', '+1-555-123-4567', null],
  ['a WhatsApp id', '447911123456', 'GG'],
  ['an old Brazilian WhatsApp id', '553196883193', 'BR'],
  ['an old Mexican WhatsApp id', '5215639691841', 'MX'],
  ['a national number that happens to begin with 55', '555-123-4567', null],
  ['a short code', '32665', null],
  ['a sender’s name', 'MYBRAND', null],
  ['a user id', 'US.13491208655302741918', null],
  ['nothing', '', null],
])('country of %s', (_what, text, country) => {
  expect(countryOf(text)).toBe(country)
})

test('formats a number that validity tests refuse', () => {
  expect(formatNumber('15551234567')).toEqual({ country: null, international: '+1 555 123 4567' })
  expect(formatNumber('5551234567')).toBeNull()
  expect(formatNumber('__proto__')).toBeNull()
})
