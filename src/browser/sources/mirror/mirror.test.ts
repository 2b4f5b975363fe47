import { expect, test } from 'vitest'
import { completenessOf } from './completeness.ts'
import { layered, marksOf, scaleOf, sharesOf } from './coverage-strip.ts'
import { formatDuration } from './duration.ts'
import { pollMs } from './sources-query.ts'
import { source, sourceChannel, sourcesByState, stretches } from './test-sources.ts'

test('asks often at the start and while history is fetched, and seldom when nothing moves by itself', () => {
  const { backfilling, healthy } = sourcesByState
  expect(pollMs([healthy, backfilling])).toBe(2000)
  expect(pollMs([sourcesByState.fresh])).toBe(2000)
  expect(pollMs([healthy])).toBe(15_000)
  expect(pollMs([{ ...backfilling, state: 'paused' }])).toBe(15_000)
  expect(pollMs([{ ...backfilling, state: 'stopped' }])).toBe(15_000)
  expect(pollMs(undefined)).toBe(15_000)
})

test('nothing short of everything reads as complete', () => {
  expect(completenessOf(48_201, 48_201)).toEqual({ missing: 0, share: 1 })
  expect(completenessOf(48_200, 48_201)).toEqual({ missing: 1, share: 0.999 })
  expect(completenessOf(12, 10)).toEqual({ missing: -2, share: 1 })
  expect(completenessOf(0, 0)).toEqual({ missing: 0, share: null })
  expect(completenessOf(5, null)).toBeUndefined()
})

test('the channels of a source share one scale', () => {
  const long = sourceChannel({ coverage: stretches([40, 'mirrored']) })
  const short = sourceChannel({ coverage: stretches([10, 'mirrored']) })
  const scale = scaleOf([long, short])
  expect(scale && marksOf(short.coverage, scale)[0]).toMatchObject({ x: 0.75, width: 0.25 })
  expect(scaleOf(source({ channels: [] }).channels)).toBeUndefined()
  expect(scaleOf(sourcesByState.fresh.channels)).toBeUndefined()
})

test('neighbours of one state are one mark, with the rows of both', () => {
  const coverage = stretches([4, 'mirrored', 3], [3, 'mirrored', 4], [1, 'failing']).toReversed()
  const scale = scaleOf([{ coverage }])
  const marks = scale ? marksOf(coverage, scale) : []
  expect(marks.map(({ state, rows, x, width }) => [state, rows, x, width])).toEqual([
    ['mirrored', 7, 0, 0.75],
    ['failing', 0, 0.75, 0.25],
  ])
})

test('a minute of a year that fails is seen, on top of what surrounds it and inside of the line', () => {
  const coverage = stretches([365, 'mirrored'], [0.0007, 'failing'])
  const scale = scaleOf([{ coverage }])
  const marks = scale ? marksOf(coverage, scale) : []
  const last = layered(marks).at(-1)
  expect(last).toMatchObject({ state: 'failing', width: 0.008 })
  expect((last?.x ?? 1) + (last?.width ?? 1)).toBeLessThanOrEqual(1)
})

test('tells how much of the time is in each state, most first', () => {
  expect(sharesOf(stretches([10, 'pending'], [9, 'mirrored'], [1, 'pending']))).toEqual([
    { state: 'mirrored', share: 0.8 },
    { state: 'pending', share: 0.2 },
  ])
  expect(sharesOf([])).toEqual([])
})

test('a length of time has the unit that it fills twice', () => {
  expect([0, 43, 119, 120, 5400, 7200, 3 * 86_400].map((seconds) => formatDuration(seconds, 'en'))).toEqual([
    '0 sec',
    '43 sec',
    '119 sec',
    '2 min',
    '90 min',
    '2 hr',
    '3 days',
  ])
  expect(formatDuration(300, 'ru')).toBe('5 мин')
})
