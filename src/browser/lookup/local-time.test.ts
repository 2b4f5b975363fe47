import { expect, test } from 'vitest'
import { localTime, zonesOf } from './local-time.ts'

const now = Date.parse('2026-11-20T13:03:00Z')

test('shows a clock only where all clocks of a country agree', () => {
  expect(localTime(['Europe/Berlin', 'Europe/Busingen'], now)).toBe('14:03')
  expect(localTime(['Europe/Madrid', 'Atlantic/Canary'], now)).toBeUndefined()
  expect(localTime([], now)).toBeUndefined()
})

test('takes a country that nobody knows for one without zones', () => {
  expect(zonesOf('not a country')).toEqual([])
})
