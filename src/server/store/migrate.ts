// Brings a store up to this version of Tollbook at every start. Gateways that start at once may do it side by side:
// every statement may be repeated, and finds done what another one has done.
import { entryColumns } from './columns.ts'
import { deriveColumns } from './derived-columns.ts'
import { ledgerTable, type Migration, migrations, tables } from './schema/migrations.ts'
import { views } from './schema/tables.ts'
import { param, sql } from './sql.ts'
import type { Store } from './store.ts'
import { alterText, statementsOf } from './topology.ts'

/** Applies what has not been applied yet, then adds columns for fields that are new. Safe to repeat. */
export async function migrate(store: Store, list: readonly Migration[] = migrations): Promise<number[]> {
  await run(store, store.topology.create(ledgerTable))
  const applied = new Set(
    (await store.query<{ version: number }>(sql`SELECT DISTINCT version FROM migration`)).map(({ version }) => version),
  )
  refuseNewerStore(applied, list)
  const pending = list.filter(({ version }) => !applied.has(version))
  for (const { version, name, steps } of pending) {
    // Steps are written to be repeatable: an interrupted migration starts over.
    for (const step of steps) await run(store, statementsOf(store.topology, step))
    await renewFaces(store)
    await store.insert('migration', [{ version, name }])
  }
  await addNewColumns(store)
  await deriveColumns(store)
  await renewFaces(store)
  return pending.map(({ version }) => version)
}

function refuseNewerStore(applied: ReadonlySet<number>, list: readonly Migration[]): void {
  const newest = Math.max(0, ...list.map(({ version }) => version))
  const beyond = [...applied].find((version) => version > newest)
  if (beyond !== undefined) {
    throw new Error(`The store was written by a newer Tollbook (schema ${beyond}; this one knows ${newest}).`)
  }
}

async function addNewColumns(store: Store): Promise<void> {
  const { topology } = store
  const added = [...(await missingColumns(store, 'log_entry')), ...(await missingColumns(store, 'contact_entry'))]
  for (const { table, name, type } of added)
    await store.command(alterText(topology, { alter: table, change: `ADD COLUMN IF NOT EXISTS ${name} ${type}` }))
  // A view that is not there is made, for what was broken off between.
  await run(store, [...views.map(topology.createView), ...(added.length > 0 ? views.map(topology.changeView) : [])])
}

async function missingColumns(store: Store, table: string): Promise<{ table: string; name: string; type: string }[]> {
  const names = new Set((await columnsOf(store, table)).map(({ name }) => name))
  return entryColumns.filter(({ name }) => !names.has(name)).map((column) => ({ table, ...column }))
}

function columnsOf({ query, topology }: Store, table: string): Promise<{ name: string }[]> {
  return query(sql`SELECT name FROM system.columns
WHERE database = ${topology.database} AND table = ${param('String', topology.listed(table))}`)
}

/** Gives tables without rows of their own the columns of those that they stand for. */
async function renewFaces(store: Store): Promise<void> {
  const { topology } = store
  const sharded = tables.map(({ name }) => name).filter((name) => topology.listed(name) !== name)
  if (sharded.length === 0) return
  const described = await store.query<{ table: string; columns: string }>(
    sql`SELECT table, arrayStringConcat(groupArray(concat(name, type, default_kind)), ' ') AS columns FROM (
  SELECT * FROM system.columns WHERE database = ${topology.database} ORDER BY position) GROUP BY table`,
  )
  const known = new Map(described.map(({ table, columns }) => [table, columns]))
  const changed = sharded.filter((name) => known.get(name) !== known.get(topology.listed(name)))
  await run(store, topology.renewFaces(changed))
}

async function run(store: Store, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await store.command(statement)
}
