// Reading with FINAL costs the more the more parts a table has; writing 200,000 rows at once leaves many.
import { param, sql } from './sql.ts'
import type { Store } from './store.ts'

const tables = ['log_entry', 'contact_entry', 'entry_key']

/** Merges each partition to one part, one statement at a time, so that questions asked meanwhile wait a moment only. */
export async function mergeParts(store: Store, signal: AbortSignal): Promise<void> {
  const { topology } = store
  for (const table of tables) {
    // A server may have one part of what another has in many.
    const crowded = await store.query<{ partition_id: string }>(
      sql`SELECT DISTINCT partition_id FROM (SELECT partition_id FROM ${topology.system('parts')}
WHERE active AND database = ${topology.database} AND table = ${param('String', topology.listed(table))}
GROUP BY hostName(), partition_id HAVING count() > 1) ORDER BY partition_id DESC`,
    )
    for (const { partition_id } of crowded) {
      if (signal.aborted) return
      await store.execute(
        sql`OPTIMIZE TABLE ${topology.rowsOf(table)} PARTITION ID ${param('String', partition_id)} FINAL`,
      )
    }
  }
}
