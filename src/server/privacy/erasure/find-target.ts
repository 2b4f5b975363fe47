// Whom an erasure is of: every form under which the store has them, and what else tells of them.
import { badRequest } from '#contract/api-error.ts'
import { mask } from '../../access/mask.ts'
import { type Principal, projectScope } from '../../access/principal.ts'
import { contactHash } from '../../audit/contact-hash.ts'
import { findContacts } from '../../lookup/find-contacts.ts'
import { theOne } from '../../lookup/present-contact.ts'
import { readSearch, type SearchTerm } from '../../lookup/read-search.ts'
import { reverseDigits } from '../../numbers/digits.ts'
import { param, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { FEWEST_DIGITS, mentionPattern } from './mention-pattern.ts'

export interface Target {
  /** As it is written; the user id of somebody who hides their number. */
  readonly number: string
  readonly masked: string
  /** Under which the audit log and the certificate have them. */
  readonly hash: string
  /** Keys of the contact-ordered copy: digits from the end, and user ids. */
  readonly keys: readonly string[]
  /** Provider's ids of their messages. */
  readonly messages: readonly string[]
  /** Regular expression of what would be a mention of them. */
  readonly pattern: string
}

/** Messages of one contact whose receipts are looked for by their ids. */
const MOST_MESSAGES = 100_000

const whole = new Set<SearchTerm['match']>(['exact', 'national', 'user-id'])

/** Throws a 400 unless it is one contact: what is removed comes back for nobody. */
export async function findTarget(store: Store, principal: Principal, text: string): Promise<Target> {
  const asked = readSearch(text)
  const [terms] = asked
  if (!terms || asked.length > 1 || !whole.has(terms[0].match))
    throw badRequest('number must be one phone number with its country code, or the id of one WhatsApp user.', 'number')
  const found = await findContacts(store, principal, asked)
  const met = found.chosen.filter(({ match }) => whole.has(match))
  const one = theOne(met)
  if (met.length > 0 && one === null)
    throw badRequest('number is that of several contacts: write it with its country code.', 'number')
  const [first] = terms
  // A number that is not here is erased all the same: what is brought of it later stays out.
  if (!one && (first.match === 'national' || isShort(first)))
    throw badRequest('number is of no known contact: write it with its country code.', 'number')
  const written = terms.filter(({ match }) => match === first.match && match !== 'national')
  const known = [...met.flatMap(({ keys }) => keys), ...written.map(({ digits, text: id }) => keyOf(digits, id))]
  const { users, messages } = await readIds(store, principal, known)
  const keys = [...new Set([...known, ...users])]
  const number = one?.number || one?.keys[0] || first.text
  return {
    number,
    masked: mask(one?.digits === '' || first.match === 'user-id' ? 'id' : 'number', number),
    hash: await contactHash(store, keys[0] ?? ''),
    keys,
    messages,
    pattern: mentionPattern(keys),
  }
}

/** Of these a few digits are the end of many numbers. */
function isShort({ match, digits }: SearchTerm): boolean {
  return match === 'exact' && digits.length < FEWEST_DIGITS
}

function keyOf(digits: string, text: string): string {
  return digits === '' ? text : reverseDigits(digits)
}

/** User ids that came with these contacts, under which they may also have written with their number hidden. */
async function readIds(store: Store, principal: Principal, keys: readonly string[]) {
  const [row] = await store.query<{ users: string[]; messages: string[] }>(
    sql`SELECT groupUniqArray(1000)(ifNull(whats_app_user_id, '')) AS users,
  groupUniqArray(${param('UInt32', MOST_MESSAGES)})(ifNull(provider_id, '')) AS messages
FROM contact_entry WHERE contact_reversed IN ${param('Array(String)', keys)} AND ${projectScope(principal)}`,
  )
  const filled = (list: readonly string[] = []) => list.filter((each) => each !== '')
  return { users: filled(row?.users), messages: filled(row?.messages) }
}
