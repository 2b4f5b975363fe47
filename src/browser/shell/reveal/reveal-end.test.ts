import { expect, it } from 'vitest'
import { endOf, minutesLeft } from './reveal-end.ts'

it('ends after the time that the gateway gave, however wrong the reader’s clock is', () => {
  const [asOf, expiresAt] = ['2026-11-22T14:23:00.000Z', '2026-11-22T14:32:00.000Z']
  for (const heardAt of [Date.parse(asOf), Date.parse('2019-01-01T00:00:00Z')])
    expect(endOf(expiresAt, asOf, heardAt) - heardAt).toBe(9 * 60_000)
})

it.each([
  [540_001, 10],
  [540_000, 9],
  [1, 1],
  [-5000, 1],
])('counts %s ms as %s minutes', (left, minutes) => {
  expect(minutesLeft(1_000_000 + left, 1_000_000)).toBe(minutes)
})
