import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rate } from '#contract/rates/rate.ts'
import { rateLimits } from '#contract/rates/rate-limits.ts'
import { anyRates, plainRate } from '#contract/rates/test-rates.ts'
import type { RateCard } from '#contract/routes/rate-cards.ts'
import { draftOf, isChanged, problemsOf, rateOf, rowOf } from './card-draft.ts'
import { compareRates, mergeRates } from './compare-rates.ts'
import { addRow, changeRow, duplicateRow, findRows, removeRow } from './draft-rows.ts'

const rates: Rate[] = [plainRate, { ...plainRate, country: 'FR' }, { ...plainRate, country: null, prefix: '44' }]
const rows = rates.map(rowOf)
const [first, second, third] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]]
const card = { name: 'Ours', timezone: 'UTC', zeroIsUnbilled: false, rates } as unknown as RateCard

test('what is shown of a card is what is sent again', () => {
  fc.assert(
    fc.property(anyRates, (some) => {
      expect(some.map(rowOf).map(rateOf)).toEqual(some)
    }),
  )
})

test('a card is changed by what makes it another one, and not by retyping what it says', () => {
  const saved = draftOf(card)
  expect(isChanged(saved, saved)).toBe(false)
  expect(isChanged({ ...saved, name: 'Ours ' }, saved)).toBe(false)
  const retyped = saved.rows.map((row) => ({ ...row, price: `$${row.price}0`, prefix: row.prefix && `+${row.prefix}` }))
  expect(isChanged({ ...saved, rows: retyped }, saved)).toBe(false)
  for (const change of [
    { name: 'Theirs' },
    { timezone: 'Asia/Tokyo' },
    { zeroIsUnbilled: true },
    { rows: saved.rows.slice(1) },
  ])
    expect(isChanged({ ...saved, ...change }, saved)).toBe(true)
  expect(isChanged({ ...saved, rows: changeRow(saved.rows, saved.rows[0]?.key ?? 0, { price: '1' }) }, saved)).toBe(
    true,
  )
})

test('what is missing is named by its row', () => {
  const { rows: more } = addRow(rows, '2026-11-01')
  expect(problemsOf(more)).toEqual([{ index: 3, field: 'priceInUSDCents', fault: 'malformed' }])
  expect(problemsOf(duplicateRow(rows, second.key).rows)).toEqual([
    { index: 2, field: 'from', fault: 'duplicate', other: 1 },
  ])
  expect(problemsOf(changeRow(rows, third.key, { country: 'Narnia', prefix: '' }))).toMatchObject([
    { index: 2, field: 'country' },
  ])
})

test('another channel takes what it offers, and nothing is left of what it does not', () => {
  const [call] = changeRow(rows, first.key, { channel: 'call' })
  expect(call).toMatchObject({ channel: 'call', unit: 'minute', country: 'DE' })
  const incoming = changeRow(rows, first.key, { channel: 'whatsapp-incoming', category: 'marketing' })
  expect(incoming[0]).toMatchObject({ unit: 'message', category: 'marketing' })
  expect(changeRow(incoming, first.key, { channel: 'whatsapp' })[0]).toMatchObject({ category: '' })
})

test('a row is added where it was asked for, like the one above', () => {
  const { rows: more, key } = addRow(rows, '2026-11-01', second.key)
  expect(more.map((row) => row.key)).toEqual([first.key, second.key, key, third.key])
  expect(more[2]).toMatchObject({ channel: 'sms', from: plainRate.from, unit: 'segment', country: '', price: '' })
  const only = addRow([], '2026-11-01')
  expect(only.rows).toMatchObject([{ from: '2026-11-01', unit: 'segment' }])
})

test('the focus goes to what took the place of a row that was removed', () => {
  expect(removeRow(rows, first.key)).toEqual({ rows: [second, third], key: second.key })
  expect(removeRow(rows, third.key)).toEqual({ rows: [first, second], key: second.key })
  expect(removeRow([first], first.key)).toEqual({ rows: [], key: undefined })
})

test('rows are found by all words of the filter, in any order and case', () => {
  const textOf = (row: (typeof rows)[0]) => `${row.channel} ${row.country} ${row.prefix}`
  expect(findRows(rows, ' fr SMS', textOf)).toEqual([second])
  expect(findRows(rows, '', textOf)).toBe(rows)
  expect(findRows(rows, 'fr de', textOf)).toEqual([])
})

test('of a file it is told what it adds, changes and removes', () => {
  const dearer = { ...plainRate, priceInUSDCents: '9' }
  const spelt = { ...plainRate, country: 'FR', priceInUSDCents: '7.90' }
  const added = { ...plainRate, from: '2026-10-01' }
  const file = [added, dearer, spelt]
  expect(compareRates(rates, file)).toEqual({
    added: [added],
    changed: [{ before: plainRate, after: dearer }],
    removed: [rates[2]],
    same: 1,
  })
  expect(mergeRates(rates, file)).toEqual([dearer, rates[1], rates[2], added])
})

test('merging and comparing agree, for any two cards', () => {
  fc.assert(
    fc.property(anyRates, anyRates, (before, after) => {
      const { added, changed, removed, same } = compareRates(before, after)
      expect(added.length + changed.length + same).toBe(after.length)
      expect(changed.length + same + removed.length).toBe(before.length)
      const merged = mergeRates(before, after)
      expect(compareRates(merged, after)).toMatchObject({ added: [], changed: [] })
      expect(merged).toHaveLength(after.length + removed.length)
    }),
  )
})

test('a filter looks through the most rates a card holds as they are typed', () => {
  const many = Array.from({ length: rateLimits.rates }, (_none, n) => ({ ...first, key: n, prefix: String(n) }))
  expect(findRows(many, '4999', ({ prefix }) => prefix)).toHaveLength(1)
})
