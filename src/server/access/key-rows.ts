// API keys and their uses as rows of the store.
import { findPermission, keyRights } from '#contract/permissions.ts'
import { engineTime, isoTime } from '../store/engine-time.ts'
import { type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import type { StoredKey } from './stored-key.ts'

interface KeyRow {
  readonly id: string
  readonly project_id: string
  readonly label: string
  readonly secret_hash: string
  readonly hint: string
  readonly permissions: readonly string[]
  readonly rights: readonly string[]
  readonly masked: boolean
  readonly created_at: string
  readonly created_by: string
  readonly expires_at: string | null
  readonly revoked_at: string | null
  readonly changed_at: string
}

/** The keys that a condition picks, newest first. */
export async function readKeys(store: Store, where: Sql): Promise<StoredKey[]> {
  const rows = await store.query<KeyRow>(
    sql`SELECT id, project_id, label, secret_hash, hint, permissions, rights, masked, created_at, created_by, expires_at, revoked_at, changed_at
FROM api_key FINAL WHERE ${where} ORDER BY created_at DESC, id DESC`,
  )
  return rows.map(readRow)
}

/** How many keys a condition picks. */
export async function countKeys(store: Store, where: Sql): Promise<number> {
  const [row] = await store.query<{ held: string }>(sql`SELECT count() AS held FROM api_key FINAL WHERE ${where}`)
  return Number(row?.held ?? 0)
}

export async function writeKey(store: Store, key: StoredKey): Promise<void> {
  const row: { [Column in keyof KeyRow]: unknown } = {
    id: key.id,
    project_id: key.projectId,
    label: key.label,
    secret_hash: key.secretHash,
    hint: key.hint,
    permissions: key.permissions,
    rights: key.rights,
    masked: key.masked,
    created_at: engineTime(key.createdAt),
    created_by: key.createdBy,
    expires_at: key.expiresAt && engineTime(key.expiresAt),
    revoked_at: key.revokedAt && engineTime(key.revokedAt),
    changed_at: key.changedAt,
  }
  await store.insert('api_key', [row])
}

/** When keys were last used, milliseconds since 1970, by key id. */
export async function readUses(store: Store): Promise<Map<string, number>> {
  const rows = await store.query<{ key_id: string; used: string }>(
    sql`SELECT key_id, max(used_at) AS used FROM api_key_use GROUP BY key_id`,
  )
  return new Map(rows.map(({ key_id, used }) => [key_id, Date.parse(isoTime(used))]))
}

export async function writeUses(store: Store, uses: ReadonlyMap<string, number>): Promise<void> {
  const rows = [...uses].map(([key_id, at]) => ({ key_id, used_at: engineTime(new Date(at).toISOString()) }))
  await store.insert('api_key_use', rows)
}

function readRow(row: KeyRow): StoredKey {
  return {
    id: row.id,
    projectId: row.project_id,
    label: row.label,
    secretHash: row.secret_hash,
    hint: row.hint,
    // A name that this version does not know opens nothing.
    permissions: row.permissions.flatMap((name) => findPermission(name) ?? []),
    rights: keyRights.filter((right) => row.rights.includes(right)),
    masked: row.masked,
    createdAt: isoTime(row.created_at),
    createdBy: row.created_by,
    expiresAt: row.expires_at && isoTime(row.expires_at),
    revokedAt: row.revoked_at && isoTime(row.revoked_at),
    changedAt: Number(row.changed_at),
  }
}
