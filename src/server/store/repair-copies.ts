// A process that is killed while it writes may leave a row in the log and not in its copies, or the other way
// round: the engine commits each table by itself. Nobody was told that such a row is in, but the three orders of
// the same rows must not disagree.
import { contactColumns } from './schema/tables.ts'
import { ident, join, param, type Sql, sql } from './sql.ts'
import type { Store } from './store.ts'

/** Copies what is missing and takes back what has no row in the log. Month by month, to hold one month's keys at a time. */
export async function repairCopies(store: Store): Promise<void> {
  const months = await store.query<{ month: number }>(
    sql`SELECT DISTINCT toYYYYMM(created_at) AS month FROM (SELECT created_at FROM log_entry UNION ALL SELECT created_at FROM contact_entry)`,
  )
  for (const { month } of months) {
    const inMonth = sql`toYYYYMM(created_at) = ${param('UInt32', month)}`
    await store.execute(takeBackContacts(inMonth))
    await store.execute(copyContacts(inMonth))
    await store.execute(copyKeys(inMonth))
  }
}

const place = sql`project_id, channel, created_at, id`

function takeBackContacts(inMonth: Sql): Sql {
  return sql`INSERT INTO contact_entry (${place}, contact_reversed, version, is_deleted)
SELECT ${place}, contact_reversed, version, 1 FROM contact_entry FINAL
WHERE ${inMonth} AND (${place}) NOT IN (SELECT ${place} FROM log_entry WHERE ${inMonth})`
}

function copyContacts(inMonth: Sql): Sql {
  const columns = join(
    contactColumns.map(({ name }) => ident(name)),
    ', ',
  )
  return sql`INSERT INTO contact_entry (${columns}) SELECT ${columns} FROM log_entry FINAL
WHERE ${inMonth} AND contact_reversed != '' AND (${place}, contact_reversed, version) NOT IN (
  SELECT ${place}, contact_reversed, version FROM contact_entry FINAL WHERE ${inMonth})`
}

function copyKeys(inMonth: Sql): Sql {
  return sql`INSERT INTO entry_key (${place}, contact_reversed, version)
SELECT ${place}, contact_reversed, version FROM log_entry FINAL
WHERE ${inMonth} AND (${place}, version) NOT IN (SELECT ${place}, version FROM entry_key FINAL WHERE ${inMonth})`
}
