// Where a contact may be found, table by table.
import type { PrivateTable } from '#contract/routes/privacy.ts'
import { ticksFromMs } from '#contract/ticks.ts'
import { type Principal, projectScope } from '../../access/principal.ts'
import { engineTime } from '../../store/engine-time.ts'
import { and, anyOf, ident, join, param, type Sql, sql } from '../../store/sql.ts'
import { writtenColumns, writtenSql } from '../text-columns.ts'
import type { Target } from './find-target.ts'

/**
 * What the conditions compare with. A preview binds the values themselves; a job names the rows that hold them, because
 * the engine keeps the text of every change that it was told to make, long after it is made.
 */
export interface Sought {
  readonly keys: Sql
  readonly messages: Sql
  /** Of entries that came in the last days. */
  readonly entries: Sql
  readonly pattern: Sql
}

export function soughtValues({ keys, messages, pattern }: Target): Sought {
  return {
    keys: param('Array(String)', keys),
    messages: param('Array(String)', messages),
    entries: param('Array(String)', []),
    pattern: param('String', pattern),
  }
}

/** A condition is never true once the rows of the job have gone. */
export function soughtRows(jobId: string): Sought {
  const of = (kind: string, value: Sql) =>
    sql`(SELECT ${value} FROM erasure_target WHERE job_id = ${param('String', jobId)} AND kind = ${param('String', kind)}`
  return {
    keys: sql`${of('key', sql`value`)})`,
    messages: sql`${of('message', sql`groupArray(value)`)})`,
    entries: sql`${of('entry', sql`groupArray(value)`)})`,
    pattern: sql`${of('pattern', sql`value`)} LIMIT 1)`,
  }
}

export interface Trace {
  readonly table: PrivateTable
  readonly what: 'rows' | 'mentions'
  readonly where: Sql
  /** Its rows tell their channel. */
  readonly byChannel: boolean
}

/** In the order in which they are removed. `before` is when the erasure began, ISO: what comes later is new. */
export function tracesOf(scope: Principal, { keys, messages, pattern }: Sought, before: string): Trace[] {
  const own = projectScope(scope)
  const mentions = (column: Sql) => sql`match(ifNull(${column}, ''), ${pattern})`
  const time = param("DateTime64(6, 'UTC')", engineTime(before))
  const theirs = and([own, sql`contact_reversed IN ${keys}`, sql`created_at < ${time}`])
  const others = (columns: readonly Sql[]) =>
    and([own, sql`contact_reversed NOT IN ${keys}`, sql`created_at < ${time}`, sql`(${anyOf(columns.map(mentions))})`])
  const rows = { what: 'rows', byChannel: true } as const
  const events = sql`(${mentions(sql`payload`)} OR hasAny(${messageIds}, ${messages}))`
  const ticks = param('UInt64', ticksFromMs(Date.parse(before)))
  return [
    {
      ...{ ...rows, table: 'sendzen_event', byChannel: false },
      where: and([own, sql`created_at_ticks < ${ticks}`, events]),
    },
    { ...rows, table: 'quarantine', where: and([mentions(sql`raw`), namesProject(scope)]) },
    ...(['contact_entry', 'entry_key', 'log_entry'] as const).map((table) => ({ ...rows, table, where: theirs })),
    { table: 'contact_entry', what: 'mentions', byChannel: true, where: others(writtenSql) },
    { table: 'log_entry', what: 'mentions', byChannel: true, where: others([...writtenSql, sql`raw`]) },
  ]
}

const messageIds = sql`extractAll(payload, 'wamid\\.[A-Za-z0-9+/=_-]+')`

/** A row that could not be read has no project of its own, but its text may name one. */
function namesProject({ projects }: Principal): Sql {
  return projects === 'all' ? sql`1` : sql`multiSearchAny(raw, ${param('Array(String)', projects)})`
}

/** The change that takes a contact out of what belongs to others, and leaves the rest of it. */
export function withoutMentions(table: string, { pattern }: Sought): Sql {
  const held = sql`assumeNotNull(${pattern})`
  const hidden = (column: Sql) => sql`replaceRegexpAll(${column}, ${held}, '\\1•••\\2')`
  const changes = writtenColumns.map((name) => {
    const column = ident(name)
    // What one webhook brought of several people is one text.
    if (name === 'payload') return sql`payload = if(match(ifNull(payload, ''), ${pattern}), NULL, payload)`
    // Twice: of two that share the sign between them one pass sees the first.
    return sql`${column} = ${hidden(hidden(column))}`
  })
  return join(table === 'log_entry' ? [...changes, sql`raw = if(match(raw, ${pattern}), '', raw)`] : changes, ', ')
}
