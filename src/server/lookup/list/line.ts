// The line that a written number is, where it tells its country: two spellings of one line are alike in it.
import { digitsOf } from '../../numbers/digits.ts'
import { parseNumber } from '../../numbers/parse-number.ts'

export interface Line {
  /** Country code and national number. */
  readonly digits: string
  /** ISO 3166, two letters; null where several countries share the code. */
  readonly country: string | null
  /** `+44 20 7183 8750` */
  readonly international: string
  /** As written and as dialled at home, digits only. */
  readonly national: readonly string[]
}

/** Null where nothing tells the country code. */
export function lineOf(text: string): Line | null {
  const parsed = parseNumber(text)
  if (!parsed) return null
  return {
    digits: parsed.number.slice(1),
    country: parsed.country ?? null,
    international: parsed.formatInternational(),
    national: [parsed.nationalNumber, digitsOf(parsed.formatNational())],
  }
}
