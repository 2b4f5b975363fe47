// Asks the store how it is. One that could not write is asked to write again, so that its recovery is seen although
// nobody has anything to save.
import { writeSetting } from '../store/settings.ts'
import { sql } from '../store/sql.ts'
import type { Store, StoreCondition } from '../store/store.ts'

/** Never rejects. */
export async function checkStore(store: Store): Promise<StoreCondition> {
  try {
    await store.query(sql`SELECT 1`, { bounds: { seconds: 5 } })
  } catch {
    return 'down'
  }
  // What fails is noted by the store itself.
  if (store.condition() !== 'ok') await writeSetting(store, 'probe', new Date().toISOString()).catch(() => {})
  return store.condition()
}
