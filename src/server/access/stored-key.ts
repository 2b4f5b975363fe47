// An API key as the store keeps it: all but its secret.

import type { KeyRight, Permission } from '#contract/permissions.ts'
import type { ApiKey } from '#contract/routes/keys.ts'

export interface StoredKey {
  /** UUID, lower case. */
  readonly id: string
  readonly projectId: string
  readonly label: string
  /** SHA-256 of the trimmed secret, hex. */
  readonly secretHash: string
  readonly hint: string
  readonly permissions: readonly Permission[]
  readonly rights: readonly KeyRight[]
  readonly masked: boolean
  /** ISO, as are the other times. */
  readonly createdAt: string
  readonly createdBy: string
  readonly expiresAt: string | null
  readonly revokedAt: string | null
  /** Microseconds since 1970. */
  readonly changedAt: number
}

/** What the key is good for at `now` (milliseconds since 1970). */
export function keyState({ revokedAt, expiresAt }: StoredKey, now: number): ApiKey['state'] {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && Date.parse(expiresAt) <= now ? 'expired' : 'active'
}
