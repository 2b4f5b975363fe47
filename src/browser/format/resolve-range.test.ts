import { expect, test } from 'vitest'
import type { RangePreset } from '#contract/view-state.ts'
import { resolveRange } from './resolve-range.ts'

function resolve(preset: RangePreset, zone: string, now: string): string {
  const { from, to } = resolveRange({ preset }, zone, new Date(now))
  return `${from} ${to}`
}

test.each<[RangePreset, string, string, string]>([
  ['all', 'UTC', '2026-11-19T13:03:22Z', 'null null'],
  ['last24h', 'UTC', '2026-11-19T13:03:22Z', '2026-11-18T13:04:00.000Z 2026-11-19T13:04:00.000Z'],
  ['today', 'Europe/Berlin', '2026-11-19T23:30:00Z', '2026-11-19T23:00:00.000Z 2026-11-20T23:00:00.000Z'],
  // Clocks go back on 25 October 2026: the day has 25 hours.
  ['today', 'Europe/Berlin', '2026-10-25T12:00:00Z', '2026-10-24T22:00:00.000Z 2026-10-25T23:00:00.000Z'],
  // Clocks go forward on 29 March 2026: the day has 23 hours.
  ['yesterday', 'Europe/Berlin', '2026-03-30T08:00:00Z', '2026-03-28T23:00:00.000Z 2026-03-29T22:00:00.000Z'],
  // Across the change, midnight stays midnight.
  ['last7d', 'America/New_York', '2026-11-03T15:00:00Z', '2026-10-28T04:00:00.000Z 2026-11-04T05:00:00.000Z'],
  // Half-hour and quarter-hour zones.
  ['today', 'Asia/Kolkata', '2026-11-19T18:45:00Z', '2026-11-19T18:30:00.000Z 2026-11-20T18:30:00.000Z'],
  ['today', 'Asia/Kathmandu', '2026-11-19T13:00:00Z', '2026-11-18T18:15:00.000Z 2026-11-19T18:15:00.000Z'],
  // Lord Howe moves its clocks by half an hour, on 4 October 2026.
  ['today', 'Australia/Lord_Howe', '2026-10-04T03:00:00Z', '2026-10-03T13:30:00.000Z 2026-10-04T13:00:00.000Z'],
  // Beirut skips midnight itself: 29 March 2026 begins at 01:00.
  ['today', 'Asia/Beirut', '2026-03-29T12:00:00Z', '2026-03-28T22:00:00.000Z 2026-03-29T21:00:00.000Z'],
  ['thisMonth', 'Europe/Berlin', '2026-10-31T23:30:00Z', '2026-10-31T23:00:00.000Z 2026-11-30T23:00:00.000Z'],
  ['lastMonth', 'Europe/Berlin', '2026-11-19T12:00:00Z', '2026-09-30T22:00:00.000Z 2026-10-31T23:00:00.000Z'],
  ['last12mo', 'UTC', '2026-03-31T12:00:00Z', '2025-04-01T00:00:00.000Z 2026-04-01T00:00:00.000Z'],
])('%s in %s at %s', (preset, zone, now, expected) => {
  expect(resolve(preset, zone, now)).toBe(expected)
})

test('leaves fixed instants as they are', () => {
  const range = { from: '2026-01-01T00:00:00Z', to: null }
  expect(resolveRange(range, 'Europe/Berlin', new Date())).toEqual(range)
})
