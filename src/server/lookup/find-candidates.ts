// Where contacts of an id or a name are: keys of the contact-ordered copy, which then has the rest.
import { type Principal, readScope } from '../access/principal.ts'
import { and, anyOf, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { wordsOf } from './read-name.ts'

/** Contacts that share an id or a name. */
const MOST = 200
/** And that are enough for somebody who is still typing. */
const FIRST = 64

/** Keys of the contacts of these messages, by the index of providers' ids; '' for that of a message that names nobody. */
export async function keysOfMessages(store: Store, principal: Principal, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  return readKeys(store, sql`log_entry`, principal, sql`provider_id IN ${param('Array(String)', ids)}`)
}

/** Keys of these users: the id itself where the number is hidden, else the numbers that came with it. */
export async function keysOfUsers(store: Store, principal: Principal, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const test = sql`whats_app_user_id IN ${param('Array(String)', ids)}`
  const keys = await readKeys(store, sql`contact_entry`, principal, test)
  return [...new Set([...keys, ...ids])]
}

/**
 * Keys of contacts with a name, or of messages to or by a user, that holds every word of one of these names: those with
 * most entries, or for `hurried` those that are found first.
 */
export async function keysOfNames(
  store: Store,
  principal: Principal,
  names: readonly string[],
  hurried = false,
): Promise<string[]> {
  if (names.length === 0) return []
  const test = anyOf(
    names.flatMap((name) => [sql`contact_name`, sql`user_label`].map((column) => holds(column, wordsOf(name)))),
  )
  return hurried
    ? firstKeys(store, sql`contact_entry`, principal, test)
    : readKeys(store, sql`contact_entry`, principal, test)
}

/** Not FINAL: what has gone from the log since is left out when the contacts themselves are read. */
function readKeys(store: Store, table: Sql, principal: Principal, test: Sql): Promise<string[]> {
  return keysFrom(
    store,
    sql`SELECT contact_reversed AS contact FROM ${table} WHERE (${test}) AND ${readScope(principal)}
GROUP BY contact ORDER BY count() DESC, contact ASC LIMIT ${param('UInt32', MOST)}`,
  )
}

/** Stops reading as soon as there are enough. */
export function firstKeys(store: Store, table: Sql, principal: Principal, test: Sql): Promise<string[]> {
  return keysFrom(
    store,
    sql`SELECT DISTINCT contact_reversed AS contact FROM ${table} WHERE (${test}) AND ${readScope(principal)}
LIMIT ${param('UInt32', FIRST)}`,
  )
}

async function keysFrom(store: Store, statement: Sql): Promise<string[]> {
  return (await store.query<{ contact: string }>(statement)).map(({ contact }) => contact)
}

/** Few different values are kept once each, so that the words are compared with those and not with every row. */
function holds(column: Sql, words: readonly string[]): Sql {
  return and(
    words.map((word) => sql`position(ifNull(lowerUTF8(${column}), ''), lowerUTF8(${param('String', word)})) > 0`),
  )
}
