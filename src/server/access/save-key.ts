// Puts a key with a known secret into the store.
import { randomUUID } from 'node:crypto'
import { type KeyRight, type Permission, usualRights } from '#contract/permissions.ts'
import { hashSecret, hintOf } from './key-secret.ts'
import type { Keys } from './keys.ts'
import { canonicalProjectId } from './principal.ts'
import type { StoredKey } from './stored-key.ts'

export interface NewKey {
  readonly label: string
  readonly projectId: string
  readonly permissions: readonly Permission[]
  /** Those that usually come with the permissions, if not given. */
  readonly rights?: readonly KeyRight[] | undefined
  readonly masked: boolean
  /** ISO instant with a zone, or null for a key that does not expire. */
  readonly expiresAt: string | null
  /** Label of the key that makes it. */
  readonly createdBy: string
}

/** Saves a key that `secret` opens from now on. Throws if the secret is blank or opens another key. */
export async function saveKey(keys: Keys, secret: string, given: NewKey): Promise<StoredKey> {
  const secretHash = hashSecret(secret)
  if (secret.trim() === '') throw new Error('a key needs a secret')
  if (await keys.ring.byHash(secretHash)) throw new Error('this secret opens another key')
  const now = keys.now()
  const key: StoredKey = {
    ...given,
    id: randomUUID(),
    projectId: canonicalProjectId(given.projectId),
    secretHash,
    hint: hintOf(secret),
    permissions: [...new Set(given.permissions)],
    rights: [...new Set(given.rights ?? usualRights(given.permissions))],
    expiresAt: given.expiresAt === null ? null : new Date(given.expiresAt).toISOString(),
    createdAt: new Date(now).toISOString(),
    revokedAt: null,
    changedAt: now * 1000,
  }
  await keys.ring.save(key)
  return key
}
