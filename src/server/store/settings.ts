// Facts about the installation that outlive a restart.
import { param, sql } from './sql.ts'
import type { Store } from './store.ts'

/** The value last set, or null. */
export async function readSetting(store: Store, name: string): Promise<string | null> {
  const [row] = await store.query<{ value: string }>(
    sql`SELECT value FROM setting FINAL WHERE name = ${param('String', name)}`,
  )
  return row?.value ?? null
}

export async function writeSetting(store: Store, name: string, value: string): Promise<void> {
  await store.insert('setting', [{ name, value }])
}
