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
const cache = new Map<string, DescribedNumber | null>()

/** Country and international form, null if the text is no number with a country code. */
export function formatNumber(numberText: string): DescribedNumber | null {
  const known = cache.get(numberText)
  if (known !== undefined) return known
  const parsed = parseNumber(numberText)
  const described = parsed ? { country: parsed.country ?? null, international: parsed.formatInternational() } : null
  if (cache.size >= CACHE_SIZE) cache.clear()
  cache.set(numberText, described)
  return described
}

/** ISO 3166 country of a number, null where the number does not tell it. */
export function countryOf(numberText: string): string | null {
  return formatNumber(numberText)?.country ?? null
}
