// The values of several fields in one pass: each field under all of the query but the tests on itself.
import { badRequest } from '#contract/api-error.ts'
import { type Channel, type Field, findField } from '#contract/channels/index.ts'
import type { Condition, Test } from '#contract/query/operators.ts'
import type { EntryFacet } from '#contract/routes/explore.ts'
import { labelKind, shown } from '../../access/personal.ts'
import { requireTestable } from '../../access/personal-tests.ts'
import { forbidden, type Principal } from '../../access/principal.ts'
import { digitsOf } from '../../numbers/digits.ts'
import { columnOf, columnSql, digitsColumn, labelColumn } from '../../store/columns.ts'
import { ident, join, param, type Sql, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { entryScope } from '../list-entries.ts'
import { whereConditions } from '../where.ts'

export interface FacetInput {
  readonly channel: Channel
  readonly conditions: readonly Condition[]
  readonly fields: readonly string[]
  /** Values of each field; those that the query tests come on top of them. */
  readonly limit: number
}

interface ValueRow {
  readonly facet_no: number
  readonly facet_value: string | null
  readonly facet_label: string | null
  readonly entries: string
  readonly distinct_values: string
}

export async function countFacets(store: Store, principal: Principal, input: FacetInput): Promise<EntryFacet[]> {
  const { channel, conditions } = input
  const fields = [...new Set(input.fields)].map((key) => readField(principal, channel, key))
  requireTestable(principal, channel, conditions)
  const rows = await store.query<ValueRow>(statement(principal, fields, input))
  return fields.map((field, n) => {
    const held = rows.filter(({ facet_no }) => facet_no === n)
    return {
      field: field.key,
      values: held.map(({ facet_value: value, facet_label: label, entries }) => ({
        id: field.kind === 'phone' ? label : value,
        label: shown(principal, labelKind(field), label),
        count: Number(entries),
      })),
      more: Number(held[0]?.distinct_values ?? 0) - held.length,
    }
  })
}

function readField(principal: Principal, channel: Channel, key: string): Field {
  const field = findField(channel, key)
  if (!field?.facet)
    throw badRequest(`${key} is not a field of ${channel.modelName} that has facets.`, 'fields', 'unknown_field')
  if (principal.masked && field.personal)
    throw forbidden(`${key} is masked for this key: its values cannot be listed.`, 'fields')
  return field
}

// Each entry is counted once a field: one pass over the log, however many fields there are.
function statement(principal: Principal, fields: readonly Field[], { channel, conditions, limit }: FacetInput): Sql {
  const own = (field: Field) => conditions.filter((condition) => isAbout(field, condition))
  const shared = conditions.filter((condition) => !fields.some((field) => isAbout(field, condition)))
  const kept = fields.map((field, n) => {
    const tests = own(field)
    return tests.length === 0 ? sql`1` : sql`(facet_no = ${number(n)} OR (${whereConditions(channel, tests)}))`
  })
  const chosen = fields.flatMap((field, n) => own(field).flatMap((each) => chosenValues(field, each, n)))
  const columns = fields.map((field) => facetColumns(channel, field))
  const list = (part: 'value' | 'label') =>
    join(
      columns.map((each) => each[part]),
      ', ',
    )
  return sql`SELECT facet_no, facet_value, facet_label, entries, distinct_values FROM (
  SELECT facet_no, facet_value, facet_label, entries,
    row_number() OVER (PARTITION BY facet_no ORDER BY entries DESC, facet_label ASC) AS place,
    count() OVER (PARTITION BY facet_no) AS distinct_values
  FROM (
    SELECT facet_no, facet_value, argMax(facet_text, created_at) AS facet_label, count() AS entries
    FROM log_entry FINAL
    ARRAY JOIN ${param(
      'Array(UInt8)',
      fields.map((_field, n) => n),
    )} AS facet_no, [${list('value')}] AS facet_value, [${list('label')}] AS facet_text
    WHERE ${entryScope(principal, channel, shared)} AND ${join(kept, ' AND ')}
    GROUP BY facet_no, facet_value
  )
) WHERE place <= ${number(limit)} OR concat(toString(facet_no), ' ', ifNull(facet_value, '')) IN ${param('Array(String)', chosen)}
ORDER BY facet_no ASC, place ASC`
}

const number = (value: number) => param('UInt8', value)

/** One number is one value, however it is written; it is named as it was written last. */
function facetColumns(channel: Channel, field: Field): { value: Sql; label: Sql } {
  const text = (name: string) => sql`toNullable(toString(${columnSql(name)}))`
  const value = text(columnOf(channel, field).name)
  if (field.kind === 'relation') return { value, label: text(labelColumn(field).name) }
  if (field.kind !== 'phone') return { value, label: value }
  const digits = ident(digitsColumn(channel, field))
  return { value: sql`if(${digits} = '', ${value}, toNullable(${digits}))`, label: value }
}

/** True for a test on the field itself, its id, or what is known of the related resource. */
function isAbout(field: Field, condition: Condition): boolean {
  if ('anyOf' in condition) return false
  const { key } = condition.subject.field
  return key === field.key || (field.kind === 'relation' && key === field.idKey)
}

/** What the query names is listed, however rare it is. */
function chosenValues(field: Field, condition: Condition, n: number): string[] {
  if ('anyOf' in condition) return []
  const named = valuesOf(condition.test)
  return named.map((value) => `${n} ${(field.kind === 'phone' && digitsOf(value)) || value}`)
}

function valuesOf(test: Test): readonly string[] {
  if ('values' in test) return test.values
  return test.op === 'equal' || test.op === 'notEqual' || test.op === 'equalOrNull' ? [test.value] : []
}
