import { expect, it } from 'vitest'
import { parseTicks, ticksFromMs, ticksToIso } from './ticks.ts'

it('keeps the digits that a JSON number would round', () => {
  expect(parseTicks('638500000000000065')?.toString()).toBe('638500000000000065')
})

it('places ticks in time to the microsecond', () => {
  expect(ticksToIso(638000000000000000n)).toBe('2022-09-28T22:13:20.000000Z')
  expect(ticksToIso(638500000000000065n)).toBe('2024-04-29T15:06:40.000006Z')
})

it('inverts milliseconds', () => {
  expect(ticksFromMs(Date.parse('2024-04-29T15:06:40Z'))).toBe(638500000000000000n)
})

it.each(['1704067200', '1704067200000', '-1', '6.385e17', 'abc', '', '999999999999999999999'])(
  'refuses %s, which is no ticks',
  (text) => {
    expect(parseTicks(text)).toBeUndefined()
  },
)
