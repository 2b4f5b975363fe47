// Cuts the entries of an export into windows of time, each small enough to be read whole. One statement over all of
// them would hold buffers for every part of every month at once, however small the piece that it is asked for.
import type { Channel } from '#contract/channels/index.ts'
import type { Condition } from '#contract/query/operators.ts'
import type { Principal } from '../access/principal.ts'
import { entryScope } from '../logs/list-entries.ts'
import { and, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'

/** Rows of a window; one has more only where so many share one instant and the beginning of their ids. */
export const WINDOW_ROWS = 1000

export interface Window {
  /** Picks its rows among those of the export. */
  readonly where: Sql
  readonly rows: number
}

export interface Windows {
  /** Oldest first. */
  readonly windows: readonly Window[]
  readonly total: number
}

interface Scope {
  readonly store: Store
  readonly principal: Principal
  readonly channel: Channel
  readonly conditions: readonly Condition[]
  readonly direction: 'asc' | 'desc'
}

/** Each step cuts what is still too large into finer pieces: an hour, a second, a microsecond. */
const steps = ['3600000000', '1000000', '1'] as const

/** The windows of what matches now: what arrives behind the newest entry is left out. */
export async function cutWindows(scope: Scope): Promise<Windows> {
  const windows = await cut(scope, sql`1`, 0)
  return { windows, total: windows.reduce((sum, { rows }) => sum + rows, 0) }
}

async function cut(scope: Scope, within: Sql, depth: number): Promise<Window[]> {
  const step = steps[depth]
  if (step === undefined) return cutInstant(scope, within)
  const { store, principal, channel, conditions } = scope
  const found = await store.query<{ oldest: string; newest: string; rows: string }>(
    sql`SELECT min(created_at) AS oldest, max(created_at) AS newest, count() AS rows
FROM log_entry FINAL WHERE ${and([entryScope(principal, channel, conditions), within])}
GROUP BY intDiv(toUnixTimestamp64Micro(created_at), ${param('Int64', step)}) ORDER BY oldest`,
  )
  const pieces = found.map((row) => ({ ...row, rows: Number(row.rows) }))
  const windows: Window[] = []
  for (const group of inGroups(pieces)) {
    const [first, last] = [group[0], group.at(-1)]
    if (!first || !last) continue
    const where = sql`created_at >= ${param(TIME, first.oldest)} AND created_at <= ${param(TIME, last.newest)}`
    const rows = group.reduce((sum, piece) => sum + piece.rows, 0)
    if (rows <= WINDOW_ROWS) windows.push({ where, rows })
    else windows.push(...(await cut(scope, where, depth + 1)))
  }
  return windows
}

/** Neighbours together, as many as fit; what alone is too large stays alone. */
function inGroups<Piece extends { readonly rows: number }>(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = []
  let held = Number.POSITIVE_INFINITY
  for (const piece of pieces) {
    if (held + piece.rows > WINDOW_ROWS) {
      groups.push([])
      held = 0
    }
    groups.at(-1)?.push(piece)
    held += piece.rows
  }
  return groups
}

const HEX = [...'0123456789abcdef']
/** Where ids begin: UUIDs spread evenly over these. */
const prefixes = HEX.flatMap((first) => HEX.map((second) => first + second))

/** Rows of one instant, by their ids: oldest first means lowest id first only where ids break ties upwards. */
async function cutInstant({ store, principal, channel, conditions, direction }: Scope, within: Sql): Promise<Window[]> {
  const scope = and([entryScope(principal, channel, conditions), within])
  const found = await store.query<{ piece: string; rows: string }>(
    sql`SELECT substring(id, 1, 2) AS piece, count() AS rows FROM log_entry FINAL WHERE ${scope} GROUP BY piece`,
  )
  const rowsOf = new Map(found.map(({ piece, rows }) => [piece, Number(rows)]))
  const known = [...rowsOf.keys()].every((piece) => prefixes.includes(piece))
  const total = [...rowsOf.values()].reduce((sum, rows) => sum + rows, 0)
  if (!known) return [{ where: within, rows: total }]
  const pieces = prefixes.map((prefix) => ({ prefix, rows: rowsOf.get(prefix) ?? 0 })).filter(({ rows }) => rows > 0)
  const windows = inGroups(pieces).map((group) => ({
    where: sql`${within} AND substring(id, 1, 2) IN ${param(
      'Array(String)',
      group.map(({ prefix }) => prefix),
    )}`,
    rows: group.reduce((sum, piece) => sum + piece.rows, 0),
  }))
  // The export goes through windows backwards when it begins with the newest entry.
  return direction === 'desc' ? windows.reverse() : windows
}

const TIME = "DateTime64(6, 'UTC')"
