// Everything sent to and received from whoever was asked for: every channel at once, from the contact-ordered copy.
import type { Lookup, LookupEntry } from '#contract/routes/lookup.ts'
import type { MatchKind } from '#contract/routes/lookup-words.ts'
import type { Viewer } from '../access/personal.ts'
import type { Principal } from '../access/principal.ts'
import type { StoredRow } from '../logs/present-entry.ts'
import { NOTICE_COLUMN } from '../store/derived-columns.ts'
import { noticeKind } from '../store/notice-sql.ts'
import { ident, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { allowedSearch } from './allowed-search.ts'
import { type ChannelSums, presentSums } from './contact-sums.ts'
import { formatCursor, parseCursor } from './cursor.ts'
import { type EntryFilters, filterSql, leavesAll } from './entry-filters.ts'
import { type Found, findContacts } from './find-contacts.ts'
import { type Guess, guessPage, takeGuess } from './guess-page.ts'
import { readable } from './lookup-scope.ts'
import { presentContact, theOne } from './present-contact.ts'
import { entryColumnsFor, type PageOf, presentLookupEntry, readPage } from './read-page.ts'
import type { Asked } from './read-search.ts'
import { readSummary } from './read-summary.ts'

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
  /** What a row says of its contact. */
  readonly notice: Sql
  /** The table has a row's columns in one. */
  readonly packed: boolean
  /** What `present` needs of a row. */
  readonly columns: readonly string[]
  present(row: StoredRow): LookupEntry | undefined
}

type Wanted = Pick<LookupInput, 'number' | 'filters'>

interface ReadWanted {
  readonly asked: readonly Asked[]
  readonly filters: Sql
}

/** Throws the 400s and 403s of a lookup. */
export async function openLookup(store: Store, viewer: Viewer, wanted: Wanted): Promise<OpenLookup> {
  return openWanted(store, viewer, readWanted(viewer, wanted))
}

function readWanted(viewer: Viewer, { number, filters }: Wanted): ReadWanted {
  return { asked: allowedSearch(viewer, number), filters: filterSql(viewer, filters) }
}

async function openWanted(
  store: Store,
  viewer: Viewer,
  { asked, filters }: ReadWanted,
  known?: Guess['contacts'],
): Promise<OpenLookup> {
  const found = await findContacts(store, viewer, asked, { filters, known })
  const messageIds = asked.flat().flatMap(({ match, text }) => (match === 'message-id' ? [text] : []))
  const rows = rowsOf(viewer, found, messageIds)
  return {
    ...found,
    searchedAs: asked.flat(),
    ...rows,
    where: sql`${rows.all} AND (${filters})`,
    filters,
    columns: entryColumnsFor(viewer),
    present: (row) => presentLookupEntry(viewer, row, matchOf(row, found, messageIds)),
  }
}

/** Entries of one page, and the sums over all of them. */
export async function lookupNumber(store: Store, viewer: Viewer, input: LookupInput): Promise<Lookup> {
  const after = input.cursor === undefined ? undefined : parseCursor(input.cursor)
  const wanted = readWanted(viewer, input)
  const terms = wanted.asked.flat()
  const asking = { terms, filters: wanted.filters, all: leavesAll(input.filters) }
  const guess = guessPage(store, viewer, asking, { ...input, after })
  const open = await openWanted(store, viewer, wanted, guess?.contacts)
  const { page, ...sums } = await readEntries(store, open, { ...input, after }, guess)
  const shown = page.slice(0, input.limit)
  const last = page.length > input.limit ? shown.at(-1) : undefined
  const contact = theOne(open.chosen)
  return {
    searchedAs: [...open.searchedAs],
    contact: contact && withoutMatch(presentContact(viewer, contact)),
    contacts: open.contacts.slice(0, MAX_CONTACTS).map((each) => presentContact(viewer, each)),
    ...sums,
    entries: shown.flatMap((row) => open.present(row) ?? []),
    nextCursor: last ? formatCursor(last) : null,
  }
}

async function readEntries(store: Store, open: OpenLookup, page: PageOf, guess: Guess | undefined) {
  if (open.chosen.length === 0 && !open.unnamed) return { page: [], ...presentSums([]) }
  const sums = open.packed ? sumsOf(open) : null
  const [rows, told] = await Promise.all([
    (async () => (guess && (await takeGuess(guess, open))) ?? (await readPage(store, open, page)))(),
    sums ? presentSums(sums) : readSummary(store, open),
  ])
  return { page: rows, ...told }
}

/** Where every contact's are known. */
function sumsOf({ chosen }: Found): ChannelSums[] | null {
  const known = chosen.flatMap(({ sums }) => (sums ? [sums] : []))
  return known.length === chosen.length ? known.flat() : null
}

/** Where the entries are: with their contacts, or by themselves where a message names none. */
function rowsOf(principal: Principal, { tests, unnamed }: Found, messageIds: readonly string[]) {
  if (tests.length > 0 || !unnamed) {
    const notice = ident(NOTICE_COLUMN)
    return { from: sql`contact_entry`, all: readable(principal, tests), notice, packed: true }
  }
  const test = sql`provider_id IN ${param('Array(String)', messageIds)}`
  return { from: sql`log_entry`, all: readable(principal, [test]), notice: noticeKind, packed: false }
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
