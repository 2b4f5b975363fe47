import { describe, expect, test } from 'vitest'
import { groupBy } from '#contract/group-by.ts'
import { digitsOf } from './digits.ts'
import { numberVariants } from './number-variants.ts'
import { samplePhones } from './sample-phones.ts'

/** How a stored number is met, as the lookup does it: the first variant that fits. */
function matchOf(input: string, stored: string): string | undefined {
  const digits = digitsOf(stored)
  return numberVariants(input).find((variant) =>
    variant.match === 'ends-with' ? digits.endsWith(variant.digits) : digits === variant.digits,
  )?.match
}

/** Brazil's ninth digit, Mexico's 1 and Argentina's 9: with and without. */
const twins: readonly (readonly [string, string])[] = [
  ['5531996883193', '553196883193'],
  ['5215639691841', '525639691841'],
  ['5491158749895', '541158749895'],
]

describe.each([
  ['+1 (555) 123-4567', 'exact'],
  ['15551234567', 'exact'],
  ['0015551234567', 'exact'],
  ['tel:+1-555-123-4567', 'exact'],
  ['https://wa.me/15551234567', 'exact'],
  ['+١٥٥٥١٢٣٤٥٦٧', 'exact'],
  ['1234567', 'ends-with'],
  ['(555) 123-4567', 'ends-with'],
  ['4567', 'ends-with'],
])('pasted %s', (input, match) => {
  test.each([['+15551234567'], ['15551234567'], ['+1-555-123-4567'], ['+155 512 34567']])('meets %s', (stored) => {
    expect(matchOf(input, stored)).toBe(match)
  })
})

test.each([
  ['+15551234567', '(555)123-4567', 'national'],
  ['15551234567', '555.123.4567', 'national'],
  ['5551234567', '(555)123-4567', 'exact'],
  ['+442071838750', '020 7183 8750', 'national'],
  ['020 7183 8750', '+442071838750', 'ends-with'],
  ['020 7183 8750', '2071838750', 'national'],
  ['07911 123456', '+447911123456', 'ends-with'],
  ['+44 (0)7911 123456', '447911123456', 'exact'],
  ['+79161234567', '8 (916) 123-45-67', 'national'],
  ['8 (916) 123-45-67', '+79161234567', 'exact'],
  ['84912345678', '+84 91 234 56 78', 'exact'],
  ['+5511961234567', '551161234567', 'exact'],
  ['553196883193', '+5531996883193', 'exact'],
  ['+525639691841', '5215639691841', 'exact'],
  ['5215639691841', '+52 56 3969 1841', 'exact'],
  ['5491158749895', '+541158749895', 'exact'],
  ['+24740123', '40123', 'national'],
  ['8 029 491-19-11', '+375294911911', 'national'],
  ['06 20 123 4567', '+36201234567', 'national'],
  ['011 15-2345-6789', '+5491123456789', 'national'],
  ['131 2345 6789', '+8613123456789', 'ends-with'],
  ['0056595', '+1 555 005 6595', 'ends-with'],
  ['0012', '+49151000012', 'ends-with'],
  ['0171', '+491512340171', 'ends-with'],
  ['0171', '+491512341171', undefined],
  ['006834002', '+683 4002', 'exact'],
  ['32665', '32665', 'exact'],
  ['112', '112', 'exact'],
])('%s meets %s: %s', (input, stored, match) => {
  expect(matchOf(input, stored)).toBe(match)
})

test.each([
  ['+15551234567', '+8615551234567'],
  ['+15551234567', '+15551234568'],
  ['15551234567', '+495551234567'],
  ['112', '+4930111112'],
  ['+1234567', '15551234567'],
])('%s does not meet %s', (input, stored) => {
  expect(matchOf(input, stored)).toBeUndefined()
})

test.each([['12'], [''], ['Ann'], ['US.13491208655302741918'], ['+'], ['()']])(
  'there is nothing to look for in %o',
  (input) => {
    expect(numberVariants(input)).toEqual([])
  },
)

test('a number with its country code never asks for an ending', () => {
  for (const { input, format } of samplePhones) {
    if (format === 'e164' || format === 'international') {
      expect(numberVariants(input).map(({ match }) => match)).not.toContain('ends-with')
    }
  }
})

test('every written form of a real number meets every other one', () => {
  const forms = groupBy(samplePhones, ({ e164 }) => e164)
  const missed = [...forms.values()].flatMap((own) =>
    own.flatMap((from) => own.filter((to) => !matchOf(from.input, to.input)).map((to) => [from.input, to.input])),
  )
  expect(forms.size).toBeGreaterThan(230)
  expect(missed).toEqual([])
})

test('finds the twin of a number that its country has changed, from either', () => {
  for (const [from, to] of twins) {
    for (const written of [`+${to}`, to]) expect([from, matchOf(from, written)]).toEqual([from, 'exact'])
    for (const written of [`+${from}`, from]) expect([to, matchOf(to, written)]).toEqual([to, 'exact'])
  }
})
