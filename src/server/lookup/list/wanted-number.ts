// What one number of a list is to be looked for as.
import { digitsOf } from '../../numbers/digits.ts'
import { type NumberVariant, numberVariants } from '../../numbers/number-variants.ts'
import { type Line, lineOf } from './line.ts'

export interface WantedNumber {
  readonly input: string
  /** As given; '' for what holds no number. */
  readonly digits: string
  /** What it is by itself, where it is written with its country code. */
  readonly line: Line | null
  /** By the digits under which it may be stored. */
  readonly whole: ReadonlyMap<string, NumberVariant>
  /** The national form of a number without a country code: lines that end so may be it. */
  readonly ending: string | null
}

/** Shorter ends belong to more lines than anybody could tell apart. */
const FEWEST_ENDING_DIGITS = 5

export function wantedNumber(input: string): WantedNumber {
  const variants = numberVariants(input)
  const whole = new Map<string, NumberVariant>()
  for (const variant of variants)
    if (variant.match !== 'ends-with' && !whole.has(variant.digits)) whole.set(variant.digits, variant)
  const ending = variants.find(({ match }) => match === 'ends-with')?.digits ?? ''
  return {
    input,
    digits: digitsOf(input),
    line: lineOf(input),
    whole,
    ending: ending.length >= FEWEST_ENDING_DIGITS ? ending : null,
  }
}
