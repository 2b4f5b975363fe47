// What a test compares: one face for a column, a related resource's column and a value inside JSON.
import type { Channel, Field, RelationField } from '#contract/channels/index.ts'
import type { RelatedColumn } from '#contract/channels/related-columns.ts'
import { kindOf, type Subject, type ValueKind } from '#contract/query/operators.ts'
import { digitsOf } from '../numbers/digits.ts'
import { columnOf, columnSql, digitsColumn, labelColumn, RELATED_COLUMN, textColumn } from '../store/columns.ts'
import { engineTime } from '../store/engine-time.ts'
import { anyOf, ident, join, param, type Sql, sql } from '../store/sql.ts'

export interface Operand {
  /** The value as the engine compares and sorts it. */
  readonly value: Sql
  /** True where there is none. */
  readonly isNull: Sql
  /** The value as text, lower-cased: what a search looks in. */
  readonly text: Sql
  /** Digits alone, where the value is a number that people write in many ways. */
  readonly digits?: Sql
  /** A canonical value of this subject as a parameter. */
  bind(value: string): Sql
  equal(value: string): Sql
  /** True where the value is one of these. */
  oneOf(values: readonly string[]): Sql
}

export function operandOf(channel: Channel, subject: Subject): Operand {
  switch (subject.of) {
    case 'field':
      return fieldOperand(channel, subject.field)
    case 'relation':
      return relatedOperand(channel, subject.field, subject.column)
    case 'json':
      return insideOperand(channel, subject.field, subject.path, kindOf(subject))
  }
}

function fieldOperand(channel: Channel, field: Field): Operand {
  const { name, type } = columnOf(channel, field)
  const value = columnSql(name)
  const bind = (text: string) => bindAs(field.kind, text)
  const plain = {
    value,
    isNull: isNull(name, type),
    text: lowered(textColumn(channel, field)),
    bind,
    ...equality(value, field.kind, bind),
  }
  if (field.kind === 'json') {
    // JSON is what it says; some says nothing.
    const words = sql`ifNull(${ident(textColumn(channel, field).name)}, '')`
    return { ...plain, ...equality(words, 'text', bind) }
  }
  if (field.kind !== 'phone') return plain
  const digits = ident(digitsColumn(channel, field))
  return { ...plain, digits, ...numberEquality(digits, plain) }
}

type Equality = Pick<Operand, 'equal' | 'oneOf'>

function equality(value: Sql, kind: ValueKind, bind: Operand['bind']): Equality {
  return { equal: (text) => sql`${value} = ${bind(text)}`, oneOf: (texts) => inList(value, kind, texts) }
}

// One parameter, however many values: a condition for each would make a statement longer than the engine reads.
function inList(value: Sql, kind: ValueKind, texts: readonly string[]): Sql {
  const type = typeOf(kind)
  if (type === 'String') return sql`${value} IN ${param('Array(String)', texts)}`
  const list = sql`CAST(${param(
    'Array(String)',
    texts.map((text) => engineText(kind, text)),
  )}, ${param('String', `Array(${type})`)})`
  // IN would force the list into the column's own, narrower decimal.
  return kind === 'money' ? sql`has(${list}, ${value})` : sql`${value} IN ${list}`
}

/** A number is the same number however it is written; text without a digit is only itself. */
function numberEquality(digits: Sql, plain: Equality): Equality {
  const oneOf = (texts: readonly string[]) => {
    const wanted = texts.map(digitsOf).filter((each) => each !== '')
    const other = texts.filter((text) => digitsOf(text) === '')
    return anyOf([
      ...(wanted.length > 0 ? [sql`${digits} IN ${param('Array(String)', wanted)}`] : []),
      ...(other.length > 0 ? [plain.oneOf(other)] : []),
    ])
  }
  return { equal: (text) => oneOf([text]), oneOf }
}

/** Labels have a column; what else is known of a related resource is JSON in one column. */
function relatedOperand(channel: Channel, field: RelationField, column: RelatedColumn): Operand {
  if (column.key === '_id') return textOperand(ident(columnOf(channel, field).name), column.kind)
  if (column.key === field.labelKey) return textOperand(ident(labelColumn(field).name), column.kind)
  const place = [field.key, column.key].map((key) => param('String', key))
  const text = sql`JSONExtract(${ident(RELATED_COLUMN)}, ${join(place, ', ')}, 'Nullable(String)')`
  return textOperand(text, column.kind)
}

function insideOperand(channel: Channel, field: Field, path: readonly string[], kind: ValueKind): Operand {
  const column = ident(columnOf(channel, field).name)
  if (path.length === 0) return textOperand(column, kind)
  const keys = join(
    path.map((key) => param('String', key)),
    ', ',
  )
  // Text without its quotes, anything else as it is written; null and absent are the same.
  const text = sql`if(JSONType(${column}, ${keys}) = 'String', JSONExtract(${column}, ${keys}, 'Nullable(String)'), nullIf(nullIf(JSONExtractRaw(${column}, ${keys}), ''), 'null'))`
  return textOperand(text, kind)
}

/** An operand whose value is kept as text, compared as its kind. */
function textOperand(text: Sql, kind: ValueKind): Operand {
  const value = castOf(text, kind)
  const bind = (given: string) => bindAs(kind === 'timestamp' ? 'text' : kind, given)
  return {
    value,
    isNull: sql`(${text}) IS NULL`,
    text: sql`lowerUTF8(ifNull(${text}, ''))`,
    bind,
    ...equality(value, kind === 'timestamp' ? 'text' : kind, bind),
  }
}

function castOf(text: Sql, kind: ValueKind): Sql {
  if (kind === 'integer') return sql`toInt64OrNull(${text})`
  return kind === 'number' ? sql`toFloat64OrNull(${text})` : text
}

const timeType = "DateTime64(6, 'UTC')"

/** The type that values of a kind are compared in. Money is wider than its column, so that no number overflows. */
function typeOf(kind: ValueKind): string {
  const types: Partial<Record<ValueKind, string>> = {
    timestamp: timeType,
    ticks: 'UInt64',
    money: 'Decimal(38, 6)',
    integer: 'Int64',
    number: 'Float64',
  }
  return types[kind] ?? 'String'
}

function bindAs(kind: ValueKind, value: string): Sql {
  return param(typeOf(kind), engineText(kind, value))
}

function engineText(kind: ValueKind, value: string): string {
  return kind === 'timestamp' ? engineTime(value) : value
}

// The identity columns are never null; an empty project would be none.
function isNull(name: string, type: string): Sql {
  if (type.includes('Nullable')) return sql`${columnSql(name)} IS NULL`
  return type.includes('String') ? sql`${ident(name)} = ''` : sql`0`
}

// The expression is the one that the text index is built on.
function lowered({ name, type }: { name: string; type: string }): Sql {
  if (!type.includes('String')) return sql`lowerUTF8(ifNull(toString(${columnSql(name)}), ''))`
  return type.includes('Nullable') ? sql`lowerUTF8(ifNull(${columnSql(name)}, ''))` : sql`lowerUTF8(${ident(name)})`
}
