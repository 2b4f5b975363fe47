// How a number with its country code is written in its own country.
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { digitsOf } from './digits.ts'

/** Shorter national numbers are as likely somebody's short code, unless the country is known to have them. */
const FEWEST_DIGITS = 7

/** Under which digits a number may be written without its country code; none if it cannot be a country's number. */
export function homeForms(digits: string): readonly string[] {
  const [bare = '', ...others] = dialledForms(digits)
  // People put a 0 in front where there is none; not where another prefix stands there, such as Russia's 8, nor in
  // North America.
  const withZero = others.length > 0 || /^0|^$/.test(bare) || digits.startsWith('1') ? [] : [`0${bare}`]
  return [...new Set([bare, ...withZero, ...others])].filter((each) => each !== '' && each !== digits)
}

/** Digits as they are dialled at home: the number itself, and what its country puts in front of it. */
export function dialledForms(digits: string): readonly string[] {
  const parsed = parse(digits)
  if (!parsed?.isPossible()) return []
  const { nationalNumber } = parsed
  if (nationalNumber.length < FEWEST_DIGITS && !parsed.isValid()) return []
  return [...new Set([nationalNumber, digitsOf(parsed.formatNational())])]
}

/** ISO 3166 country of digits that begin with a country code, null where they do not tell it. */
export function countryOfDigits(digits = ''): string | null {
  return parse(digits)?.country ?? null
}

/** True for digits that a country gives out, its code included. */
export function isValidNumber(digits: string): boolean {
  return parse(digits)?.isValid() ?? false
}

function parse(digits: string): PhoneNumber | undefined {
  return parsePhoneNumberFromString(`+${digits}`)
}
