// Writes the rows into a store of ours: those of the demo as the filling with demo data does, but with what the source
// sent kept beside them, and their copies by the engine. PostgreSQL is told to tidy up after its filling, and so is this.
import { decodeLine } from '../../src/server/sources/decoders.ts'
import { makeSaver } from '../../src/server/sources/save-decoded.ts'
import { openStore } from '../../src/server/store/connect.ts'
import { mergeParts } from '../../src/server/store/merge-parts.ts'
import { migrate } from '../../src/server/store/migrate.ts'
import { sql } from '../../src/server/store/sql.ts'
import type { Store } from '../../src/server/store/store.ts'
import { baseRows } from './base-rows.ts'
import { BusyNumbers } from './busy-numbers.ts'
import type { CopyPlan } from './copies.ts'
import { copyInStore } from './copy-in-store.ts'

/** Fills an empty directory; answers the bytes on disk, all orders of the rows together. */
export async function fillStore(directory: string, plan: CopyPlan): Promise<number> {
  const store = await openStore({ kind: 'embedded', directory })
  try {
    await migrate(store)
    await copyInStore(store, plan, await writeBase(store, plan.base))
    await mergeParts(store, new AbortController().signal)
    const [size] = await store.query<{ bytes: string }>(
      sql`SELECT sum(bytes_on_disk) AS bytes FROM system.parts WHERE active AND database = currentDatabase()`,
    )
    return Number(size?.bytes)
  } finally {
    await store.close()
  }
}

/** Answers the busiest numbers. */
async function writeBase(store: Store, count: number): Promise<string[]> {
  const saver = makeSaver(store, () => {}, { allNew: true })
  const busy = new BusyNumbers()
  for (const { channel, row } of baseRows(count)) {
    busy.add(String(row[channel.contact]))
    await saver.add(decodeLine(channel, JSON.stringify(row)))
  }
  await saver.end()
  return busy.busiest()
}
