// Writes the rows into a store of ours as the filling with demo data does, but with what the source sent kept beside
// them; PostgreSQL is told to tidy up after its filling, and so is this.
import { decodeLine } from '../../src/server/sources/decoders.ts'
import { makeSaver } from '../../src/server/sources/save-decoded.ts'
import { openStore } from '../../src/server/store/connect.ts'
import { mergeParts } from '../../src/server/store/merge-parts.ts'
import { migrate } from '../../src/server/store/migrate.ts'
import { sql } from '../../src/server/store/sql.ts'
import { billedRows } from './rows.ts'

/** Fills an empty directory; answers the bytes on disk, all orders of the rows together. */
export async function fillStore(directory: string, rows: number): Promise<number> {
  const store = await openStore({ kind: 'embedded', directory })
  try {
    await migrate(store)
    const saver = makeSaver(store, () => {}, { allNew: true })
    for (const { channel, row } of billedRows(rows)) await saver.add(decodeLine(channel, JSON.stringify(row)))
    await saver.end()
    await mergeParts(store, new AbortController().signal)
    const [size] = await store.query<{ bytes: string }>(
      sql`SELECT sum(bytes_on_disk) AS bytes FROM system.parts WHERE active AND database = currentDatabase()`,
    )
    return Number(size?.bytes)
  } finally {
    await store.close()
  }
}
