// What the store holds, as text to compare before and after a run.
import { OTHER, OWN } from '../http/test-matrix-world.ts'
import { param, sql } from '../store/sql.ts'
import type { FuzzWorld } from './test-fuzz-world.ts'
import { SINK } from './test-fuzz-world.ts'

/** Rows, copies and events of the two projects that nothing may change, and the keys that nobody may. */
export async function readState({ gateway, spareKeys }: FuzzWorld): Promise<unknown> {
  const projects = param('Array(String)', [OWN, OTHER])
  const spare = param('Array(String)', spareKeys)
  const { store } = gateway
  return Promise.all([
    store.query(
      sql`SELECT project_id, channel, count() AS n, groupBitXor(cityHash64(toString(tuple(*)))) AS hash FROM log_entry FINAL WHERE project_id IN ${projects} GROUP BY ALL ORDER BY ALL`,
    ),
    store.query(
      sql`SELECT project_id, channel, count() AS n, groupBitXor(cityHash64(toString(tuple(*)))) AS hash FROM contact_entry FINAL WHERE project_id IN ${projects} GROUP BY ALL ORDER BY ALL`,
    ),
    store.query(
      sql`SELECT project_id, count() AS n, groupBitXor(cityHash64(toString(tuple(*)))) AS hash FROM sendzen_event FINAL WHERE project_id IN ${projects} GROUP BY ALL ORDER BY ALL`,
    ),
    store.query(
      sql`SELECT project_id, count() AS n FROM log_entry FINAL WHERE project_id NOT IN ${param('Array(String)', [OWN, OTHER, SINK])} GROUP BY ALL ORDER BY ALL`,
    ),
    store.query(sql`SELECT * FROM setting FINAL ORDER BY name`),
    // A made key is told by its maker: the callers' own were made by the tests.
    store.query(sql`SELECT * FROM api_key FINAL WHERE created_by = 'Tests' AND id NOT IN ${spare} ORDER BY id`),
  ])
}

/** How many keys there are, those made by requests included. */
export async function countKeys({ gateway }: FuzzWorld): Promise<number> {
  const [row] = await gateway.store.query<{ n: string }>(sql`SELECT count() AS n FROM api_key FINAL`)
  return Number(row?.n)
}
