// Changes of what is stored already. The engine makes them beside the reads: a statement that waited for the change
// would keep an embedded engine from answering anything else. Those of one table that wait are made in one go, so all are
// begun before any is waited for. Where the process ends before, the engine goes on at the next start.
import { setTimeout as sleep } from 'node:timers/promises'
import { ident, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'

const POLL_MS = 40

/** Bounds of a count over a whole table, which nobody waits for in front of a page. */
export const longCount = { bounds: { seconds: 600, rows: 100_000_000_000 } } as const

/** Begins to remove such rows, in every version; nothing where there are none. */
export function beginRemoval(store: Store, table: string, where: Sql): Promise<void> {
  return beginChange(store, table, where, sql`DELETE`)
}

/** Begins a change (`DELETE` or `UPDATE …`) of such rows. Of the log it is one of each month that holds some: the sums
 * kept of the others stay good. */
export async function beginChange(store: Store, table: string, where: Sql, change: Sql): Promise<void> {
  for (const place of await placesOf(store, table, where))
    await store.execute(
      sql`ALTER TABLE ${store.topology.rowsOf(table)} ${change} ${place} WHERE ${where} SETTINGS mutations_sync = 0`,
    )
}

/** Resolves when all that was begun on these tables is made. Throws where one of them cannot be. */
export async function allMade(store: Store, tables: readonly string[]): Promise<void> {
  const { topology } = store
  const ofTables = sql`database = ${topology.database} AND table IN ${param('Array(String)', tables.map(topology.listed))}`
  for (;;) {
    const [open] = await store.query<{ table: string; id: string; reason: string }>(
      sql`SELECT table, mutation_id AS id, latest_fail_reason AS reason FROM ${topology.system('mutations')}
WHERE ${ofTables} AND NOT is_done ORDER BY reason DESC LIMIT 1`,
    )
    if (!open) return
    if (open.reason !== '') {
      await store.execute(
        sql`KILL MUTATION${topology.everywhere} WHERE ${ofTables} AND mutation_id = ${param('String', open.id)}`,
      )
      throw new Error(`${open.table} could not be changed: ${open.reason.slice(0, 300)}`)
    }
    await sleep(POLL_MS)
  }
}

/** Where in a table such rows are, in any version: the months of the log, of another table all of it or nothing. */
async function placesOf(store: Store, table: string, where: Sql): Promise<Sql[]> {
  const found = await store.query<{ place: string }>(
    sql`SELECT DISTINCT _partition_id AS place FROM ${ident(table)} WHERE ${where} ORDER BY place`,
    longCount,
  )
  return table === 'log_entry'
    ? found.map(({ place }) => sql`IN PARTITION ID ${param('String', place)}`)
    : found.slice(0, 1).map(() => sql``)
}
