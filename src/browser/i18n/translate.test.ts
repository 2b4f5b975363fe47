import { expect, test } from 'vitest'
import { makeTranslate, type Translate } from './translate.ts'

// Casts, because these words are not the console's.
const words = {
  plain: 'Costs',
  deep: { name: 'of {{ name }} and {{name}}' },
  rows_one: '{{count, number}} row',
  rows_few: '{{count, number}} строки',
  rows_many: '{{count, number}} строк',
  rows_other: '{{count, number}} rows',
  alone: '{{count}} in all',
  status: { 'a.b': 'dotted' },
  tags: '<b>{{name}}</b> and <i/>, <u>rest</u>',
}
const speak = (language: 'en' | 'ru') =>
  makeTranslate(language, words) as unknown as ((key: string, values?: object) => string) &
    Pick<Translate, 'at'> & { pieces(key: string, values: object): unknown }

test('says a key with its values, which are text whatever they hold', () => {
  const t = speak('en')
  expect(t('plain')).toBe('Costs')
  expect(t('deep.name', { name: '<b>$& {{plain}}</b>' })).toBe('of <b>$& {{plain}}</b> and <b>$& {{plain}}</b>')
  expect(t('deep.name', { name: null })).toBe('of  and ')
})

test('chooses the plural of the language, and writes numbers as it does', () => {
  expect([1, 2, 1234].map((count) => speak('en')('rows', { count }))).toEqual(['1 row', '2 rows', '1,234 rows'])
  const russian = [1, 2, 5].map((count) => speak('ru')('rows', { count }))
  expect(russian).toEqual(['1 row', '2 строки', '5 строк'])
  expect(speak('en')('alone', { count: 2 })).toBe('2 in all')
})

test('finds what has dots by its path, and nothing that is not there', () => {
  const t = speak('en')
  expect(t.at(['status', 'a.b'])).toBe('dotted')
  expect([t.at(['status', 'c']), t.at(['status']), t.at(['toString']), t.at(['plain', 'length'])]).toEqual(
    Array(4).fill(undefined),
  )
  expect(t('deep.nothing')).toBe('deep.nothing')
})

test('takes tags apart, but not those of values', () => {
  expect(speak('en').pieces('tags', { name: '<u>Anna</u>' })).toEqual([
    { tag: 'b', text: '<u>Anna</u>' },
    { tag: undefined, text: ' and ' },
    { tag: 'i', text: '' },
    { tag: undefined, text: ', ' },
    { tag: 'u', text: 'rest' },
  ])
})
