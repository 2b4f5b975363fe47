// The real engine for tests, in a directory of its own.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from './connect.ts'
import { migrate } from './migrate.ts'
import type { Store } from './store.ts'
import { startTwoShards } from './test-two-shards.ts'

/** On how many servers: TEST_STORE=two-shards runs any test on two. */
export type TestLayout = 'one-server' | 'two-shards'

const usual: TestLayout = process.env.TEST_STORE === 'two-shards' ? 'two-shards' : 'one-server'

/** A migrated, empty store and the function that ends it. One a process: the engine allows no second. */
export async function openTestStore(
  layout = usual,
): Promise<{ store: Store; directory: string; remove: () => Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'tollbook-'))
  mkdirSync(join(directory, 'store'))
  const shards = layout === 'two-shards' ? startTwoShards(directory) : undefined
  const store = await openStore({ kind: 'embedded', directory }, shards?.topology)
  await migrate(store)
  return {
    store,
    directory,
    remove: async () => {
      await store.close()
      shards?.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
