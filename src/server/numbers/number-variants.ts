// Under which digits a number that somebody pasted may be stored. Logs keep numbers as they were typed, so the same
// line may stand there with and without country code, trunk zero or the digit that its country added later.
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { MatchKind } from '#contract/routes/lookup.ts'
import { cleanNumber, digitsOf } from './digits.ts'
import { INTERNATIONAL_DIGITS } from './parse-number.ts'
import { twinsOf } from './twins.ts'

/** Digits to look for, and how: the whole stored number, or its end. */
export interface NumberVariant {
  readonly match: MatchKind
  readonly digits: string
}

/** Shorter national numbers are as likely somebody's short code. */
const FEWEST_NATIONAL_DIGITS = 7
const ENDING_DIGITS = { from: 4, to: 10 }
/** Behind a trunk 0 there is no country code, so a longer rest is still a national number (German mobiles have eleven). */
const LONGEST_TRUNK_REST = 12

/** What to look for, best first; empty if the input is no number of three digits or more. */
export function numberVariants(input: string): NumberVariant[] {
  const { digits, international } = cleanNumber(input)
  if (digits === '') return []
  if (!international && digits.startsWith('0')) return trunkNumber(digits)
  if (international) return fullNumber(digits)
  if (digits.length >= INTERNATIONAL_DIGITS) return fullNumber(digits, ...russianNumber(digits))
  return [{ match: 'exact', digits }, ...ending(digits)]
}

/** Country code included: nothing but this line, however it may have been written down. */
function fullNumber(...readings: readonly string[]): NumberVariant[] {
  const exact = readings.flatMap((digits) => [digits, ...twinsOf(digits)])
  const national = exact.flatMap((each) => nationalForms(parsePhoneNumberFromString(`+${each}`)))
  return [
    ...exact.map((each) => ({ match: 'exact', digits: each }) as const),
    ...[...new Set(national)]
      .filter((each) => !exact.includes(each))
      .map((each) => ({ match: 'national', digits: each }) as const),
  ]
}

/** As dialled at home, with and without the trunk prefix. North America has no trunk 0. */
function nationalForms(parsed: PhoneNumber | undefined): readonly string[] {
  if (!parsed?.isPossible() || parsed.nationalNumber.length < FEWEST_NATIONAL_DIGITS) return []
  const { nationalNumber } = parsed
  const withZero = parsed.countryCallingCode === '1' ? nationalNumber : `0${nationalNumber}`
  return [nationalNumber, withZero, digitsOf(parsed.formatNational())]
}

/** With trunk 0: the same written without it, or any country's number that ends so. */
function trunkNumber(digits: string): NumberVariant[] {
  const rest = digits.slice(1)
  return [{ match: 'exact', digits }, { match: 'national', digits: rest }, ...ending(rest, LONGEST_TRUNK_REST)]
}

/** Russia and Kazakhstan dial 8 where others dial 0; it may as well begin a country code (84 is Vietnam). */
function russianNumber(digits: string): readonly string[] {
  const full = digits.replace(/^8([3479]\d{9})$/, '7$1')
  return full !== digits && parsePhoneNumberFromString(`+${full}`)?.isValid() ? [full] : []
}

function ending(digits: string, longest = ENDING_DIGITS.to): NumberVariant[] {
  const fits = digits.length >= ENDING_DIGITS.from && digits.length <= longest
  return fits ? [{ match: 'ends-with', digits }] : []
}
