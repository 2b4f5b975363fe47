import { expect, test } from 'vitest'
import { formatFor } from '#browser/format/format-for.ts'
import { groupByDay } from './group-by-day.ts'

const at = (iso: string) => ({ at: iso })
const entries = ['2026-11-20T23:30:00Z', '2026-11-20T22:30:00Z', '2026-11-20T01:00:00Z', '2026-11-19T23:30:00Z'].map(at)

const days = (zone: string) =>
  groupByDay(entries, formatFor('en', zone).day).map(({ day, entries: own }) => [day, own.length])

test('cuts at midnight of the zone', () => {
  expect(days('UTC')).toEqual([
    ['Fri 20 Nov 2026', 3],
    ['Thu 19 Nov 2026', 1],
  ])
  expect(days('Europe/Berlin')).toEqual([
    ['Sat 21 Nov 2026', 1],
    ['Fri 20 Nov 2026', 3],
  ])
  expect(days('America/Los_Angeles')).toEqual([
    ['Fri 20 Nov 2026', 2],
    ['Thu 19 Nov 2026', 2],
  ])
})

test('keeps a day of 25 hours whole', () => {
  const day = groupByDay(['2026-10-25T22:59:00Z', '2026-10-24T22:01:00Z'].map(at), formatFor('en', 'Europe/Berlin').day)
  expect(day).toHaveLength(1)
})

test('keeps entries in their order', () => {
  expect(groupByDay(entries, formatFor('ru', 'Asia/Tokyo').day).flatMap((day) => day.entries)).toEqual(entries)
  expect(groupByDay([], String)).toEqual([])
})
