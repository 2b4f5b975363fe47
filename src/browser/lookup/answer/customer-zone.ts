// The clock by which a customer is told when something was sent.
import type { Language } from '#browser/i18n/languages.ts'
import { localTime, zonesOf } from '../local-time.ts'

/** Where most people of a country live, for countries whose clocks differ: a browser lists zones by name. */
const mostPeople: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  FM: 'Pacific/Pohnpei',
  GL: 'America/Nuuk',
  ID: 'Asia/Jakarta',
  KI: 'Pacific/Tarawa',
  KZ: 'Asia/Almaty',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  US: 'America/New_York',
}

export interface CustomerZone {
  readonly zone: string
  /** All that the country has; empty where the number tells no country, or the browser no zones. */
  readonly zones: readonly string[]
  /** Its clocks differ, so that `zone` is a guess. */
  readonly several: boolean
}

/** The zone of a country (two letters), or `fallback`. `zonesIn` is the browser's knowledge. */
export function customerZone(
  country: string | null,
  fallback: string,
  now: number,
  zonesIn: (country: string) => readonly string[] = zonesOf,
): CustomerZone {
  const zones = country === null ? [] : zonesIn(country)
  const [first] = zones
  if (country === null || first === undefined) return { zone: fallback, zones, several: false }
  const most = mostPeople[country]
  const zone = most ?? (zones.includes(fallback) ? fallback : first)
  return { zone, zones, several: localTime(zones, now) === undefined }
}

/** Cities that zones are still named after by their old names. */
const renamed: Readonly<Record<string, string>> = {
  Asmera: 'Asmara',
  Calcutta: 'Kolkata',
  Faeroe: 'Faroe',
  Godthab: 'Nuuk',
  Katmandu: 'Kathmandu',
  Kiev: 'Kyiv',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh City',
  Ulan_Bator: 'Ulaanbaatar',
}

/** What people call the zone: a city (`Berlin`), or in other languages than English what they name it after (`Германия`). */
export function zoneName(zone: string, language: Language): string {
  if (zone === 'UTC') return zone
  const city = zone.split('/').at(-1) ?? zone
  if (language === 'en') return (renamed[city] ?? city).replaceAll('_', ' ')
  const named = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'shortGeneric' }).formatToParts(0)
  return named.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}
