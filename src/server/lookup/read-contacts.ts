// The contacts that some rows belong to, as the log knows them.
import type { Principal } from '../access/principal.ts'
import { presentInstant } from '../logs/present-entry.ts'
import { formatNumber } from '../numbers/describe-number.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { readable } from './lookup-scope.ts'

/** Somebody in the log, unmasked. */
export interface KnownContact {
  /** Keys of the contact-ordered copy: digits from the end; the user id of somebody who hides their number. */
  readonly keys: readonly string[]
  /** International form where the number has one, else as stored; '' for a hidden one. */
  readonly number: string
  /** As it was written last. */
  readonly stored: string
  readonly digits: string
  /** ISO 3166, two letters, where the number tells it. */
  readonly country: string | null
  /** Some row has it with a plus: whatever country it is of, it is no other's. */
  readonly international: boolean
  readonly names: readonly string[]
  readonly userId: string | null
  readonly count: number
  readonly lastAt: string
  /** Of the message ids asked for, those on its entries. */
  readonly messageIds: readonly string[]
  /** Of the user ids asked for, those on its entries. */
  readonly userIds: readonly string[]
}

interface Ids {
  readonly messageIds: readonly string[]
  readonly userIds: readonly string[]
}

/** Contacts are told apart up to here, those with most entries first. */
const MOST_CONTACTS = 1000

interface ContactRow {
  readonly contact: string
  readonly digits: string
  readonly number: string | null
  readonly plus: number
  readonly entries: string
  readonly last_at: string
  readonly names: string[]
  readonly users: string[]
  readonly user_id: string | null
  readonly message_ids: string[]
  readonly user_ids: string[]
}

/** Contacts of the rows that meet one of the tests, most entries first. */
export async function readContacts(
  store: Store,
  principal: Principal,
  tests: readonly Sql[],
  { messageIds, userIds }: Ids = { messageIds: [], userIds: [] },
): Promise<KnownContact[]> {
  if (tests.length === 0) return []
  const rows = await store.query<ContactRow>(
    sql`SELECT contact_reversed AS contact, any(contact_digits) AS digits, argMax(contact_number, created_at) AS number,
  max(startsWith(ifNull(contact_number, ''), '+')) AS plus, count() AS entries, max(created_at) AS last_at,
  groupUniqArray(5)(contact_name) AS names, groupUniqArray(5)(user_label) AS users,
  argMax(whats_app_user_id, created_at) AS user_id,
  ${carried('provider_id', messageIds)} AS message_ids, ${carried('whats_app_user_id', userIds)} AS user_ids
FROM contact_entry FINAL WHERE ${readable(principal, tests)}
GROUP BY contact ORDER BY entries DESC, contact ASC LIMIT ${param('UInt32', MOST_CONTACTS)}`,
  )
  return rows.map(knownContact)
}

/** Reads the column only where something of it is asked for. */
function carried(column: 'provider_id' | 'whats_app_user_id', ids: readonly string[]): Sql {
  if (ids.length === 0) return sql`CAST([], 'Array(String)')`
  const name = column === 'provider_id' ? sql`provider_id` : sql`whats_app_user_id`
  return sql`groupUniqArrayIf(20)(${name}, ${name} IN ${param('Array(String)', ids)})`
}

function knownContact(row: ContactRow): KnownContact {
  const number = row.number ?? ''
  const formatted = formatNumber(number)
  return {
    keys: [row.contact],
    number: formatted?.international ?? number,
    stored: number,
    digits: row.digits,
    country: formatted?.country ?? null,
    international: Boolean(row.plus),
    // A user on every message is the person who was paged; several are colleagues who wrote to a customer.
    names: [...new Set([...row.names, ...(row.users.length === 1 ? row.users : [])])],
    userId: row.user_id || null,
    count: Number(row.entries),
    lastAt: presentInstant(row.last_at),
    messageIds: row.message_ids,
    userIds: row.user_ids,
  }
}
