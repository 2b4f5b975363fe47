// Which contacts a thing that was asked for is, and how well.
import { type MatchKind, matchKinds } from '#contract/routes/lookup-words.ts'
import { dialledForms } from '../numbers/home-forms.ts'
import { INTERNATIONAL_DIGITS } from '../numbers/parse-number.ts'
import { twinsOf } from '../numbers/twins.ts'
import type { KnownContact } from './read-contacts.ts'
import { holdsWords, wordsOf } from './read-name.ts'
import type { Asked, SearchTerm } from './read-search.ts'

export interface MetContact extends KnownContact {
  readonly match: MatchKind
  /** Spellings of one line share it; null for one that no country code tells apart from others. */
  readonly line: string | null
}

/** Shorter ends are looked up as ends: the last four digits of a number are also whole numbers of small countries. */
const FEWEST_HOME_DIGITS = 7

/** Of the contacts those that this may mean. */
export function meetContacts(
  asked: Asked,
  contacts: readonly KnownContact[],
  named: ReadonlySet<string>,
): MetContact[] {
  const met = contacts.flatMap((contact) => {
    const term = asked.find((each) => meets(each, contact, named))
    return term ? [metAs(term, contact)] : []
  })
  const whole = met.some(
    ({ match, country, international }) => match === 'exact' && (international || country !== null),
  )
  const dialled = whole
    ? met
    : met.map((contact) => (isHomeForm(asked[0].digits, contact) ? asNational(contact) : contact))
  return onlyNamed(asked, dialled)
}

/** What matches best first, then who has most entries. */
export function byMatch(a: MetContact, b: MetContact): number {
  return matchKinds.indexOf(a.match) - matchKinds.indexOf(b.match) || b.count - a.count
}

function meets(term: SearchTerm, contact: KnownContact, named: ReadonlySet<string>): boolean {
  switch (term.match) {
    case 'exact':
      return contact.digits === term.digits
    case 'national':
      // 0151 … in Germany has the digits of +1 512 … in Texas.
      return contact.digits === term.digits && (!contact.international || isOf(term.country, contact))
    case 'ends-with':
      return contact.digits.endsWith(term.digits)
    case 'message-id':
      return contact.messageIds.includes(term.text)
    case 'user-id':
      return contact.userIds.includes(term.text) || contact.keys.includes(term.text)
    case 'name':
      return contact.keys.some((key) => named.has(key))
  }
}

function isOf(country: string | null, contact: KnownContact): boolean {
  return country !== null && contact.country === country
}

function metAs({ match, country }: SearchTerm, contact: KnownContact): MetContact {
  if (match === 'national' && !contact.international) {
    // Written without a country code, so it is of the country that was asked for.
    const told = country === null || contact.country === country ? {} : { country, number: contact.stored }
    return { ...contact, ...told, match, line: null }
  }
  const bare = match === 'exact' && !contact.international && contact.digits.length < INTERNATIONAL_DIGITS
  return { ...contact, match, line: bare ? null : lineOf(contact) }
}

/** True if the digits are all of the contact's number that is dialled in its own country. */
function isHomeForm(digits: string, contact: MetContact): boolean {
  return (
    contact.match === 'ends-with' &&
    digits.length >= FEWEST_HOME_DIGITS &&
    dialledForms(contact.digits).includes(digits)
  )
}

function asNational(contact: MetContact): MetContact {
  return { ...contact, match: 'national' }
}

function lineOf({ digits, keys: [key = ''] }: KnownContact): string {
  return digits === '' ? key : ([digits, ...twinsOf(digits)].sort()[0] ?? digits)
}

/** Those who are called so; without any, those whom somebody of that name wrote to. */
function onlyNamed(asked: Asked, met: readonly MetContact[]): MetContact[] {
  const words = asked.filter(({ match }) => match === 'name').map(({ text }) => wordsOf(text))
  const called = ({ names }: MetContact) => names.some((name) => words.some((each) => holdsWords(name, each)))
  const some = met.some((contact) => contact.match === 'name' && called(contact))
  return met.filter((contact) => !some || contact.match !== 'name' || called(contact))
}
