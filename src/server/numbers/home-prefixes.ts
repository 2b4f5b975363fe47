// Numbers as dialled at home where that is more than the number behind one 0.
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { digitsOf } from './digits.ts'

/** Where the prefix is 8, 80, 06 or 01, or stands in the middle (Argentina's 15). */
const countries: readonly CountryCode[] = ['AR', 'BY', 'HU', 'LT', 'MN', 'MX', 'TM', 'UZ']

/** The same with country code, of each country that gives such a number out behind such a prefix. */
export function dialledAtHome(digits: string): readonly string[] {
  return countries.flatMap((country) => {
    const parsed = parsePhoneNumberFromString(digits, country)
    if (!parsed?.isValid() || parsed.country !== country || parsed.nationalNumber === digits) return []
    return digitsOf(parsed.formatNational()) === digits ? [parsed.number.slice(1)] : []
  })
}

/** Russia and Kazakhstan dial 8 where others dial 0; it may as well begin a country code (84 is Vietnam). */
export function dialledInRussia(digits: string): readonly string[] {
  const full = digits.replace(/^8([3479]\d{9})$/, '7$1')
  return full !== digits && parsePhoneNumberFromString(`+${full}`)?.isValid() ? [full] : []
}
