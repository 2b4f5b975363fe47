// Writes log entries so that repeating it changes nothing: one row per (project, channel, id), newest wins.
import { EntryBlock, type EntryPlace, type WrittenRow } from './entry-block.ts'
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

/** Saves a few rows of any channels, as `saveBlock` does. */
export function saveEntries(store: Store, rows: readonly EntryRow[]): Promise<void> {
  const block = new EntryBlock()
  return saveBlock(
    store,
    block,
    rows.map((row) => block.addNamed(row)),
  )
}

/**
 * Saves rows of the block, of any channels. Resolves when the engine has them; rows older than what is stored are left
 * out. `allNew` promises that no row has been saved before and no id comes twice, and saves looking them up.
 */
export async function saveBlock(
  store: Store,
  block: EntryBlock,
  rows: readonly WrittenRow[],
  allNew = false,
): Promise<void> {
  if (allNew) return insertRows(store, block, rows)
  const newest = newestById(rows)
  const stored = await storedKeys(store, newest)
  const fresh: WrittenRow[] = []
  const added: WrittenRow[] = []
  const changed: WrittenRow[] = []
  const retired: WrittenRow[] = []
  const retiredContacts: object[] = []
  for (const row of newest) {
    const old = stored.size > 0 ? stored.get(identity(row)) : undefined
    const movedTime = old !== undefined && old.created_at !== row.created_at
    const movedContact = old !== undefined && old.contact_reversed !== row.contact_reversed
    if (old && (movedTime || movedContact)) {
      if (isNewer(old, row)) continue
      // The time and the contact are parts of sort keys: the old place must be marked empty.
      const mark = { ...old, version: row.version, is_deleted: 1 as const }
      if (movedTime) retired.push(block.addNamed(mark))
      else retiredContacts.push(mark)
    }
    fresh.push(row)
    if (!old) added.push(row)
    else if (isNewer(row, old)) changed.push(row)
  }
  await store.insert('contact_entry', retiredContacts)
  await insertRows(store, block, [...retired, ...fresh])
  await noteArrivals(store, { added, changed })
}

async function insertRows(store: Store, block: EntryBlock, rows: readonly WrittenRow[]): Promise<void> {
  for (const text of block.pick(rows)) await store.insertText('log_entry', text)
}

function newestById(rows: readonly WrittenRow[]): WrittenRow[] {
  const byId = new Map<string, WrittenRow>()
  for (const row of rows) {
    const key = identity(row)
    const known = byId.get(key)
    if (!known || !isNewer(known, row)) byId.set(key, row)
  }
  return [...byId.values()]
}

type Versioned = Pick<EntryPlace, 'version'>

function isNewer({ version }: Versioned, { version: other }: Versioned): boolean {
  return BigInt(version) > BigInt(other)
}

async function storedKeys(store: Store, rows: readonly EntryPlace[]): Promise<Map<string, StoredKey>> {
  if (rows.length === 0) return new Map()
  const ids = rows.map(({ id }) => id)
  // FINAL would put all keys of the store in order first: 30 µs an id at three million rows, and more with every million.
  // Of equal versions the last one written counts, as it does for FINAL.
  const found = await store.query<StoredKey>(
    sql`SELECT id, channel, project_id, created_at, contact_reversed, version FROM entry_key WHERE id IN ${param('Array(String)', ids)}
ORDER BY id, channel, project_id, version DESC, _part_index DESC, _part_offset DESC LIMIT 1 BY id, channel, project_id`,
  )
  return new Map(found.map((key) => [identity(key), key]))
}

function identity({ project_id, channel, id }: { project_id: string; channel: string; id: string }): string {
  return `${channel} ${id} ${project_id}`
}
