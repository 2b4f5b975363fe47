// Conditions of the query language as SQL. One place, every channel, every kind.
import type { Channel, Field } from '#contract/channels/index.ts'
import type { Comparison, Condition, Test, TextMatch } from '#contract/query/operators.ts'
import { digitsOf } from '../numbers/digits.ts'
import { columnOf, digitsColumn, textColumn } from '../store/columns.ts'
import { engineTime } from '../store/engine-time.ts'
import { and, ident, join, param, type Sql, sql } from '../store/sql.ts'

/** All conditions of a query on one channel. */
export function whereConditions(channel: Channel, conditions: readonly Condition[]): Sql {
  return and(conditions.map(({ field, test }) => sql`(${testSql(channel, field, test)})`))
}

function testSql(channel: Channel, field: Field, test: Test): Sql {
  const column = ident(columnOf(channel, field).name)
  switch (test.op) {
    case 'null':
      return isNull(channel, field)
    case 'notNull':
      return sql`NOT (${isNull(channel, field)})`
    case 'equal':
      return equal(channel, field, test.value)
    case 'notEqual':
      return sql`NOT (${isNull(channel, field)}) AND NOT (${equal(channel, field, test.value)})`
    case 'equalOrNull':
      return sql`(${isNull(channel, field)}) OR (${equal(channel, field, test.value)})`
    case 'in':
      return anyOf(channel, field, test.values)
    case 'notIn':
      return sql`NOT (${isNull(channel, field)}) AND NOT (${anyOf(channel, field, test.values)})`
    case 'between':
      return sql`${column} >= ${bind(field, test.start)} AND ${column} <= ${bind(field, test.end)}`
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return matches(channel, field, test.op, test.value)
    case 'notContains':
      return sql`(${isNull(channel, field)}) OR NOT (${matches(channel, field, 'contains', test.value)})`
    default: {
      const compared = sql`${column} ${comparisons[test.op]} ${bind(field, test.value)}`
      return test.orNull ? sql`(${isNull(channel, field)}) OR (${compared})` : compared
    }
  }
}

const comparisons: Record<Comparison, Sql> = {
  greater: sql`>`,
  greaterOrEqual: sql`>=`,
  less: sql`<`,
  lessOrEqual: sql`<=`,
}

/** A value as a parameter of the type that the field's column compares with. */
function bind(field: Field, value: string): Sql {
  switch (field.kind) {
    case 'timestamp':
      return param("DateTime64(6, 'UTC')", engineTime(value))
    case 'ticks':
      return param('UInt64', value)
    case 'money':
      // Wider than the column, so that no number a caller may write overflows.
      return param('Decimal(38, 6)', value)
    case 'integer':
      return param('Int64', value)
    default:
      return param('String', value)
  }
}

// The identity columns are never null; an empty project would be none.
function isNull(channel: Channel, field: Field): Sql {
  const { name, type } = columnOf(channel, field)
  if (type.includes('Nullable')) return sql`${ident(name)} IS NULL`
  return type.includes('String') ? sql`${ident(name)} = ''` : sql`0`
}

function equal(channel: Channel, field: Field, value: string): Sql {
  const column = ident(columnOf(channel, field).name)
  if (field.kind === 'json') return sql`${ident(textColumn(channel, field).name)} = ${param('String', value)}`
  if (field.kind !== 'phone') return sql`${column} = ${bind(field, value)}`
  // A number is the same number however it is written.
  const digits = digitsOf(value)
  return digits === ''
    ? sql`${column} = ${param('String', value)}`
    : sql`${ident(digitsColumn(channel, field))} = ${param('String', digits)}`
}

function anyOf(channel: Channel, field: Field, values: readonly string[]): Sql {
  if (values.length === 0) return sql`0`
  return join(
    values.map((value) => equal(channel, field, value)),
    ' OR ',
  )
}

function matches(channel: Channel, field: Field, match: Exclude<TextMatch, 'notContains'>, value: string): Sql {
  const pattern = likePattern(match, value)
  const text = searchableText(channel, field)
  const inText = sql`${text} LIKE lowerUTF8(${param('String', pattern)})`
  const present = sql`NOT (${isNull(channel, field)}) AND ${inText}`
  if (field.kind !== 'phone' || !/^[+\d\s().-]+$/.test(value)) return present
  const digits = value.replace(/\D/g, '')
  if (digits === '') return present
  const inDigits = sql`${ident(digitsColumn(channel, field))} LIKE ${param('String', likePattern(match, digits))}`
  return sql`(${present}) OR (${inDigits})`
}

// Case does not matter; the expression is the one that the text index is built on.
function searchableText(channel: Channel, field: Field): Sql {
  const { name, type } = textColumn(channel, field)
  if (type.includes('String'))
    return type.includes('Nullable') ? sql`lowerUTF8(ifNull(${ident(name)}, ''))` : sql`lowerUTF8(${ident(name)})`
  return sql`lowerUTF8(ifNull(toString(${ident(name)}), ''))`
}

/** `%`, `_` and `\` in what was typed stand for themselves. */
export function likePattern(match: Exclude<TextMatch, 'notContains'>, value: string): string {
  const literal = value.replace(/[\\%_]/g, '\\$&')
  return `${match === 'startsWith' ? '' : '%'}${literal}${match === 'endsWith' ? '' : '%'}`
}
