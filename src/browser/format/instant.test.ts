import { expect, test } from 'vitest'
import { formatAge } from './age.ts'
import { formatBucket, formatBucketShort } from './bucket.ts'
import { formatFull, formatInstant, formatUtc } from './instant.ts'

const iso = '2026-11-19T13:03:22.481Z'

test('writes the time of a row and the line of its day in the zone', () => {
  expect(formatInstant(iso, 'time', 'en', 'Europe/Berlin')).toBe('14:03:22')
  expect(formatInstant(iso, 'time', 'en', 'Asia/Kolkata')).toBe('18:33:22')
  expect(formatInstant(iso, 'day', 'en', 'Europe/Berlin')).toBe('Thu 19 Nov 2026')
  expect(formatInstant('2026-11-19T23:30:00Z', 'day', 'en', 'Europe/Berlin')).toBe('Fri 20 Nov 2026')
  expect(formatInstant(iso, 'day', 'ru', 'Europe/Berlin')).toBe('чт 19 нояб. 2026')
})

test('writes midnight as 00, not 24', () => {
  expect(formatInstant('2026-11-19T00:00:00Z', 'time', 'en', 'UTC')).toBe('00:00:00')
})

test('names the zone in the full form, and keeps UTC to the millisecond', () => {
  expect(formatFull(iso, 'en', 'Europe/Berlin')).toBe('Thu 19 Nov 2026, 14:03:22 CET')
  expect(formatFull(iso, 'en', 'UTC')).toBe('Thu 19 Nov 2026, 13:03:22 UTC')
  expect(formatUtc(iso)).toBe('2026-11-19 13:03:22.481 UTC')
  expect(formatUtc('2026-11-19T13:03:22Z')).toBe('2026-11-19 13:03:22 UTC')
})

test('shows text that is no instant as it came', () => {
  for (const text of ['', 'soon', '2026-13-45']) {
    expect(formatFull(text, 'en', 'UTC')).toBe(text)
    expect(formatUtc(text)).toBe(text)
    expect(formatAge(text, 'en', 0)).toBe(text)
    expect(formatBucket(text, 'week', 'en', 'UTC')).toBe(text)
  }
})

test('tells an age in the largest whole unit', () => {
  const now = Date.parse('2026-11-19T14:00:00Z')
  const ago = (seconds: number) => formatAge(new Date(now - seconds * 1000).toISOString(), 'en', now)
  expect([5, 60, 3600 * 3, 86_400, 86_400 * 8, 86_400 * 400, -5].map(ago)).toEqual([
    'now',
    '1 minute ago',
    '3 hours ago',
    'yesterday',
    'last week',
    'last year',
    'now',
  ])
  expect(formatAge(new Date(now - 180_000).toISOString(), 'ru', now)).toBe('3 минуты назад')
})

test('names buckets by their interval', () => {
  const zone = 'Europe/Berlin'
  expect(formatBucket('2026-11-19T13:00:00Z', 'hour', 'en', zone)).toBe('19 Nov, 14:00')
  expect(formatBucket('2026-11-18T23:00:00Z', 'day', 'en', zone)).toBe('Thu 19 Nov 2026')
  expect(formatBucket('2026-10-31T23:00:00Z', 'month', 'en', zone)).toBe('Nov 2026')
  // The week in which Berlin's clocks go back has 169 hours.
  expect(formatBucket('2026-10-18T22:00:00Z', 'week', 'en', zone)).toBe('19 Oct – 25 Oct 2026')
  expect(formatBucketShort('2026-11-18T23:00:00Z', 'day', 'en', zone)).toBe('19 Nov')
})
