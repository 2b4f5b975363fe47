// The contacts that some rows belong to, as the log knows them.
import { groupBy } from '#contract/group-by.ts'
import type { Principal } from '../access/principal.ts'
import { presentInstant } from '../logs/present-entry.ts'
import { formatNumber } from '../numbers/describe-number.ts'
import { reverseDigits } from '../numbers/digits.ts'
import { NOTICE_COLUMN } from '../store/derived-columns.ts'
import { ident, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { type ChannelSums, type SumLine, sumColumns, sumLines } from './contact-sums.ts'
import { fromContacts, inOneGo, readable } from './lookup-scope.ts'

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
  /** By channel; null where they were not asked for, or there are too many contacts to know. */
  readonly sums: readonly ChannelSums[] | null
}

interface Wanted {
  /** Ids to look for on the entries. */
  readonly messageIds?: readonly string[]
  readonly userIds?: readonly string[]
  /** Asks for sums, and for how many entries these leave. */
  readonly filters?: Sql | undefined
}

/** Contacts are told apart up to here, those with most entries first. */
const MOST_CONTACTS = 1000
/** Where sums are asked for, a contact has a line for each status of each channel. */
const MOST_LINES = 10 * MOST_CONTACTS
/** Names that are told of a contact, those that came last. */
const MOST_NAMES = 20

interface ContactRow {
  readonly contact: string
  readonly digits: string
  readonly number: string | null
  readonly plus: number
  readonly entries: string
  readonly last: string
  readonly names: string[]
  readonly users: string[]
  readonly user_id: string | null
  readonly message_ids: string[]
  readonly user_ids: string[]
}

/** Entries of one contact that say the same of it. */
export interface ContactLine extends SumLine {
  readonly contact: string
  readonly number: string | null
  readonly user_id: string | null
  readonly name: string | null
  readonly user: string | null
  readonly message_ids: string[]
  readonly user_ids: string[]
}

/** Contacts of the rows that meet one of the tests, most entries first. */
export async function readContacts(
  store: Store,
  principal: Principal,
  tests: readonly Sql[],
  { messageIds = [], userIds = [], filters }: Wanted = {},
): Promise<KnownContact[]> {
  if (tests.length === 0) return []
  const rows = sql`FROM ${fromContacts(readable(principal, tests))}`
  const ids = sql`${carried('provider_id', messageIds)} AS message_ids, ${carried('whats_app_user_id', userIds)} AS user_ids`
  if (!filters) {
    const found = await store.query<ContactRow>(
      sql`SELECT contact_reversed AS contact, any(contact_digits) AS digits, argMax(contact_number, created_at) AS number,
  max(startsWith(ifNull(contact_number, ''), '+')) AS plus,
  groupUniqArray(5)(contact_name) AS names, groupUniqArray(5)(user_label) AS users,
  argMax(whats_app_user_id, created_at) AS user_id, ${ids}, count() AS entries, max(created_at) AS last ${rows}
GROUP BY contact ORDER BY entries DESC, contact ASC LIMIT ${param('UInt32', MOST_CONTACTS)}`,
    )
    return found.map((row) => knownContact([row], null))
  }
  // What makes a line is grouped by and put together here: each aggregate costs more to plan than its rows to read.
  const found = await store.query<ContactLine>(
    sql`SELECT contact_reversed AS contact, channel, status, contact_number AS number, whats_app_user_id AS user_id,
  contact_name AS name, user_label AS user, ${ids}, ${sumColumns(filters, ident(NOTICE_COLUMN))} ${rows}
GROUP BY contact, channel, status, number, user_id, name, user LIMIT ${param('UInt32', MOST_LINES)} ${inOneGo}`,
  )
  if (found.length === MOST_LINES) return readContacts(store, principal, tests, { messageIds, userIds })
  return contactsOf(found)
}

/** The contacts that the lines are of, most entries first. */
export function contactsOf(lines: readonly ContactLine[]): KnownContact[] {
  return [...groupBy(lines, ({ contact }) => contact)]
    .map(([, [first, ...others]]) => knownContact([rowOf(first), ...others.map(rowOf)], sumLines([first, ...others])))
    .toSorted((a, b) => b.count - a.count || ((a.keys[0] ?? '') < (b.keys[0] ?? '') ? -1 : 1))
}

/** Reads the column only where something of it is asked for. */
function carried(column: 'provider_id' | 'whats_app_user_id', ids: readonly string[]): Sql {
  if (ids.length === 0) return sql`CAST([], 'Array(String)')`
  return sql`groupUniqArrayIf(20)(${ident(column)}, ${ident(column)} IN ${param('Array(String)', ids)})`
}

function rowOf({ contact, number, name, user, ...line }: ContactLine): ContactRow {
  return {
    ...line,
    contact,
    // A user id begins with no digit.
    digits: /^\d/.test(contact) ? reverseDigits(contact) : '',
    number,
    plus: number?.startsWith('+') ? 1 : 0,
    names: name === null ? [] : [name],
    users: user === null ? [] : [user],
  }
}

/** What the rows of one contact tell of it. */
function knownContact(rows: readonly [ContactRow, ...ContactRow[]], sums: KnownContact['sums']): KnownContact {
  const newest = rows.toSorted((a, b) => (a.last < b.last ? 1 : -1))
  const [{ contact, digits }] = rows
  const number = newest.find((row) => row.number !== null)?.number ?? ''
  const formatted = formatNumber(number)
  const users = new Set(newest.flatMap((row) => row.users))
  return {
    keys: [contact],
    number: formatted?.international ?? number,
    stored: number,
    digits,
    country: formatted?.country ?? null,
    international: rows.some(({ plus }) => Boolean(plus)),
    // A user on every message is the person who was paged; several are colleagues who wrote to a customer.
    names: [...new Set([...newest.flatMap((row) => row.names), ...(users.size === 1 ? users : [])])].slice(
      0,
      MOST_NAMES,
    ),
    userId: newest.find((row) => row.user_id)?.user_id ?? null,
    count: rows.reduce((sum, { entries }) => sum + Number(entries), 0),
    lastAt: presentInstant(newest[0]?.last ?? ''),
    messageIds: [...new Set(rows.flatMap((row) => row.message_ids))],
    userIds: [...new Set(rows.flatMap((row) => row.user_ids))],
    sums,
  }
}
