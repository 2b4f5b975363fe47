import { expect, test } from 'vitest'
import { type Gap, insideRange, missingOf } from './coverage-gaps.ts'

const gap = (changes: Partial<Gap>): Gap => ({
  source: 'eu',
  label: 'OneUptime EU',
  from: '2026-11-01T00:00:00.000Z',
  to: '2026-11-02T00:00:00.000Z',
  state: 'pending',
  ...changes,
})

test('joins what one source has yet to bring, whatever the channel, from the first to the last of it', () => {
  const later = gap({ from: '2026-11-05T00:00:00Z', to: '2026-11-06T00:00:00Z', state: 'mirroring' })
  const [missing, ...others] = missingOf([later, gap({})])
  expect(missing).toMatchObject({ want: 'coming', from: '2026-11-01T00:00:00.000Z', to: '2026-11-06T00:00:00Z' })
  expect(others).toEqual([])
})

test('says what fails before what is on its way, and nothing of what is here', () => {
  const gaps = [gap({ state: 'beyond' }), gap({}), gap({ source: 'us', state: 'failing' }), gap({ state: 'mirrored' })]
  expect(missingOf(gaps).map(({ source, want }) => `${source} ${want}`)).toEqual([
    'us failing',
    'eu coming',
    'eu beyond',
  ])
})

test('an end of a gap counts only where it lies inside of the range', () => {
  const [missing] = missingOf([gap({})])
  const now = Date.parse('2026-11-20T00:00:00Z')
  const inside = (from: string | null, to: string | null) => missing && insideRange(missing, { from, to }, now)
  const ends = { from: missing?.from, to: missing?.to }
  expect(inside(null, null)).toEqual(ends)
  expect(inside('2026-10-31T00:00:00Z', '2026-11-09T00:00:00Z')).toEqual(ends)
  expect(inside('2026-11-01T00:00:00Z', null)).toEqual({ from: null, to: ends.to })
  expect(inside(null, '2026-11-02T00:00:00.000Z')).toEqual({ from: ends.from, to: null })
})

test('a gap up to now has no end, however far the range goes', () => {
  const now = Date.parse('2026-11-02T00:01:00Z')
  const [missing] = missingOf([gap({})])
  expect(missing && insideRange(missing, { from: null, to: '2026-12-01T00:00:00Z' }, now).to).toBeNull()
})
