// Everything sent to and received from a number: one read of the contact-ordered copy, every channel at once.
import { badRequest } from '#contract/api-error.ts'
import { type Channel, channels, findChannel } from '#contract/channels/index.ts'
import { selectAll } from '#contract/query/parse-select.ts'
import type { Lookup, LookupEntry, MatchKind } from '#contract/routes/lookup.ts'
import { mask, VISIBLE_DIGITS } from '../access/mask.ts'
import { type Principal, projectScope } from '../access/principal.ts'
import { columnsFor, presentEntry, presentInstant, type StoredRow } from '../logs/present-entry.ts'
import { formatNumber } from '../numbers/describe-number.ts'
import { reverseDigits } from '../numbers/digits.ts'
import { type NumberVariant, numberVariants } from '../numbers/number-variants.ts'
import { columnSql } from '../store/columns.ts'
import { estimateCents } from '../store/priced-columns.ts'
import { and, join, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { formatCursor, parseCursor } from './cursor.ts'

export interface LookupInput {
  readonly number: string
  readonly limit: number
  readonly cursor: string | undefined
}

const MAX_CONTACTS = 20

/** Entries of one page, newest first, and the sums over all of them. */
export async function lookupNumber(store: Store, principal: Principal, input: LookupInput): Promise<Lookup> {
  const searchedAs = allowedVariants(principal, input.number)
  if (searchedAs.length === 0) {
    throw badRequest('number must hold at least 3 digits of a phone number.', 'number')
  }
  const readable = channels.filter(({ id }) => principal.channels.has(id))
  const scope = lookupScope(principal, readable, searchedAs)
  const [page, summary, contacts] = await Promise.all([
    readPage(store, scope, readable, input),
    readSummary(store, scope),
    readContacts(store, principal, scope, searchedAs),
  ])
  const rows = page.slice(0, input.limit)
  const last = page.length > input.limit ? rows.at(-1) : undefined
  const exact = contacts.filter(({ match }) => match !== 'ends-with')
  const only = exact.length > 0 ? exact[0] : contacts.length === 1 ? contacts[0] : undefined
  return {
    searchedAs,
    contact: only ? { number: only.number, digits: only.digits, country: only.country, names: only.names } : null,
    contacts,
    summary,
    entries: rows.flatMap((row) => presentLookupEntry(principal, row, searchedAs) ?? []),
    nextCursor: last ? formatCursor(last) : null,
  }
}

function lookupScope(principal: Principal, readable: readonly Channel[], searchedAs: readonly NumberVariant[]): Sql {
  const whole = searchedAs.filter(({ match }) => match !== 'ends-with').map(({ digits }) => reverseDigits(digits))
  const endings = searchedAs.filter(({ match }) => match === 'ends-with').map(({ digits }) => reverseDigits(digits))
  const tests = [
    ...(whole.length > 0 ? [sql`contact_reversed IN ${param('Array(String)', whole)}`] : []),
    ...endings.map((ending) => sql`startsWith(contact_reversed, ${param('String', ending)})`),
  ]
  return and([
    projectScope(principal),
    sql`(${join(tests, ' OR ')})`,
    sql`channel IN ${param(
      'Array(String)',
      readable.map(({ id }) => id),
    )}`,
  ])
}

async function readPage(
  store: Store,
  scope: Sql,
  readable: readonly Channel[],
  input: LookupInput,
): Promise<StoredRow[]> {
  const names = new Set(['channel', 'created_at', 'contact_digits'])
  for (const channel of readable) for (const name of columnsFor(channel, selectAll(channel))) names.add(name)
  const after = input.cursor === undefined ? undefined : parseCursor(input.cursor)
  const beyond = after
    ? sql`AND (created_at, channel, id) < (${param("DateTime64(6, 'UTC')", after.createdAt)}, ${param('String', after.channel)}, ${param('String', after.id)})`
    : sql``
  return store.query<StoredRow>(
    sql`SELECT ${join([...names].map(columnSql), ', ')} FROM contact_entry FINAL WHERE ${scope} ${beyond}
ORDER BY created_at DESC, channel DESC, id DESC LIMIT ${param('UInt32', input.limit + 1)}`,
  )
}

async function readSummary(store: Store, scope: Sql): Promise<Lookup['summary']> {
  const rows = await store.query<{
    channel: string
    entries: string
    cost: string
    estimate: string
    first: string
    last: string
  }>(
    sql`SELECT channel, count() AS entries, ifNull(sum(cost_cents), 0) AS cost, ifNull(sum(${estimateCents}), 0) AS estimate, min(created_at) AS first, max(created_at) AS last
FROM contact_entry FINAL WHERE ${scope} GROUP BY channel ORDER BY entries DESC, channel ASC`,
  )
  return rows.map(({ channel, entries, cost, estimate, first, last }) => ({
    channel,
    count: Number(entries),
    costInUSDCents: findChannel(channel)?.cost ? cost : null,
    estimatedInUSDCents: findChannel(channel)?.cost ? estimate : null,
    first: presentInstant(first),
    last: presentInstant(last),
  }))
}

async function readContacts(
  store: Store,
  principal: Principal,
  scope: Sql,
  searchedAs: readonly NumberVariant[],
): Promise<Lookup['contacts']> {
  const rows = await store.query<{ digits: string; number: string; entries: string; names: string[]; users: string[] }>(
    sql`SELECT contact_digits AS digits, argMax(contact_number, created_at) AS number, count() AS entries,
  groupUniqArray(5)(contact_name) AS names, groupUniqArray(5)(user_label) AS users
FROM contact_entry FINAL WHERE ${scope} GROUP BY digits ORDER BY entries DESC, digits ASC LIMIT ${param('UInt32', MAX_CONTACTS)}`,
  )
  const contacts = rows.map(({ digits, number, entries, names, users }) => {
    const formatted = formatNumber(number)
    const contact = {
      number: formatted?.international ?? number,
      digits,
      country: formatted?.country ?? null,
      // A user on every message is the person who was paged; several are colleagues who wrote to a customer.
      names: [...new Set([...names, ...(users.length === 1 ? users : [])])],
      match: matchOf(digits, searchedAs),
      count: Number(entries),
    }
    return principal.masked ? maskContact(contact) : contact
  })
  return contacts.sort((a, b) => rank[a.match] - rank[b.match] || b.count - a.count)
}

type Contact = Lookup['contacts'][number]

function maskContact(contact: Contact): Contact {
  const { number, digits, names, match } = contact
  return {
    ...contact,
    number: mask('number', number),
    // Whoever asked by the whole number knows it.
    digits: match === 'ends-with' ? digits.slice(-VISIBLE_DIGITS) : digits,
    names: names.length > 0 ? [mask('name', '')] : [],
  }
}

/** A key that sees masked numbers may not spell one out digit by digit from its end. */
function allowedVariants(principal: Principal, number: string): NumberVariant[] {
  const variants = numberVariants(number)
  if (!principal.masked) return variants
  const allowed = variants.filter(({ match, digits }) => match !== 'ends-with' || digits.length <= VISIBLE_DIGITS)
  if (variants.length > 0 && allowed.length === 0)
    throw badRequest(
      `Numbers are masked for this key: number must be a whole number or its last ${VISIBLE_DIGITS} digits.`,
      'number',
    )
  return allowed
}

const rank: Record<MatchKind, number> = { exact: 0, national: 1, 'ends-with': 2 }

function matchOf(digits: string, searchedAs: readonly NumberVariant[]): MatchKind {
  return searchedAs.find((variant) => variant.match !== 'ends-with' && variant.digits === digits)?.match ?? 'ends-with'
}

function presentLookupEntry(
  principal: Principal,
  row: StoredRow,
  searchedAs: readonly NumberVariant[],
): LookupEntry | undefined {
  const channel = findChannel(String(row.channel))
  return (
    channel && {
      ...presentEntry(principal, channel, selectAll(channel), row),
      channel: channel.id,
      match: matchOf(String(row.contact_digits), searchedAs),
    }
  )
}
