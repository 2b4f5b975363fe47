// Notes which entries came, so that those who follow a log hear of them (server/live).
import { randomUUID } from 'node:crypto'
import type { EntryPlace } from './entry-block.ts'
import type { Store } from './store.ts'

/** Rows that were just saved: those that were not here before, and those that were here in another version. */
export interface Arrivals {
  readonly added: readonly EntryPlace[]
  readonly changed: readonly EntryPlace[]
}

/** Called after the rows are in: who hears of an entry must find it. */
export async function noteArrivals(store: Store, { added, changed }: Arrivals): Promise<void> {
  await store.insert('entry_arrival', [...batches(added, true), ...batches(changed, false)])
}

function batches(rows: readonly EntryPlace[], isNew: boolean): object[] {
  const groups = new Map<string, EntryPlace[]>()
  for (const row of rows) {
    if (row.is_deleted) continue
    const group = `${row.channel} ${row.project_id}`
    const known = groups.get(group)
    if (known) known.push(row)
    else groups.set(group, [row])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    return {
      batch: randomUUID(),
      project_id: first.project_id,
      channel: first.channel,
      is_new: isNew,
      ids: group.map(({ id }) => id),
      created_times: group.map(({ created_at }) => created_at),
    }
  })
}
