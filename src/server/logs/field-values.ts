// The values of one field under a query, for filters.
import { badRequest } from '#contract/api-error.ts'
import { type Channel, type Field, findField } from '#contract/channels/index.ts'
import type { Condition } from '#contract/query/operators.ts'
import { labelKind, shown } from '../access/personal.ts'
import { namesPerson } from '../access/personal-tests.ts'
import { forbidden, type Principal } from '../access/principal.ts'
import { columnOf, columnSql, labelColumn } from '../store/columns.ts'
import { ident, param, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { entryScope } from './list-entries.ts'
import { likePattern } from './where.ts'

export interface FieldValuesInput {
  readonly channel: Channel
  readonly field: string
  readonly conditions: readonly Condition[]
  readonly search: string | undefined
  readonly limit: number
}

interface ValueRow {
  readonly value: string | null
  readonly shown: string | null
  readonly entries: string
  readonly distinct_values: string
}

/** Most frequent first; `more` says how many further values there are. */
export async function listFieldValues(store: Store, principal: Principal, input: FieldValuesInput) {
  const { channel, conditions, search, limit } = input
  const field = findField(channel, input.field)
  if (!field?.filter)
    throw badRequest(
      `${input.field} is not a field of ${channel.modelName} that can be counted.`,
      'field',
      'unknown_field',
    )
  requireCountable(principal, field, search)
  const column = columnSql(columnOf(channel, field).name)
  const told = field.kind === 'relation' ? ident(labelColumn(field).name) : column
  const pattern = param('String', likePattern('contains', search ?? ''))
  const searched = search
    ? sql`lowerUTF8(ifNull(toString(shown), '')) LIKE lowerUTF8(${pattern}) OR lowerUTF8(ifNull(toString(value), '')) LIKE lowerUTF8(${pattern})`
    : sql`1`
  const rows = await store.query<ValueRow>(sql`SELECT value, shown, entries, count() OVER () AS distinct_values FROM (
  SELECT ${column} AS value, argMax(${told}, created_at) AS shown, count() AS entries
  FROM log_entry FINAL WHERE ${entryScope(principal, channel, conditions)} GROUP BY value
) WHERE ${searched} ORDER BY entries DESC, shown ASC LIMIT ${param('UInt32', limit)}`)
  const distinct = Number(rows[0]?.distinct_values ?? 0)
  return {
    values: rows.map(({ value, shown: label, entries }) => ({
      id: value,
      label: shown(principal, labelKind(field), label),
      count: Number(entries),
    })),
    more: distinct - rows.length,
  }
}

function requireCountable(principal: Principal, field: Field, search: string | undefined): void {
  if (!principal.masked) return
  if (field.personal) throw forbidden(`${field.key} is masked for this key: its values cannot be listed.`, 'field')
  if (search && namesPerson(field))
    throw forbidden(`The names of ${field.key} are masked for this key and cannot be searched.`, 'search')
}
