// What a key may look for: one that sees personal data masked must not find it out by asking.
import { badRequest } from '#contract/api-error.ts'
import { VISIBLE_DIGITS } from '../access/mask.ts'
import { forbidden, type Principal } from '../access/principal.ts'
import { type Asked, readSearch, type SearchTerm } from './read-search.ts'

/** A page of contacts; longer lists are looked up as such. */
const MOST_ASKED = 20

/** What the text asks for. Throws a 400 where that is nothing or too much, and a 403 where it is masked for the key. */
export function allowedSearch(principal: Principal, text: string): Asked[] {
  const asked = readSearch(text)
  if (asked.length === 0)
    throw badRequest(
      'number must hold a phone number or at least its last 3 digits, the id of a message or of a WhatsApp user, or 3 letters of a name.',
      'number',
    )
  if (asked.length > MOST_ASKED)
    throw badRequest(
      `number holds ${asked.length} numbers and ids; at most ${MOST_ASKED} are looked up at a time.`,
      'number',
    )
  if (!principal.masked) return asked
  const allowed = maskedSearch(asked)
  if (allowed.length === asked.length) return allowed
  if (asked.flat().every(({ match }) => match === 'name'))
    throw forbidden('Names are masked for this key, and cannot be searched.', 'number')
  throw badRequest(
    `Numbers are masked for this key: number must be a whole number or its last ${VISIBLE_DIGITS} digits.`,
    'number',
  )
}

/** What of it may be looked for with masked data: whole values, and no more of a number's end than the mask shows. */
export function maskedSearch(asked: readonly Asked[]): Asked[] {
  return asked.flatMap((terms) => {
    const [first, ...others] = terms.filter(mayAsk)
    return first ? [[first, ...others] as const] : []
  })
}

function mayAsk({ match, digits }: SearchTerm): boolean {
  if (match === 'name') return false
  return match !== 'ends-with' || digits.length <= VISIBLE_DIGITS
}
