import { parseNumber } from './parse-number.ts'

/** A number for people to read. */
export interface DescribedNumber {
  /** ISO 3166, two letters, where the number tells it: +1 555 … could be any of some twenty countries. */
  readonly country: string | null
  /** `+44 20 7183 8750` */
  readonly international: string
}

/** Written numbers repeat thousands of times in a log, and parsing one takes ten microseconds or more. */
const CACHE_SIZE = 50_000
const countries = new Map<string, string | null>()

/** Country and international form, null if the text is no number with a country code. */
export function formatNumber(numberText: string): DescribedNumber | null {
  const parsed = parseNumber(numberText)
  return parsed ? { country: parsed.country ?? null, international: parsed.formatInternational() } : null
}

/** ISO 3166 country of a number, null where the number does not tell it. */
export function countryOf(numberText: string): string | null {
  const known = countries.get(numberText)
  if (known !== undefined) return known
  const country = parseNumber(numberText)?.country ?? null
  if (countries.size >= CACHE_SIZE) countries.clear()
  countries.set(numberText, country)
  return country
}
