// A page asked for before it is known whose it is: numbers say where their rows are, and nearly always all of those are the
// answer. So the entries and their contacts are read side by side.
import type { Principal } from '../access/principal.ts'
import type { StoredRow } from '../logs/present-entry.ts'
import { type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { type Found, isWhole, numberKeys } from './find-contacts.ts'
import { endingWith, ofContacts, readable } from './lookup-scope.ts'
import { entryColumnsFor, type PageOf, readPage } from './read-page.ts'
import type { SearchTerm } from './read-search.ts'

export interface Guess {
  /** Keys of whole numbers, and how those begin that end as was asked. */
  readonly keys: ReadonlySet<string>
  readonly ends: readonly string[]
  /** One more than the limit, if there are so many. */
  readonly rows: Promise<StoredRow[]>
  readonly limit: number
}

/** Undefined where an id or a name is asked for: the contacts are met first. */
export function guessPage(
  store: Store,
  principal: Principal,
  { terms, filters }: { readonly terms: readonly SearchTerm[]; readonly filters: Sql },
  page: PageOf,
): Guess | undefined {
  if (!terms.every(({ match }) => isWhole(match) || match === 'ends-with')) return undefined
  const { keys, ends } = numberKeys(terms)
  const tests = [...(keys.length > 0 ? [ofContacts(keys)] : []), ...ends.map(endingWith)]
  const where = sql`${readable(principal, tests)} AND (${filters})`
  const from = sql`contact_entry`
  const rows = readPage(store, { from, where, columns: entryColumnsFor(principal), packed: true }, page)
  // Whoever needs them is told why there are none.
  rows.catch(() => {})
  return { keys: new Set(keys), ends, rows, limit: page.limit }
}

/** What would be read of whom was found, if the guess holds it. */
export async function takeGuess(guess: Guess, { chosen, ends }: Found): Promise<StoredRow[] | undefined> {
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
