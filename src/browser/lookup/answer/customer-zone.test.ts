import { expect, test } from 'vitest'
import { customerZone, zoneName } from './customer-zone.ts'

const now = Date.UTC(2026, 10, 3)
const zones: Record<string, string[]> = {
  DE: ['Europe/Berlin', 'Europe/Busingen'],
  US: ['America/Adak', 'America/Chicago', 'America/New_York'],
  CY: ['Asia/Famagusta', 'Asia/Nicosia'],
}
const zonesIn = (country: string) => zones[country] ?? []

test('a country has its own clock, one with several that of most people, and says so', () => {
  expect(customerZone('DE', 'Asia/Tokyo', now, zonesIn)).toMatchObject({ zone: 'Europe/Berlin', several: false })
  expect(customerZone('US', 'Asia/Tokyo', now, zonesIn)).toMatchObject({ zone: 'America/New_York', several: true })
})

test('the reader’s own zone goes first where the country has it', () => {
  expect(customerZone('CY', 'Asia/Nicosia', now, zonesIn).zone).toBe('Asia/Nicosia')
})

test('without a country, or without knowledge of it, the reader’s zone stands', () => {
  expect(customerZone(null, 'Asia/Tokyo', now, zonesIn)).toEqual({ zone: 'Asia/Tokyo', zones: [], several: false })
  expect(customerZone('XX', 'Asia/Tokyo', now, zonesIn)).toEqual({ zone: 'Asia/Tokyo', zones: [], several: false })
})

test('a zone is called as people call it', () => {
  expect(zoneName('America/New_York', 'en')).toBe('New York')
  expect(zoneName('Asia/Calcutta', 'en')).toBe('Kolkata')
  expect(zoneName('America/Argentina/Buenos_Aires', 'ru')).toBe('Буэнос-Айрес')
  expect(zoneName('UTC', 'ru')).toBe('UTC')
})
