// What a written number is to libphonenumber. Real numbers fail its validity tests (old WhatsApp ids, the API
// documents' own samples), so validity only decides where a country code is a guess (shared facts, WhatsApp 5.1).
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { cleanNumber } from './digits.ts'
import { twinsOf } from './twins.ts'

/** From this length on, digits without a plus are taken to begin with a country code, as in WhatsApp ids. */
export const INTERNATIONAL_DIGITS = 11

/** The number, if it is written with a country code or can only be read that way; else undefined. */
export function parseNumber(text: string): PhoneNumber | undefined {
  const { digits, international } = cleanNumber(text)
  return digits === '' ? undefined : parseDigits(digits, international || digits.length >= INTERNATIONAL_DIGITS)
}

/** A twin that is valid names the same line better than digits that are not. */
function parseDigits(digits: string, trusted: boolean): PhoneNumber | undefined {
  const parsed = parsePhoneNumberFromString(`+${digits}`)
  if (parsed?.isValid()) return parsed
  for (const twin of twinsOf(digits)) {
    const other = parsePhoneNumberFromString(`+${twin}`)
    if (trusted && other?.isValid()) return other
  }
  return trusted && parsed?.isPossible() ? parsed : undefined
}
