// The audit log, read: newest first, page by page or to its end.
import { badRequest } from '#contract/api-error.ts'
import { parseInstant } from '#contract/instant.ts'
import type { AuditEvent, AuditList } from '#contract/routes/audit.ts'
import type { Principal } from '../access/principal.ts'
import { isoTime } from '../store/engine-time.ts'
import { and, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { type AuditRow, presentEvent } from './audit-row.ts'
import { type AuditQuery, matching, viewOf, visibleTo } from './audit-scope.ts'

interface Page {
  readonly mine: boolean
  readonly limit: number
  readonly cursor?: string | undefined
}

export async function readAudit(
  store: Store,
  principal: Principal,
  query: AuditQuery,
  { mine, limit, cursor }: Page,
): Promise<AuditList> {
  const after = cursor === undefined ? undefined : parseCursor(cursor)
  const sees = viewOf(principal, mine)
  const where = and([visibleTo(principal, sees), await matching(store, query)])
  const [count, rows] = await Promise.all([countEvents(store, where), readRows(store, where, limit + 1, after)])
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    sees,
    count,
    events: rows.slice(0, limit).flatMap((row) => presentEvent(row) ?? []),
    nextCursor: last ? formatCursor(last) : null,
  }
}

/** How many lines match, for those who see more than their own. */
export async function countAudit(store: Store, principal: Principal, query: AuditQuery): Promise<number> {
  return countEvents(store, and([visibleTo(principal, viewOf(principal, false)), await matching(store, query)]))
}

/** Lines that are read at a time. */
const PIECE = 1000

/** All that match. A line that is written meanwhile is not among them. */
export async function* followAudit(
  store: Store,
  principal: Principal,
  query: AuditQuery,
): AsyncGenerator<readonly AuditEvent[]> {
  const where = and([visibleTo(principal, viewOf(principal, false)), await matching(store, query)])
  let after: AuditRow | undefined
  do {
    const rows: AuditRow[] = await readRows(store, where, PIECE, after)
    yield rows.flatMap((row) => presentEvent(row) ?? [])
    after = rows.length === PIECE ? rows.at(-1) : undefined
  } while (after)
}

async function countEvents(store: Store, where: Sql): Promise<number> {
  const [row] = await store.query<{ held: string }>(sql`SELECT count() AS held FROM audit_event WHERE ${where}`)
  return Number(row?.held ?? 0)
}

type Place = Pick<AuditRow, 'at' | 'id'>

function readRows(store: Store, where: Sql, limit: number, after: Place | undefined): Promise<AuditRow[]> {
  const older = after
    ? sql`(at, id) < (${param("DateTime64(6, 'UTC')", after.at)}, ${param('String', after.id)})`
    : sql`1`
  return store.query<AuditRow>(
    sql`SELECT at, id, action, outcome, actor_kind, actor_id, actor_name, project_id, subject_kind, subject_id,
subject_label, reason, ticket, filter, count, address
FROM audit_event WHERE ${where} AND ${older} ORDER BY at DESC, id DESC LIMIT ${param('UInt32', limit)}`,
  )
}

function formatCursor({ at, id }: Place): string {
  return Buffer.from(`${at} ${id}`).toString('base64url')
}

/** Throws a 400 on anything that formatCursor did not write. */
function parseCursor(text: string): Place {
  const [, at, id] = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}) ([\w-]{1,64})$/.exec(decoded(text)) ?? []
  if (at !== undefined && id !== undefined && parseInstant(isoTime(at)) !== undefined) return { at, id }
  throw badRequest('cursor must be a nextCursor of an earlier answer.', 'cursor')
}

function decoded(text: string): string {
  return Buffer.from(text, 'base64url').toString()
}
