import { expect, test } from 'vitest'
import { problemsBetween, problemsOfPlurals, problemsOfRegistries, problemsOfUse } from './catalogue-problems.ts'

const source = (text: string) => [{ name: 'Page.tsx', text }]

test('finds a key that a language lacks, either way', () => {
  expect(problemsBetween({ a: { x: '1', y: '2' } }, { a: { x: '1', z: '3' } })).toEqual([
    'a/y is missing in a language',
    'a/z is missing in a language',
  ])
})

test('finds placeholders and tags that differ', () => {
  expect(problemsBetween({ a: 'to {{name}}' }, { a: 'кому {{ nom }}' })).toEqual(['a has placeholders name and nom'])
  expect(problemsBetween({ a: '<b>x</b> {{n, number}}' }, { a: '{{n}} <b>y</b>' })).toEqual([])
})

test('finds a wrong set of plural forms', () => {
  const two = { n_one: '1', n_other: '2' }
  expect(problemsOfPlurals(two, 'en')).toEqual([])
  expect(problemsOfPlurals(two, 'ru')).toEqual(['n has the forms one other, ru needs few many one other'])
  expect(problemsOfPlurals({ n_one: '1', n_few: '2', n_other: '3' }, 'en')).toHaveLength(1)
})

test('finds a registry item without words and words without an item', () => {
  expect(problemsOfRegistries({ f: { tone: { a: 'A', c: 'C' } } }, { 'f/tone': ['a', 'b'] })).toEqual([
    'f/tone/b has no words',
    'f/tone/c is in no registry',
  ])
  expect(problemsOfRegistries({}, { 'f/tone': ['a'] })).toEqual(['f/tone/a has no words'])
})

test('finds a literal that no catalogue has and a text that nobody says', () => {
  const catalogue = { a: { used: '1', idle: '2', many_one: '3', many_other: '4' }, f: { x: '5' } }
  const text = "t('a.used') + t('a.many', { count }) + t('a.typo')"
  expect(problemsOfUse(catalogue, source(text), ['f'])).toEqual([
    'Page.tsx says a.typo, which no catalogue has',
    'a.idle is said nowhere',
  ])
})

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the code under test is text
test('a template stands for one part of a key', () => {
  const catalogue = { a: { x: { title: '1' }, y: { title: '2', text: '3' } } }
  expect(problemsOfUse(catalogue, source('t(`a.${kind}.title`)'), [])).toEqual(['a.y.text is said nowhere'])
})
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the code under test is text
