import { expect, test } from 'vitest'
import type { Entry } from '#contract/routes/logs.ts'
import { entriesOf } from './joined-pages.ts'

const page = (...ids: string[]) => ({ data: ids.map((_id): Entry => ({ _id })) })
const idsOf = (...pages: ReturnType<typeof page>[]) => entriesOf(pages).map(({ _id }) => _id)

test('joins pages, each entry once, where it came first', () => {
  expect(idsOf()).toEqual([])
  expect(idsOf(page('a', 'b', 'a'), page('b', 'c'), page(), page('d', 'a'))).toEqual(['a', 'b', 'c', 'd'])
})

test('is the same list for the same pages, and a longer one for one more', () => {
  const [one, two, three] = [page('a', 'b'), page('c'), page('d')]
  const list = entriesOf([one, two])
  expect(entriesOf([one, two])).toBe(list)
  expect(entriesOf([one, two, three])).not.toBe(list)
  expect(list.map(({ _id }) => _id)).toEqual(['a', 'b', 'c'])
})

test('keeps lists apart that begin alike', () => {
  const first = page('a', 'b')
  expect(idsOf(first, page('x', 'y'), page('z'))).toEqual(['a', 'b', 'x', 'y', 'z'])
  expect(idsOf(first, page('y', 'q', 'r'))).toEqual(['a', 'b', 'y', 'q', 'r'])
  expect(idsOf(first, page('q'), page('x', 'z', 'r', 'a'))).toEqual(['a', 'b', 'q', 'x', 'z', 'r'])
})

test('joins again where a page before has been replaced', () => {
  const [one, two] = [page('a', 'b'), page('c')]
  entriesOf([one, two])
  expect(idsOf(page('a', 'c'), two)).toEqual(['a', 'c'])
})
