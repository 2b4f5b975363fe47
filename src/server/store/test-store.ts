// The real engine for tests, in a directory of its own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from './connect.ts'
import { migrate } from './migrate.ts'
import type { Store } from './store.ts'

/** A migrated, empty store and the function that ends it. One a process: the engine allows no second. */
export async function openTestStore(): Promise<{ store: Store; directory: string; remove: () => Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'tollbook-'))
  const store = await openStore({ kind: 'embedded', directory })
  await migrate(store)
  return {
    store,
    directory,
    remove: async () => {
      await store.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
