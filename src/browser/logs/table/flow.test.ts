import { expect, test } from 'vitest'
import { flowOf } from './flow.ts'

const items = (...indexes: number[]) => indexes.map((index) => ({ index, start: index * 34 }))

test('begins with the first row of those that follow one another', () => {
  expect(flowOf([])).toEqual({ start: 0, detached: undefined })
  expect(flowOf(items(4))).toEqual({ start: 136, detached: undefined })
  expect(flowOf(items(4, 5, 6))).toEqual({ start: 136, detached: undefined })
})

test('leaves out the row that is kept above them or below', () => {
  expect(flowOf(items(0, 4, 5))).toEqual({ start: 136, detached: { index: 0, start: 0 } })
  expect(flowOf(items(4, 5, 90))).toEqual({ start: 136, detached: { index: 90, start: 3060 } })
  // The next to the rows on screen is one of them.
  expect(flowOf(items(3, 4, 5)).detached).toBeUndefined()
})
