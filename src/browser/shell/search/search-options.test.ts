import { expect, it } from 'vitest'
import type { LookupSuggestion } from '#contract/routes/lookup-suggest.ts'
import { foundOptions, markedDigits, oneLine, recentOptions, textOptions } from './search-options.ts'

const contact = {
  number: '+49 1512 3454567',
  digits: '4915123454567',
  country: 'DE',
  names: ['Anna'],
  userId: null,
  ref: null,
}
const sums = {
  ...{ channel: 'sms', costInUSDCents: null, estimatedInUSDCents: null },
  ...{ chargedCount: 0, estimatedCount: 0, notChargedCount: 0, unknownCount: 0, arrivedCount: 0, failedCount: 0 },
}
const result = {
  searchedAs: [],
  contact,
  contacts: [{ ...contact, match: 'exact' as const, count: 5 }],
  summary: [
    { ...sums, count: 3, first: '2026-01-01T00:00:00.000Z', last: '2026-02-01T00:00:00.000Z' },
    { ...sums, count: 2, first: '2026-01-01T00:00:00.000Z', last: '2026-03-01T00:00:00.000Z' },
  ],
  notices: [],
  matching: 5,
  entries: [],
  nextCursor: null,
}

it.each([
  ['0151 2345', '1512345'],
  ['0049 151', '49151'],
  ['4567', '4567'],
  ['٤٥٦٧', '4567'],
  ['99 45', ''],
  ['Anna', ''],
])('marks in a number what %s has of it', (typed, marked) => {
  expect(markedDigits(typed, contact.digits)).toBe(marked)
})

it('offers what was looked up before, with all its entries and the newest of them', () => {
  expect(recentOptions([{ number: '4567', result }], '')).toMatchObject([
    {
      path: '/lookup?number=%2B4915123454567',
      contact: { names: ['Anna'] },
      count: 5,
      lastAt: '2026-03-01T00:00:00.000Z',
    },
  ])
  for (const [typed, offered] of [
    ['an', 1],
    ['51', 1],
    ['b', 0],
    ['99', 0],
  ] as const)
    expect([typed, recentOptions([{ number: '4567', result }], typed).length]).toEqual([typed, offered])
})

it('offers again a search that met several, as it was', () => {
  const several = { ...result, contact: null, contacts: [...result.contacts, ...result.contacts] }
  expect(recentOptions([{ number: '4567', result: several }], '')).toMatchObject([
    { path: '/lookup?number=4567', contact: { number: '4567' }, numbers: 2 },
  ])
})

it('shows somebody who hides the number by the id that WhatsApp knows them by', () => {
  const hidden = { ...contact, number: '', digits: '', country: null, userId: 'DE.1349' }
  const suggestion: LookupSuggestion = { ...hidden, match: 'user-id', count: 1, lastAt: '2026-03-01T00:00:00.000Z' }
  expect(foundOptions([suggestion], 'DE.13')).toMatchObject([
    { path: '/lookup?number=DE.1349', contact: { number: 'DE.1349' }, match: 'user-id' },
  ])
})

it.each([
  ['4567', '4567', 'ends-with'],
  ['1512', '1512', null],
])('says that a number ends with %s only where it does', (typed, marked, match) => {
  const suggestion: LookupSuggestion = { ...contact, match: 'ends-with', count: 1, lastAt: '2026-03-01T00:00:00.000Z' }
  expect(foundOptions([suggestion], typed)).toMatchObject([{ marked, match }])
})

it('offers the text itself, unless there is none', () => {
  expect(textOptions(' a b ')).toMatchObject([{ path: '/lookup?number=a+b', text: 'a b' }])
  expect(textOptions('  ')).toEqual([])
})

it('keeps pasted lines apart', () => {
  expect(oneLine('+49 151\r\n\n +49 152 \n')).toBe('+49 151, +49 152')
})
