// A session of the console as the store keeps it: all but its token.
import type { Permission, Right } from '#contract/permissions.ts'
import type { Principal } from '../principal.ts'

/** `replaced`: by a new sign-in in the same browser. `theft`: a token came again that had been replaced. */
export const endReasons = ['sign-out', 'revoked', 'everywhere', 'replaced', 'too-many', 'theft'] as const

export type EndReason = (typeof endReasons)[number]

/** Where a request comes from. */
export interface Visit {
  /** Of the network. */
  readonly address: string
  readonly userAgent: string
}

export interface StoredSession {
  /** UUID; says nothing about the token. */
  readonly id: string
  readonly tokenHash: string
  /** Of the token that follows, once it is used. */
  readonly nextHash: string
  /** Of the token before; empty for none. */
  readonly previousHash: string
  /** When the token was first used; milliseconds since 1970, as are the other times. */
  readonly tokenSince: number
  readonly who: SessionHolder
  readonly createdAt: number
  /** Within a minute. */
  readonly seenAt: number
  /** It ends then, however much it is used. */
  readonly expiresAt: number
  /** Of the last use that was written down. */
  readonly visit: Visit
  readonly endedAt: number | null
  readonly endedWhy: EndReason | ''
  /** Microseconds since 1970. */
  readonly changedAt: number
}

/** What a user may do is that of the sign-in; of keys, what they may do now counts. */
export interface SessionHolder extends Pick<Principal, 'kind' | 'id' | 'name' | 'projects' | 'masked'> {
  readonly permissions: readonly Permission[]
  readonly rights: readonly Right[]
}

export function holderOf({ kind, id, name, projects, masked, permissions, rights }: Principal): SessionHolder {
  return { kind, id, name, projects, masked, permissions, rights: [...rights] }
}

export interface SessionLimits {
  /** Unused for so long, a session ends; milliseconds, as the other. */
  readonly idleMs: number
  readonly absoluteMs: number
}

export const sessionLimits: SessionLimits = { idleMs: 12 * 3_600_000, absoluteMs: 7 * 86_400_000 }

/** When the session ends if it is not used again; milliseconds since 1970. */
export function endOf({ seenAt, expiresAt }: StoredSession, { idleMs }: SessionLimits): number {
  return Math.min(seenAt + idleMs, expiresAt)
}
