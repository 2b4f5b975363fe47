// Brings a store up to this version of Tollbook at every start.
import { entryColumns } from './columns.ts'
import { deriveColumns } from './derived-columns.ts'
import { type Migration, migrations } from './schema/migrations.ts'
import { views } from './schema/tables.ts'
import { ident, param, sql } from './sql.ts'
import type { Store } from './store.ts'

const ledger = `CREATE TABLE IF NOT EXISTS migration (
  version UInt32, name String, applied_at DateTime64(6, 'UTC') DEFAULT now64(6)
) ENGINE = ReplacingMergeTree(applied_at) ORDER BY version`

/** Applies what has not been applied yet, then adds columns for fields that are new. Safe to repeat. */
export async function migrate(store: Store, list: readonly Migration[] = migrations): Promise<number[]> {
  await store.command(ledger)
  const applied = new Set(
    (await store.query<{ version: number }>(sql`SELECT DISTINCT version FROM migration`)).map(({ version }) => version),
  )
  refuseNewerStore(applied, list)
  const pending = list.filter(({ version }) => !applied.has(version))
  for (const { version, name, statements } of pending) {
    // Statements are written to be repeatable: an interrupted migration starts over.
    for (const statement of statements) await store.command(statement)
    await store.insert('migration', [{ version, name }])
  }
  await addNewColumns(store)
  await deriveColumns(store)
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
  const added = [...(await missingColumns(store, 'log_entry')), ...(await missingColumns(store, 'contact_entry'))]
  if (added.length === 0) return
  for (const { table, name, type } of added)
    await store.command(`ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ${name} ${type}`)
  for (const { name, create } of views) {
    await store.command(`DROP VIEW IF EXISTS ${name}`)
    await store.command(create)
  }
}

async function missingColumns(store: Store, table: string): Promise<{ table: string; name: string; type: string }[]> {
  const present = await store.query<{ name: string }>(
    sql`SELECT ${ident('name')} FROM system.columns WHERE database = currentDatabase() AND table = ${param('String', table)}`,
  )
  const names = new Set(present.map(({ name }) => name))
  return entryColumns.filter(({ name }) => !names.has(name)).map((column) => ({ table, ...column }))
}
