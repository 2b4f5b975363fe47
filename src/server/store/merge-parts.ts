// Reading with FINAL costs the more the more parts a table has; writing 200,000 rows at once leaves many.
import { param, sql } from './sql.ts'
import type { Store } from './store.ts'

const tables = ['log_entry', 'contact_entry', 'entry_key']

/** Merges each partition to one part, one statement at a time, so that questions asked meanwhile wait a moment only. */
export async function mergeParts(store: Store, signal: AbortSignal): Promise<void> {
  const crowded = await store.query<{ table: string; partition_id: string }>(
    sql`SELECT table, partition_id FROM system.parts
WHERE active AND database = currentDatabase() AND table IN ${param('Array(String)', tables)}
GROUP BY table, partition_id HAVING count() > 1 ORDER BY partition_id DESC`,
  )
  for (const { table, partition_id } of crowded) {
    if (signal.aborted) return
    // Both names are the engine's own.
    await store.command(`OPTIMIZE TABLE ${table} PARTITION ID '${partition_id}' FINAL`)
  }
}
