// Writes log entries so that repeating it changes nothing: one row per (project, channel, id), newest wins.
import type { EntryRow } from './entry-row.ts'
import { noteArrivals } from './note-arrivals.ts'
import { param, sql } from './sql.ts'
import type { Store } from './store.ts'

interface StoredKey {
  readonly id: string
  readonly channel: string
  readonly project_id: string
  readonly created_at: string
  readonly contact_reversed: string
  readonly version: string
}

/**
 * Saves rows of any channels. Resolves when the engine has them; rows older than what is stored are left out.
 * `allNew` promises that no row has been saved before and no id comes twice, and saves looking them up.
 */
export async function saveEntries(store: Store, rows: readonly EntryRow[], allNew = false): Promise<void> {
  if (allNew) return store.insert('log_entry', rows)
  const newest = newestById(rows)
  const stored = await storedKeys(store, newest)
  const fresh: EntryRow[] = []
  const added: EntryRow[] = []
  const changed: EntryRow[] = []
  const retired: object[] = []
  const retiredContacts: object[] = []
  for (const row of newest) {
    const old = stored.get(identity(row))
    const movedTime = old !== undefined && old.created_at !== row.created_at
    const movedContact = old !== undefined && old.contact_reversed !== row.contact_reversed
    if (old && (movedTime || movedContact)) {
      if (BigInt(old.version) > BigInt(row.version)) continue
      // The time and the contact are parts of sort keys: the old place must be marked empty.
      ;(movedTime ? retired : retiredContacts).push({ ...old, version: row.version, is_deleted: 1 })
    }
    fresh.push(row)
    if (!old) added.push(row)
    else if (BigInt(row.version) > BigInt(old.version)) changed.push(row)
  }
  await store.insert('contact_entry', retiredContacts)
  await store.insert('log_entry', [...retired, ...fresh])
  await noteArrivals(store, { added, changed })
}

function newestById(rows: readonly EntryRow[]): EntryRow[] {
  const byId = new Map<string, EntryRow>()
  for (const row of rows) {
    const known = byId.get(identity(row))
    if (!known || BigInt(row.version) >= BigInt(known.version)) byId.set(identity(row), row)
  }
  return [...byId.values()]
}

async function storedKeys(store: Store, rows: readonly EntryRow[]): Promise<Map<string, StoredKey>> {
  if (rows.length === 0) return new Map()
  const ids = rows.map(({ id }) => id)
  const found = await store.query<StoredKey>(
    sql`SELECT id, channel, project_id, created_at, contact_reversed, version FROM entry_key FINAL WHERE id IN ${param('Array(String)', ids)}`,
  )
  return new Map(found.map((key) => [identity(key), key]))
}

function identity({ project_id, channel, id }: { project_id: string; channel: string; id: string }): string {
  return `${channel} ${id} ${project_id}`
}
