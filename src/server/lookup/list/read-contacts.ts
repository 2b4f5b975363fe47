// What the logs hold of the numbers of a list: two statements for all of them, over the order that begins with the
// contact's digits.
import { badRequest } from '#contract/api-error.ts'
import type { Period } from '#contract/calendar.ts'
import { type Principal, readScope } from '../../access/principal.ts'
import { type FigureRow, figureColumns } from '../../costs/figures.ts'
import { reverseDigits } from '../../numbers/digits.ts'
import { engineTime } from '../../store/engine-time.ts'
import { and, anyOf, param, type Sql, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { sharedColumn } from '../../story/story-scope.ts'
import { type Line, lineOf } from './line.ts'
import type { WantedNumber } from './wanted-number.ts'

/** A number of the logs. */
export interface Contact {
  readonly digits: string
  readonly line: Line | null
}

/** All entries of a number in one channel. */
export interface ContactRow extends FigureRow {
  readonly reversed: string
  readonly number: string | null
  readonly channel: string
  readonly first_at: string
  readonly last_at: string
  /** Of the newest: id, status, error code, what the source said. */
  readonly newest: readonly [string, string, string | null, string | null]
}

/** Numbers of the logs that may be met by their ends; a list of bare numbers that meets more is about nobody. */
const MOST_ENDING = 100_000

/** Ends of the wanted numbers → numbers of the logs that end so. */
export async function readEndings(
  store: Store,
  principal: Principal,
  wanted: readonly WantedNumber[],
): Promise<Map<string, Contact[]>> {
  const endings = new Set(wanted.flatMap(({ ending }) => ending ?? []))
  const found = new Map<string, Contact[]>()
  if (endings.size === 0) return found
  const lengths = [...new Set([...endings].map(({ length }) => length))]
  const tests = lengths.map((length) => {
    const ofLength = [...endings].filter((each) => each.length === length).map(reverseDigits)
    return sql`substring(contact_reversed, 1, ${param('UInt8', length)}) IN ${param('Array(String)', ofLength)}`
  })
  // Entries that are gone may be among them: they have no figures later. A plus sorts before digits, and tells most.
  const rows = await store.query<{ reversed: string; number: string | null }>(
    sql`SELECT contact_reversed AS reversed, min(contact_number) AS number
FROM contact_entry WHERE ${readScope(principal)} AND (${anyOf(tests)})
GROUP BY contact_reversed LIMIT ${param('UInt32', MOST_ENDING + 1)}`,
  )
  if (rows.length > MOST_ENDING)
    throw badRequest(
      'numbers: too many in the logs end like these. Write them with their country codes, or ask for fewer at once.',
      'numbers',
      'query_too_expensive',
    )
  for (const { reversed, number } of rows) {
    const contact = contactOf(reversed, number)
    for (const length of lengths) {
      const ending = contact.digits.slice(-length)
      if (endings.has(ending)) found.set(ending, [...(found.get(ending) ?? []), contact])
    }
  }
  return found
}

/** The figures of these numbers by channel; digits without entries have no row. */
export async function readContacts(
  store: Store,
  principal: Principal,
  period: Partial<Period>,
  digits: ReadonlySet<string>,
): Promise<ContactRow[]> {
  if (digits.size === 0) return []
  return store.query<ContactRow>(
    sql`SELECT contact_reversed AS reversed, channel, min(contact_number) AS number, ${figureColumns()},
  min(created_at) AS first_at, max(created_at) AS last_at,
  argMax(tuple(id, status, ${sharedColumn('errorCode')}, ${sharedColumn('statusMessage')}), tuple(created_at, id)) AS newest
FROM contact_entry FINAL WHERE ${and([
      readScope(principal),
      sql`contact_reversed IN ${param('Array(String)', [...digits].map(reverseDigits))}`,
      ...within(period),
    ])}
GROUP BY contact_reversed, channel`,
  )
}

function within({ from, to }: Partial<Period>): Sql[] {
  const instant = (at: number) => param("DateTime64(6, 'UTC')", engineTime(new Date(at).toISOString()))
  return [
    ...(from === undefined ? [] : [sql`created_at >= ${instant(from)}`]),
    ...(to === undefined ? [] : [sql`created_at < ${instant(to)}`]),
  ]
}

export function contactOf(reversed: string, number: string | null): Contact {
  return { digits: reverseDigits(reversed), line: number === null ? null : lineOf(number) }
}
