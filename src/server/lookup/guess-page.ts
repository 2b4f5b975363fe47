// A page asked for before it is known whose it is: numbers say where their rows are, and nearly always all of those are the
// answer. So the entries and their contacts are read side by side; or at once, where nothing is left out: most contacts
// have so few entries that all of them are read sooner than they are summed.
import type { Principal } from '../access/principal.ts'
import type { StoredRow } from '../logs/present-entry.ts'
import type { Sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { contactsOfEntries, lineColumns } from './entry-lines.ts'
import { type Found, isWhole, numberKeys } from './find-contacts.ts'
import { endingWith, ofContacts, readable } from './lookup-scope.ts'
import type { KnownContact } from './read-contacts.ts'
import { entryColumnsFor, type PageOf, readPage } from './read-page.ts'
import type { SearchTerm } from './read-search.ts'

export interface Guess {
  /** Keys of whole numbers, and how those begin that end as was asked. */
  readonly keys: ReadonlySet<string>
  readonly ends: readonly string[]
  /** One more than the limit, if there are so many. */
  readonly rows: Promise<StoredRow[]>
  readonly limit: number
  /** Everybody whose rows these are; undefined unless all of their rows are here. */
  readonly contacts: Promise<KnownContact[] | undefined>
}

interface Asking {
  readonly terms: readonly SearchTerm[]
  readonly filters: Sql
  /** The filters leave everything. */
  readonly all: boolean
}

/** Entries that are read at once, of whoever has no more; others are summed by the engine. More than any page holds. */
const MOST_AT_ONCE = 250

/** Undefined where an id or a name is asked for: the contacts are met first. */
export function guessPage(
  store: Store,
  principal: Principal,
  { terms, filters, all }: Asking,
  page: PageOf,
): Guess | undefined {
  if (!terms.every(({ match }) => isWhole(match) || match === 'ends-with')) return undefined
  const { keys, ends } = numberKeys(terms)
  const tests = [...(keys.length > 0 ? [ofContacts(keys)] : []), ...ends.map(endingWith)]
  const atOnce = all && page.after === undefined
  const limit = atOnce ? MOST_AT_ONCE : page.limit
  const columns = [...entryColumnsFor(principal), ...(atOnce ? lineColumns : [])]
  const rows = readPage(store, { all: readable(principal, tests), filters, columns, packed: true }, { ...page, limit })
  const contacts = rows.then((read) => (atOnce && read.length <= limit ? contactsOfEntries(read) : undefined))
  // Whoever needs them is told why there are none.
  contacts.catch(() => {})
  return { keys: new Set(keys), ends, rows, limit, contacts }
}

/** What would be read of whom was found, if the guess holds it. */
export async function takeGuess(
  guess: Omit<Guess, 'contacts'>,
  { chosen, ends }: Found,
): Promise<StoredRow[] | undefined> {
  const own = chosen.flatMap(({ keys }) => keys)
  if (!own.every((key) => guess.keys.has(key) || beginsWith(key, guess.ends))) return undefined
  const rows = await guess.rows
  const theirs = rows.filter(({ contact_reversed: key }) => own.includes(String(key)) || beginsWith(String(key), ends))
  // Of more than a page, others' rows may have taken the place of theirs.
  return theirs.length === rows.length || rows.length <= guess.limit ? theirs : undefined
}

function beginsWith(key: string, ends: readonly string[]): boolean {
  return ends.some((end) => key.startsWith(end))
}
