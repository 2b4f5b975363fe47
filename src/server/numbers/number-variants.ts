// Under which digits a number that somebody pasted may be stored. Logs keep numbers as they were typed, so the same
// line may stand there with and without country code, trunk prefix or the digit that its country added later.
import type { MatchKind } from '#contract/routes/lookup-words.ts'
import { cleanNumber } from './digits.ts'
import { countryOfDigits, homeForms, isValidNumber } from './home-forms.ts'
import { dialledAtHome, dialledInRussia } from './home-prefixes.ts'
import { INTERNATIONAL_DIGITS } from './parse-number.ts'
import { twinsOf } from './twins.ts'

/** Digits to look for, and how: the whole stored number, or its end. */
export interface NumberVariant {
  readonly match: Extract<MatchKind, 'exact' | 'national' | 'ends-with'>
  readonly digits: string
  /** Whose number these digits are, where a country code or the prefix that is dialled at home tells it. */
  readonly country: string | null
}

/** China's mobile numbers have as many digits without a country code as North America's have with it. */
const ENDING_DIGITS = { from: 4, to: 11 }
/** No country's numbers are so short behind a 00 (Niue's have seven digits): the zeros are digits of a number's end. */
const endingInZeros = /^\s*(00\d{2,6})\s*$/
/** Behind a trunk 0 there is no country code, so a longer rest is still a national number. */
const LONGEST_TRUNK_REST = 12

/** What to look for, best first; empty if the input is no number of three digits or more. */
export function numberVariants(input: string): NumberVariant[] {
  const zeros = endingInZeros.exec(input)?.[1]
  if (zeros !== undefined) return ending(zeros)
  const { digits, international } = cleanNumber(input)
  if (digits === '') return []
  if (international) return fullNumber(digits)
  const home = dialledAtHome(digits).flatMap((each) => fullNumber(each).map(asNational))
  if (digits.startsWith('0')) return distinct([...trunkNumber(digits), ...home])
  const whole = bareNumber(digits)
  return distinct([...whole, ...home, ...ending(digits)])
}

/** Country code included: nothing but this line, however it may have been written down. */
function fullNumber(...readings: readonly string[]): NumberVariant[] {
  const exact = readings.flatMap((digits) => [digits, ...twinsOf(digits)])
  return distinct([
    ...exact.map((digits) => ({ match: 'exact', digits, country: countryOfDigits(digits) }) as const),
    ...exact.flatMap((each) =>
      homeForms(each).map(
        (digits) =>
          ({ match: 'national', digits, country: countryOfDigits(each) ?? countryOfDigits(exact[0]) }) as const,
      ),
    ),
  ])
}

/** Without a plus: with a country code if there are as many digits as that takes, or if it is a number only so. */
function bareNumber(digits: string): NumberVariant[] {
  if (digits.length >= INTERNATIONAL_DIGITS) return fullNumber(digits, ...dialledInRussia(digits))
  const itself = { match: 'exact', digits, country: null } as const
  return [itself, ...(isValidNumber(digits) ? fullNumber(digits).filter(({ match }) => match === 'national') : [])]
}

/** With trunk 0: the same written without it, or any country's number that ends so. */
function trunkNumber(digits: string): NumberVariant[] {
  const rest = digits.slice(1)
  const ends = ending(rest, LONGEST_TRUNK_REST)
  return [
    { match: 'exact', digits, country: null },
    { match: 'national', digits: rest, country: null },
    // Four digits are a number's last four, whatever they begin with.
    ...(ends.length > 0 ? ends : ending(digits)),
  ]
}

function ending(digits: string, longest = ENDING_DIGITS.to): NumberVariant[] {
  const fits = digits.length >= ENDING_DIGITS.from && digits.length <= longest
  return fits ? [{ match: 'ends-with', digits, country: null }] : []
}

function asNational(variant: NumberVariant): NumberVariant {
  return { ...variant, match: 'national' }
}

/** The best of each: whole numbers once, and an ending beside them. */
function distinct(variants: readonly NumberVariant[]): NumberVariant[] {
  const best = new Map<string, NumberVariant>()
  for (const variant of variants) {
    const key = `${variant.match === 'ends-with'} ${variant.digits}`
    const known = best.get(key)
    if (!known || (known.match === 'national' && variant.match === 'exact')) best.set(key, variant)
  }
  const order = ['exact', 'national', 'ends-with']
  return [...best.values()].sort((a, b) => order.indexOf(a.match) - order.indexOf(b.match))
}
