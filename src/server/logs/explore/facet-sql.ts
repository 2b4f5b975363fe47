// The values of several fields in one pass over the log, however many fields there are.
import type { Channel, Field } from '#contract/channels/index.ts'
import { columnOf, columnSql, digitsColumn, labelColumn } from '../../store/columns.ts'
import { type MonthRow, monthName, monthNumber } from '../../store/month-sums.ts'
import { ident, join, param, type Sql, sql } from '../../store/sql.ts'

/** A value of the field with this number, of those that a statement is about. */
export interface CountedValue {
  readonly facet_no: number
  readonly facet_value: string | null
  /** As it was called last. */
  readonly facet_label: string | null
  readonly entries: string
}

export interface MonthValue extends CountedValue, MonthRow {
  /** 1 where the month has more values of the field than are listed: this one stands for all of them. */
  readonly too_many: 0 | 1
}

export interface RankedValue extends CountedValue {
  /** Values of the field. */
  readonly distinct_values: string
}

export interface ValueScope {
  readonly channel: Channel
  readonly fields: readonly Field[]
  readonly from: Sql
  readonly where: Sql
}

/** Every value of every month, but for months in which a field has more than `mostValues`; rows up to `most`. */
export function valuesByMonth(scope: ValueScope, mostValues: number, most: number): Sql {
  return sql`SELECT month, facet_no, facet_value, facet_label, entries, too_many FROM (
  SELECT *, count() OVER (PARTITION BY month, facet_no) > ${param('UInt32', mostValues)} AS too_many,
    row_number() OVER (PARTITION BY month, facet_no) AS place
  FROM (${counted(scope, true)})
) WHERE NOT too_many OR place = 1 LIMIT ${param('UInt32', most)}`
}

/** The most frequent values of each field, and those in `chosen` (`valueKey`) however rare they are. */
export function rankedValues(scope: ValueScope, limit: number, chosen: readonly string[]): Sql {
  return sql`SELECT facet_no, facet_value, facet_label, entries, distinct_values FROM (
  SELECT *, row_number() OVER (PARTITION BY facet_no ORDER BY entries DESC, facet_label ASC, facet_value ASC) AS place,
    count() OVER (PARTITION BY facet_no) AS distinct_values
  FROM (${counted(scope)})
) WHERE place <= ${param('UInt8', limit)} OR concat(toString(facet_no), ' ', ifNull(facet_value, '')) IN ${param('Array(String)', chosen)}
ORDER BY facet_no ASC, place ASC`
}

export function valueKey(facetNo: number, value: string | null): string {
  return `${facetNo} ${value ?? ''}`
}

function counted({ channel, fields, from, where }: ValueScope, byMonth = false): Sql {
  const columns = fields.map((field) => facetColumns(channel, field))
  const list = (part: 'value' | 'label') =>
    join(
      columns.map((each) => each[part]),
      ', ',
    )
  const numbers = param(
    'Array(UInt8)',
    fields.map((_, n) => n),
  )
  return sql`SELECT ${byMonth ? sql`${monthName} AS month, ` : sql``}facet_no, facet_value, argMax(facet_text, created_at) AS facet_label, count() AS entries
    FROM ${from} FINAL ARRAY JOIN ${numbers} AS facet_no, [${list('value')}] AS facet_value, [${list('label')}] AS facet_text
    WHERE ${where} GROUP BY ${byMonth ? sql`${monthNumber}, ` : sql``}facet_no, facet_value`
}

/** One number is one value, however it is written; it is named as it was written last. */
function facetColumns(channel: Channel, field: Field): { value: Sql; label: Sql } {
  const text = (name: string) => sql`toNullable(toString(${columnSql(name)}))`
  const value = text(columnOf(channel, field).name)
  if (field.kind === 'relation') return { value, label: text(labelColumn(field).name) }
  if (field.kind !== 'phone') return { value, label: value }
  const digits = ident(digitsColumn(channel, field))
  return { value: sql`if(${digits} = '', ${value}, toNullable(${digits}))`, label: value }
}
