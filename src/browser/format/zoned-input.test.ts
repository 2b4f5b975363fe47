import { expect, test } from 'vitest'
import { fromZonedInput, toZonedInput } from './zoned-input.ts'

test.each([
  ['2026-11-19T14:03', 'Europe/Berlin', '2026-11-19T13:03:00.000Z'],
  ['2026-07-01T00:00', 'America/New_York', '2026-07-01T04:00:00.000Z'],
  ['2026-11-19T00:00', 'Asia/Kolkata', '2026-11-18T18:30:00.000Z'],
])('%s in %s is %s and back', (text, zone, iso) => {
  expect(fromZonedInput(text, zone)).toBe(iso)
  expect(toZonedInput(iso, zone)).toBe(text)
})

test('has nothing for no instant', () => {
  expect(fromZonedInput('', 'UTC')).toBeNull()
  expect(toZonedInput(null, 'UTC')).toBe('')
  expect(toZonedInput('soon', 'UTC')).toBe('')
})
