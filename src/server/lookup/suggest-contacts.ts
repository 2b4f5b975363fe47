// Contacts that what is being typed may mean, quickly: for the field that searches while somebody types.
import type { LookupSuggestion } from '#contract/routes/lookup-suggest.ts'
import type { Principal } from '../access/principal.ts'
import { cleanNumber, reverseDigits } from '../numbers/digits.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { maskedSearch } from './allowed-search.ts'
import { firstKeys } from './find-candidates.ts'
import { findContacts } from './find-contacts.ts'
import { endingWith, ofContacts } from './lookup-scope.ts'
import { byMatch, type MetContact } from './meet-contacts.ts'
import { presentContact } from './present-contact.ts'
import { type KnownContact, readContacts } from './read-contacts.ts'
import { readSearch } from './read-search.ts'

/** Of fewer digits, whatever is typed next changes everything. */
const FEWEST_DIGITS = 3
/** And of fewer, too many numbers hold them in their middle. */
const FEWEST_WITHIN = 5
/** Numbers are kept by their ends. Other parts are looked for row by row: in all of so many, else in the newest days. */
const MOST_ROWS = 1_000_000
const NEWEST_DAYS = 14

/** Best match first, then most entries; nothing for what is too short, or masked for the key. */
export async function suggestContacts(
  store: Store,
  principal: Principal,
  text: string,
  limit: number,
): Promise<LookupSuggestion[]> {
  const asked = readSearch(text)
  const allowed = principal.masked ? maskedSearch(asked) : asked
  const { digits, international } = cleanNumber(text)
  const typed = principal.masked || digits.length < FEWEST_DIGITS ? null : { digits, international }
  const [{ contacts }, partly] = await Promise.all([
    findContacts(store, principal, allowed, { hurried: true }),
    typed ? readPartly(store, principal, typed) : [],
  ])
  const known = new Set(contacts.flatMap(({ keys }) => keys))
  return [...contacts, ...partly.filter(({ keys: [key = ''] }) => !known.has(key))]
    .toSorted(byMatch)
    .slice(0, limit)
    .map((contact) => ({ ...presentContact(principal, contact), lastAt: contact.lastAt }))
}

interface Typed {
  readonly digits: string
  readonly international: boolean
}

/** Numbers that hold what has been typed so far; with a country code, or of few digits, those that begin with it. */
async function readPartly(store: Store, principal: Principal, typed: Typed): Promise<MetContact[]> {
  const keys = await keysHolding(store, principal, typed)
  const ends = typed.digits.length === FEWEST_DIGITS && !typed.international
  const tests = [
    ...(keys.length > 0 ? [ofContacts(keys)] : []),
    ...(ends ? [endingWith(reverseDigits(typed.digits))] : []),
  ]
  return (await readContacts(store, principal, tests)).map(asEnding)
}

async function keysHolding(store: Store, principal: Principal, typed: Typed): Promise<string[]> {
  const [held] = await store.query<{ rows: string }>(sql`SELECT count() AS rows FROM contact_entry`)
  const [table, recent] =
    Number(held?.rows) <= MOST_ROWS ? [sql`contact_entry`, sql`1`] : [sql`log_entry`, newestDays()]
  return firstKeys(store, table, principal, sql`${holds(typed)} AND ${recent} AND contact_reversed != ''`)
}

function holds({ digits, international }: Typed): Sql {
  // The 0 that is dialled at home stands in front of no stored country code's number.
  const own = param('String', international ? digits : digits.replace(/^0/, ''))
  const begins = international || digits.length < FEWEST_WITHIN
  return begins ? sql`startsWith(contact_digits, ${own})` : sql`position(contact_digits, ${own}) > 0`
}

function newestDays(): Sql {
  return sql`created_at >= now() - toIntervalDay(${param('UInt32', NEWEST_DAYS)})`
}

/** Part of a number is less than any whole one. */
function asEnding(contact: KnownContact): MetContact {
  return { ...contact, match: 'ends-with', line: null }
}
