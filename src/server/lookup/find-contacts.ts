// From what was asked for to the contacts that it is, and the rows that are theirs.
import type { Principal } from '../access/principal.ts'
import { reverseDigits } from '../numbers/digits.ts'
import type { Sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { keysOfMessages, keysOfNames, keysOfUsers } from './find-candidates.ts'
import { isHidden, joinHidden } from './join-hidden.ts'
import { endingWith, ofContacts } from './lookup-scope.ts'
import { byMatch, type MetContact, meetContacts } from './meet-contacts.ts'
import { type KnownContact, readContacts } from './read-contacts.ts'
import type { Asked, SearchTerm } from './read-search.ts'

export interface Found {
  /** Every contact met, best match first. */
  readonly contacts: readonly MetContact[]
  /** Those whose entries are the answer: where a whole number was met, not those that only end so. */
  readonly chosen: readonly MetContact[]
  /** Tests of their rows in the contact-ordered copy; none if nobody was met. */
  readonly tests: readonly Sql[]
  /** How keys begin, last digit first, that meet these tests besides those of the chosen. */
  readonly ends: readonly string[]
  /** A message was met that names nobody. */
  readonly unnamed: boolean
}

interface How {
  /** Of a name that many are called by, those that are found first; else those with most entries. */
  readonly hurried?: boolean
  /** Asks for the contacts' sums, and for how many entries these leave. */
  readonly filters?: Sql
  /** Everybody whose number is asked for, with their sums, where that is known already. */
  readonly known?: Promise<KnownContact[] | undefined> | undefined
}

export async function findContacts(
  store: Store,
  principal: Principal,
  asked: readonly Asked[],
  { hurried = false, filters, known: begun }: How = {},
): Promise<Found> {
  const terms = asked.flat()
  const [named, ofMessages, ofUsers] = await Promise.all([
    keysOfNames(store, principal, texts(terms, 'name'), hurried).then((keys) => new Set(keys)),
    keysOfMessages(store, principal, texts(terms, 'message-id')),
    keysOfUsers(store, principal, texts(terms, 'user-id')),
  ])
  const known = joinKnown(
    (await begun) ?? (await readKnown(store, principal, terms, [...named, ...ofMessages, ...ofUsers], filters)),
  )
  const met = asked.map((each) => {
    const contacts = meetContacts(each, known, named)
    const sure = contacts.filter(({ match }) => match !== 'ends-with')
    const chosen = settleLines(sure.length > 0 ? sure : contacts, each[0].digits)
    return { contacts, chosen, ends: sure.length > 0 ? [] : numberKeys(each).ends }
  })
  const chosen = await withHidden(store, principal, distinct(met.flatMap((each) => each.chosen)), filters)
  const contacts = distinct([...chosen, ...met.flatMap((each) => each.contacts)])
  const keys = chosen.flatMap((contact) => contact.keys)
  const ends = keys.length > 0 ? met.flatMap((each) => each.ends) : []
  return {
    contacts,
    chosen,
    tests: keys.length > 0 ? [ofContacts(keys), ...ends.map(endingWith)] : [],
    ends,
    unnamed: ofMessages.includes(''),
  }
}

/** Everybody that a term may mean. */
async function readKnown(
  store: Store,
  principal: Principal,
  terms: readonly SearchTerm[],
  others: readonly string[],
  filters: Sql | undefined,
): Promise<KnownContact[]> {
  const wanted = { messageIds: texts(terms, 'message-id'), userIds: texts(terms, 'user-id'), filters }
  const numbers = numberKeys(terms)
  const keys = [...new Set([...numbers.keys, ...others])].filter((key) => key !== '')
  const tests = [...(keys.length > 0 ? [ofContacts(keys)] : []), ...numbers.ends.map(endingWith)]
  return readContacts(store, principal, tests, wanted)
}

/** Those without a number joined to the number that they are known to have. */
function joinKnown(found: readonly KnownContact[]): KnownContact[] {
  const joined = joinHidden(found, found)
  const taken = new Set(joined.filter((contact) => !isHidden(contact)).flatMap((contact) => contact.keys))
  return joined.filter((contact) => !isHidden(contact) || !contact.keys.some((key) => taken.has(key)))
}

/** Written without a country code, a number is of the one line that was met with it; without any, one by itself. */
function settleLines(contacts: readonly MetContact[], digits: string): MetContact[] {
  const lines = [...new Set(contacts.flatMap(({ line }) => line ?? []))]
  if (lines.length > 1) return [...contacts]
  return contacts.map((contact) => ({ ...contact, line: lines[0] ?? digits }))
}

/** With the messages that came under the same person's user id alone. */
async function withHidden(
  store: Store,
  principal: Principal,
  contacts: readonly MetContact[],
  filters: Sql | undefined,
): Promise<MetContact[]> {
  const missing = contacts.flatMap(({ userId, keys }) => (userId !== null && !keys.includes(userId) ? [userId] : []))
  if (missing.length === 0) return [...contacts]
  return joinHidden(contacts, await readContacts(store, principal, [ofContacts(missing)], { filters }))
}

/** Where rows of these numbers are in the contact-ordered copy: keys, and how keys begin. */
export function numberKeys(terms: readonly SearchTerm[]): { keys: string[]; ends: string[] } {
  const reversed = (of: (match: SearchTerm['match']) => boolean) =>
    terms.flatMap(({ match, digits }) => (of(match) ? [reverseDigits(digits)] : []))
  return { keys: reversed(isWhole), ends: reversed((match) => match === 'ends-with') }
}

/** A number with all of its digits. */
export function isWhole(match: SearchTerm['match']): boolean {
  return match === 'exact' || match === 'national'
}

function texts(terms: readonly SearchTerm[], match: SearchTerm['match']): string[] {
  return terms.flatMap((term) => (term.match === match ? [term.text] : []))
}

/** Each contact once, under its best match, best first. */
function distinct(contacts: readonly MetContact[]): MetContact[] {
  const byKey = new Map<string, MetContact>()
  for (const contact of contacts) {
    const [key = ''] = contact.keys
    const known = byKey.get(key)
    if (!known || byMatch(contact, known) < 0) byKey.set(key, contact)
  }
  return [...byKey.values()].sort(byMatch)
}
