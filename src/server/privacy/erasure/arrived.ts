// The notes of what came in the last days hold ids of entries. They are few, and found by the entries' own ids.
import { type Principal, projectScope } from '../../access/principal.ts'
import { type Sql, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { allMade, beginChange, beginRemoval, longCount } from '../mutate.ts'
import type { Sought } from './traces.ts'

/** Keeps which of the contact's entries are noted, before the entries go. */
export async function noteArrived(store: Store, jobId: string, scope: Principal, { keys }: Sought): Promise<void> {
  const found = await store.query<{ id: string }>(
    sql`SELECT DISTINCT arrived AS id FROM entry_arrival ARRAY JOIN ids AS arrived
WHERE ${projectScope(scope)} AND arrived IN (
  SELECT id FROM contact_entry WHERE ${projectScope(scope)} AND contact_reversed IN ${keys})`,
    longCount,
  )
  await store.insert(
    'erasure_target',
    found.map(({ id }) => ({ job_id: jobId, kind: 'entry', value: id })),
  )
}

export async function removeArrived(store: Store, { entries }: Sought): Promise<void> {
  const kept = (list: Sql) => sql`arrayFilter((one, id) -> NOT has(${entries}, id), ${list}, ids)`
  const change = sql`UPDATE created_times = ${kept(sql`created_times`)}, ids = ${kept(sql`ids`)}`
  await beginChange(store, 'entry_arrival', sql`hasAny(ids, ${entries})`, change)
  await allMade(store, ['entry_arrival'])
  await beginRemoval(store, 'entry_arrival', sql`empty(ids)`)
  await allMade(store, ['entry_arrival'])
}
