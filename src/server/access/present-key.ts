// What a key looks like to those who manage it: everything but its secret and the secret's hash.
import type { ApiKey } from '#contract/routes/keys.ts'
import { param, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import type { Keys } from './keys.ts'
import { keyState, type StoredKey } from './stored-key.ts'

export async function presentKeys(keys: Keys, listed: readonly StoredKey[]): Promise<ApiKey[]> {
  const [labels, uses] = await Promise.all([
    readProjectLabels(keys.store, [...new Set(listed.map(({ projectId }) => projectId))]),
    keys.uses.read(),
  ])
  const now = keys.now()
  return listed.map((key) => {
    const { secretHash: _hash, changedAt: _changed, ...shown } = key
    const used = uses.get(key.id)
    return {
      ...shown,
      permissions: [...key.permissions],
      rights: [...key.rights],
      projectLabel: labels.get(key.projectId) ?? null,
      state: keyState(key, now),
      lastUsedAt: used === undefined ? null : new Date(used).toISOString(),
    }
  })
}

export async function presentKey(keys: Keys, key: StoredKey): Promise<ApiKey> {
  const [shown] = await presentKeys(keys, [key])
  if (!shown) throw new Error('one key in, one key out')
  return shown
}

/** The name that the newest row of each project gives it; a project without rows or names has none. */
async function readProjectLabels(store: Store, projects: readonly string[]): Promise<Map<string, string>> {
  if (projects.length === 0) return new Map()
  const rows = await store.query<{ project_id: string; label: string }>(
    sql`SELECT project_id, argMax(project_label, created_at) AS label FROM log_entry
WHERE is_deleted = 0 AND project_label IS NOT NULL AND project_id IN ${param('Array(String)', projects)} GROUP BY project_id`,
  )
  return new Map(rows.map(({ project_id, label }) => [project_id, label]))
}
