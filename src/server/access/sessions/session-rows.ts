// Sessions as rows of the store.
import { findPermission, rights } from '#contract/permissions.ts'
import { engineTime, isoTime } from '../../store/engine-time.ts'
import { param, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import type { Principal } from '../principal.ts'
import { endReasons, type StoredSession } from './stored-session.ts'

interface SessionRow {
  readonly id: string
  readonly token_hash: string
  readonly next_hash: string
  readonly previous_hash: string
  readonly token_since: string
  readonly kind: Principal['kind']
  readonly who_id: string
  readonly name: string
  readonly all_projects: boolean
  readonly projects: readonly string[]
  readonly permissions: readonly string[]
  readonly rights: readonly string[]
  readonly masked: boolean
  readonly created_at: string
  readonly seen_at: string
  readonly expires_at: string
  readonly address: string
  readonly user_agent: string
  readonly ended_at: string | null
  readonly ended_why: string
  readonly changed_at: string
}

/** The sessions that have not been ended and whose last end is after `now` (milliseconds since 1970), newest first. */
export async function readSessions(store: Store, now: number): Promise<StoredSession[]> {
  const rows = await store.query<SessionRow>(
    sql`SELECT id, token_hash, next_hash, previous_hash, token_since, kind, who_id, name, all_projects, projects, permissions,
  rights, masked, created_at, seen_at, expires_at, address, user_agent, ended_at, ended_why, changed_at
FROM session FINAL WHERE ended_at IS NULL AND expires_at > ${param("DateTime64(3, 'UTC')", textOf(now))}
ORDER BY created_at DESC, id DESC`,
  )
  return rows.map(readRow)
}

export async function writeSessions(store: Store, sessions: readonly StoredSession[]): Promise<void> {
  await store.insert('session', sessions.map(toRow))
}

function toRow({ who, visit, ...session }: StoredSession): { [Column in keyof SessionRow]: unknown } {
  return {
    id: session.id,
    token_hash: session.tokenHash,
    next_hash: session.nextHash,
    previous_hash: session.previousHash,
    token_since: textOf(session.tokenSince),
    kind: who.kind,
    who_id: who.id ?? '',
    name: who.name,
    all_projects: who.projects === 'all',
    projects: who.projects === 'all' ? [] : who.projects,
    permissions: who.permissions,
    rights: who.rights,
    masked: who.masked,
    created_at: textOf(session.createdAt),
    seen_at: textOf(session.seenAt),
    expires_at: textOf(session.expiresAt),
    address: visit.address,
    user_agent: visit.userAgent,
    ended_at: session.endedAt === null ? null : textOf(session.endedAt),
    ended_why: session.endedWhy,
    changed_at: session.changedAt,
  }
}

function readRow(row: SessionRow): StoredSession {
  return {
    id: row.id,
    tokenHash: row.token_hash,
    nextHash: row.next_hash,
    previousHash: row.previous_hash,
    tokenSince: timeOf(row.token_since),
    who: {
      kind: row.kind,
      id: row.who_id || null,
      name: row.name,
      projects: row.all_projects ? 'all' : row.projects,
      // A name that this version does not know opens nothing.
      permissions: row.permissions.flatMap((name) => findPermission(name) ?? []),
      rights: rights.filter((right) => row.rights.includes(right)),
      masked: row.masked,
    },
    createdAt: timeOf(row.created_at),
    seenAt: timeOf(row.seen_at),
    expiresAt: timeOf(row.expires_at),
    visit: { address: row.address, userAgent: row.user_agent },
    endedAt: row.ended_at === null ? null : timeOf(row.ended_at),
    endedWhy: endReasons.find((reason) => reason === row.ended_why) ?? '',
    changedAt: Number(row.changed_at),
  }
}

function textOf(at: number): string {
  return engineTime(new Date(at).toISOString())
}

function timeOf(written: string): number {
  return Date.parse(isoTime(written))
}
