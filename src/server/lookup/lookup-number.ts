// Everything sent to and received from whoever was asked for: every channel at once, from the contact-ordered copy.
import type { Lookup, LookupEntry, MatchKind } from '#contract/routes/lookup.ts'
import type { Principal } from '../access/principal.ts'
import type { StoredRow } from '../logs/present-entry.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { allowedSearch } from './allowed-search.ts'
import { formatCursor, parseCursor } from './cursor.ts'
import { type EntryFilters, filterSql } from './entry-filters.ts'
import { type Found, findContacts } from './find-contacts.ts'
import { readable } from './lookup-scope.ts'
import { presentContact, theOne } from './present-contact.ts'
import { entryColumnsFor, type PageOf, presentLookupEntry, readPage } from './read-page.ts'
import { readSummary } from './read-summary.ts'
import { summedColumns, sumRows } from './sum-rows.ts'

export interface LookupInput extends Omit<PageOf, 'after'> {
  /** `nextCursor` of the page before. */
  readonly cursor: string | undefined
  /** As pasted. */
  readonly number: string
  /** Which of the entries. */
  readonly filters: EntryFilters
}

const MAX_CONTACTS = 20

/** A lookup whose contacts are known and whose entries can be read. */
export interface OpenLookup extends Found {
  readonly searchedAs: Lookup['searchedAs']
  /** The table that holds the entries. */
  readonly from: Sql
  /** All of them, and those that the filters leave. */
  readonly all: Sql
  readonly where: Sql
  readonly filters: Sql
  /** The filters may leave some out. */
  readonly filtered: boolean
  /** What `present` needs of a row. */
  readonly columns: readonly string[]
  present(row: StoredRow): LookupEntry | undefined
}

/** Throws the 400s and 403s of a lookup. */
export async function openLookup(
  store: Store,
  principal: Principal,
  { number, filters: given }: Pick<LookupInput, 'number' | 'filters'>,
): Promise<OpenLookup> {
  const asked = allowedSearch(principal, number)
  const filters = filterSql(principal, given)
  const found = await findContacts(store, principal, asked)
  const messageIds = asked.flat().flatMap(({ match, text }) => (match === 'message-id' ? [text] : []))
  const { from, all } = rowsOf(principal, found, messageIds)
  return {
    ...found,
    searchedAs: asked.flat(),
    from,
    all,
    where: sql`${all} AND (${filters})`,
    filters,
    filtered: Object.values(given).some((value) => value !== undefined),
    columns: entryColumnsFor(principal),
    present: (row) => presentLookupEntry(principal, row, matchOf(row, found, messageIds)),
  }
}

/** Entries of one page, and the sums over all of them. */
export async function lookupNumber(store: Store, principal: Principal, input: LookupInput): Promise<Lookup> {
  const after = input.cursor === undefined ? undefined : parseCursor(input.cursor)
  const open = await openLookup(store, principal, input)
  const { page, ...sums } = await readEntries(store, open, { ...input, after })
  const shown = page.slice(0, input.limit)
  const last = page.length > input.limit ? shown.at(-1) : undefined
  const contact = theOne(open.chosen)
  return {
    searchedAs: [...open.searchedAs],
    contact: contact && withoutMatch(presentContact(principal, contact)),
    contacts: open.contacts.slice(0, MAX_CONTACTS).map((each) => presentContact(principal, each)),
    ...sums,
    entries: shown.flatMap((row) => open.present(row) ?? []),
    nextCursor: last ? formatCursor(last) : null,
  }
}

async function readEntries(store: Store, open: OpenLookup, page: PageOf) {
  const expected = open.chosen.reduce((sum, { count }) => sum + count, 0)
  if (expected === 0 && !open.unnamed) return { page: [], summary: [], matching: 0, notices: [] }
  if (expected > 0 && expected <= page.limit && !page.after && !open.filtered) {
    const all = await readPage(store, { ...open, also: summedColumns }, page)
    // More may have come in between.
    if (all.length <= page.limit) return { page: all, ...sumRows(all) }
  }
  const [rows, sums] = await Promise.all([readPage(store, open, page), readSummary(store, open)])
  return { page: rows, ...sums }
}

/** Where the entries are: with their contacts, or by themselves where a message names none. */
function rowsOf(principal: Principal, { tests, unnamed }: Found, messageIds: readonly string[]) {
  if (tests.length > 0 || !unnamed) return { from: sql`contact_entry`, all: readable(principal, tests) }
  const test = sql`provider_id IN ${param('Array(String)', messageIds)}`
  return { from: sql`log_entry`, all: readable(principal, [test]) }
}

/** The other entries of a message's contact are met by its number. */
function matchOf(row: StoredRow, { chosen }: Found, messageIds: readonly string[]): MatchKind {
  if (messageIds.includes(String(row.provider_id))) return 'message-id'
  const match = chosen.find(({ keys }) => keys.includes(String(row.contact_reversed)))?.match ?? 'ends-with'
  return match === 'message-id' ? 'exact' : match
}

function withoutMatch({ match: _match, count: _count, ...contact }: Lookup['contacts'][number]): Lookup['contact'] {
  return contact
}
