// Which views stand on the overview of which key.
import { engineTime } from '../store/engine-time.ts'
import { param, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'

/** Ids of the views that a key has pinned, also of those that are gone since. */
export async function readPins(store: Store, ownerId: string): Promise<ReadonlySet<string>> {
  const rows = await store.query<{ view_id: string }>(
    sql`SELECT view_id FROM view_pin FINAL WHERE is_deleted = 0 AND owner_id = ${param('String', ownerId)}`,
  )
  return new Set(rows.map((row) => row.view_id))
}

/** `at` is ISO, milliseconds. */
export async function writePin(
  store: Store,
  pin: { readonly ownerId: string; readonly viewId: string; readonly isPinned: boolean; readonly at: string },
): Promise<void> {
  await store.insert('view_pin', [
    {
      owner_id: pin.ownerId,
      view_id: pin.viewId,
      updated_at: engineTime(pin.at),
      is_deleted: pin.isPinned ? 0 : 1,
    },
  ])
}
