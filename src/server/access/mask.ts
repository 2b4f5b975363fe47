// Personal data as those see it who may not: enough to tell entries apart, too little to reach or know a person.
import type { PersonalKind } from '#contract/channels/index.ts'
import { parseNumber } from '../numbers/parse-number.ts'

const HIDDEN = '•••'

/** Digits of a number that stay readable; searches for more of its end would spell it out digit by digit. */
export const VISIBLE_DIGITS = 4

export function mask(kind: PersonalKind, value: string): string {
  switch (kind) {
    case 'number':
      return maskNumber(value)
    case 'note':
      return maskNote(value)
    case 'id':
      return value.length > 12 ? `${HIDDEN}${value.slice(-VISIBLE_DIGITS)}` : HIDDEN
    case 'name':
    case 'text':
      return HIDDEN
  }
}

/** `+49 ••• ••• 4567`; a number of no known form keeps its last digits only if most of it is hidden. */
function maskNumber(value: string): string {
  const digits = value.replace(/\D/g, '')
  const end = digits.length >= 8 ? ` ${digits.slice(-VISIBLE_DIGITS)}` : ''
  const country = parseNumber(value)?.countryCallingCode
  return country === undefined ? `${HIDDEN}${end}` : `+${country} ${HIDDEN} ${HIDDEN}${end}`
}

// Numbers in any writing, e-mail addresses, and ids: a WhatsApp message id holds the number it was sent to. What stands
// before an @ is at most so long (RFC 5321), and must be: looked for without an end, a long word takes minutes.
const revealing = /\+?\d[\d\s().-]{4,}\d|[^\s@]{1,64}@[^\s@]+|wamid\.\S+|\b(?=\w*\d)\w{16,}/g

function maskNote(value: string): string {
  return value.replace(revealing, HIDDEN)
}
