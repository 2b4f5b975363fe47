import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkRates } from './check-rates.ts'
import { faultWords } from './fault-words.ts'
import { anyRates, plainRate } from './test-rates.ts'

it('takes every list of rates that tell different entries', () => {
  fc.assert(
    fc.property(anyRates, (rates) => {
      expect(checkRates(rates)).toEqual([])
    }),
  )
})

it.each([
  [{ channel: 'letter' }, 'channel', 'unknownChannel', 'must be the ID of a channel; there is none of the ID "letter"'],
  [{ unit: 'minute' }, 'unit', 'otherUnit', 'must be one of segment, message for SMS'],
  [{ category: 'marketing' }, 'category', 'noCategory', 'must be empty: entries of SMS have no category'],
  [{ prefix: '49151' }, 'prefix', 'countryAndPrefix', 'must be empty where a country is given'],
  [{ country: 'UK' }, 'country', 'unknownCountry', 'must be the code of a country (ISO 3166); "UK" is none'],
  [{ country: null, prefix: '0049' }, 'prefix', 'noCallingCode', 'must begin with a calling code; none begins with 0'],
  [{ from: '2026-02-29' }, 'from', 'malformed', 'must be a day such as 2026-10-01'],
  [{ country: 'Germany' }, 'country', 'malformed', 'must be the two letters of a country, such as DE'],
  [
    { priceInUSDCents: '0.1234567' },
    'priceInUSDCents',
    'malformed',
    'must be an amount of at most 9 digits and 6 decimals, in US cents',
  ],
  [{ priceInUSDCents: '-1' }, 'priceInUSDCents', 'malformed', expect.any(String)],
  [{ note: 'x'.repeat(201) }, 'note', 'malformed', 'must be text of at most 200 characters'],
])('names what is wrong with %j', (change, field, fault, words) => {
  const rates = [
    { ...plainRate, country: 'FR' },
    { ...plainRate, ...change },
  ]
  const [problem, ...more] = checkRates(rates)
  expect([problem, more]).toEqual([{ index: 1, field, fault }, []])
  expect(problem && faultWords(problem, rates as never)).toEqual(words)
})

it('names the rate that another one repeats, whatever they cost', () => {
  const rates = [
    plainRate,
    { ...plainRate, from: '2026-02-01' },
    { ...plainRate, unit: 'message' as const, note: 'again' },
  ]
  const problems = checkRates(rates)
  expect(problems).toEqual([{ index: 2, field: 'from', fault: 'duplicate', other: 0 }])
  expect(problems.map((problem) => faultWords(problem, rates))).toEqual([
    'is that of rate 1 already, which is for the same entries',
  ])
})

it('names every field that is wrong', () => {
  const problems = checkRates([{ ...plainRate, from: 'soon', priceInUSDCents: 'cheap' }, 'nothing'])
  expect(problems.map(({ index, field }) => `${index} ${field}`)).toEqual(['0 from', '0 priceInUSDCents'])
})

it('names the first day that a channel has no room for', () => {
  const day = (n: number) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10)
  const rates = Array.from({ length: 202 }, (_, n) => ({ ...plainRate, from: day(n) }))
  expect(checkRates(rates.slice(0, 200))).toEqual([])
  const problems = checkRates(rates)
  expect(problems).toEqual([{ index: 200, field: 'from', fault: 'tooManyDays' }])
  expect(problems.map((problem) => faultWords(problem, rates))).toEqual([
    'is one day too many: prices of a channel change on at most 200 days',
  ])
})
