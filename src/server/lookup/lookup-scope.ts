// Which rows a lookup reads: always of the caller's own projects and channels.
import { channels } from '#contract/channels/index.ts'
import { type Principal, projectScope } from '../access/principal.ts'
import { anyOf, param, type Sql, sql } from '../store/sql.ts'

/** Rows that the caller may read and that meet one of the tests. */
export function readable(principal: Principal, tests: readonly Sql[]): Sql {
  const open = channels.filter(({ id }) => principal.channels.has(id)).map(({ id }) => id)
  return sql`${projectScope(principal)} AND (${anyOf(tests)}) AND channel IN ${param('Array(String)', open)}`
}

/**
 * Rows of the contact-ordered copy that are readable by these tests, in FROM's place. Tests of the sort key alone hold for
 * every version of a row, so they come before versions are told apart.
 */
export function fromContacts(tested: Sql): Sql {
  return sql`contact_entry FINAL PREWHERE ${tested}`
}

/**
 * For the end of a statement over few rows: to tell their versions apart in several threads takes the engine longer to
 * plan than to do.
 */
export const inOneGo = sql`SETTINGS split_intersecting_parts_ranges_into_layers_final = 0`

/** Rows of these contacts: a range of the contact-ordered copy each. */
export function ofContacts(keys: readonly string[]): Sql {
  return sql`contact_reversed IN ${param('Array(String)', keys)}`
}

/** Rows of contacts whose number ends so. */
export function endingWith(reversed: string): Sql {
  return sql`startsWith(contact_reversed, ${param('String', reversed)})`
}
