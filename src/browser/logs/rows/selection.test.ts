import { expect, test } from 'vitest'
import { allOf, extended, nothingSelected, selectedIds, toggled } from './selection.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
const listed = (selection: Parameters<typeof selectedIds>[0]) => [...selectedIds(selection, ids)].sort()

test('takes rows in and out one by one', () => {
  const two = toggled(toggled(nothingSelected, ids, 'd'), ids, 'b')
  expect(listed(two)).toEqual(['b', 'd'])
  expect(listed(toggled(two, ids, 'd'))).toEqual(['b'])
})

test('stretches from where it began, in both directions, and shrinks again', () => {
  const begun = toggled(nothingSelected, ids, 'c')
  expect(listed(extended(begun, 'x', 'e'))).toEqual(['c', 'd', 'e'])
  expect(listed(extended(extended(begun, 'x', 'e'), 'x', 'b'))).toEqual(['b', 'c'])
})

test('begins a stretch where the reader is, when nothing was selected', () => {
  expect(listed(extended(nothingSelected, 'b', 'd'))).toEqual(['b', 'c', 'd'])
})

test('keeps what was selected before a stretch', () => {
  const begun = toggled(toggled(nothingSelected, ids, 'a'), ids, 'd')
  expect(listed(extended(begun, 'd', 'e'))).toEqual(['a', 'd', 'e'])
})

test('takes a row out of a stretch', () => {
  const stretch = extended(nothingSelected, 'a', 'c')
  expect(listed(toggled(stretch, ids, 'b'))).toEqual(['a', 'c'])
  expect(listed(toggled(allOf(ids), ids, 'e'))).toEqual(['a', 'b', 'c', 'd'])
})

test('selects nothing more when the row where a stretch began is gone', () => {
  expect(listed({ base: new Set(['a']), anchor: 'gone', head: 'c' })).toEqual(['a'])
})
