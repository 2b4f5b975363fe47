const VISIBLE_DIGITS = 4

/**
 * A number as its owner knows it again and nobody else learns it: `+49 *** *** 4567`. `international` is what the
 * gateway tells of a contact, in groups where it knows them, perhaps masked already. Empty where too little would be hidden.
 */
export function maskNumber(international: string): string {
  const digits = international.replace(/\D/g, '')
  const country = /^\+\d{1,3}(?=\s)/.exec(international)?.[0]
  // A masked number has its code and its end, and no digits between them.
  const enough = international.includes('•') || digits.length >= 8
  const end = enough ? digits.slice(-VISIBLE_DIGITS) : ''
  if (end.length < VISIBLE_DIGITS) return ''
  return country ? `${country} *** *** ${end}` : `*** ${end}`
}
