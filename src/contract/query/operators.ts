// What a query tests, after the caller's JSON has been understood. Values are canonical text (see values.ts).
import type { Field, FieldKind, RelationField } from '../channels/index.ts'
import type { RelatedColumn } from '../channels/related-columns.ts'

export type Test =
  | { readonly op: 'equal' | 'notEqual' | 'equalOrNull'; readonly value: string }
  | { readonly op: 'null' | 'notNull' }
  | { readonly op: Comparison; readonly value: string; readonly orNull: boolean }
  | { readonly op: 'between'; readonly start: string; readonly end: string }
  | { readonly op: 'in' | 'notIn'; readonly values: readonly string[] }
  | { readonly op: TextMatch; readonly value: string }

export type Comparison = 'greater' | 'greaterOrEqual' | 'less' | 'lessOrEqual'
export type TextMatch = 'contains' | 'startsWith' | 'endsWith' | 'notContains'

/** What is tested: a column, a column of a related resource, or a value inside a JSON column. */
export type Subject =
  | { readonly of: 'field'; readonly field: Field }
  | { readonly of: 'relation'; readonly field: RelationField; readonly column: RelatedColumn }
  | { readonly of: 'json'; readonly field: Field; readonly path: readonly string[]; readonly numeric: boolean }

/** One test, or several of which one must hold (MultiSearch). All conditions of a query must hold. */
export type Condition =
  | { readonly subject: Subject; readonly test: Test }
  | { readonly anyOf: readonly { readonly subject: Subject; readonly test: Test }[] }

/** What a value is compared as. */
export type ValueKind = FieldKind | RelatedColumn['kind'] | 'number'

export function kindOf(subject: Subject): ValueKind {
  if (subject.of === 'field') return subject.field.kind
  if (subject.of === 'relation') return subject.column.kind
  return subject.numeric ? 'number' : 'text'
}

/** A condition on a column of the entry itself. A relation is tested by its id column. */
export function onField(field: Field, test: Test): Condition {
  return { subject: { of: 'field', field }, test }
}

/** The `_type` spelling of every operator of OneUptime's query language that stands on one column; MultiSearch stands on several. */
export const operatorNames = {
  EqualTo: 'equal',
  NotEqual: 'notEqual',
  EqualToOrNull: 'equalOrNull',
  IsNull: 'null',
  NotNull: 'notNull',
  GreaterThan: 'greater',
  GreaterThanOrEqual: 'greaterOrEqual',
  LessThan: 'less',
  LessThanOrEqual: 'lessOrEqual',
  GreaterThanOrNull: 'greater',
  LessThanOrNull: 'less',
  InBetween: 'between',
  Includes: 'in',
  IncludesAll: 'in',
  IncludesNone: 'notIn',
  Search: 'contains',
  StartsWith: 'startsWith',
  EndsWith: 'endsWith',
  NotContains: 'notContains',
} as const satisfies Record<string, Test['op']>

export type OperatorName = keyof typeof operatorNames

/** The operator that looks for one text in several columns. */
export const MULTI_SEARCH = 'MultiSearch'

/** Kinds whose values have an order that a comparison can use. */
export const orderedKinds: ReadonlySet<ValueKind> = new Set<ValueKind>([
  'timestamp',
  'ticks',
  'money',
  'integer',
  'number',
  'text',
  'longText',
  'phone',
  'status',
])
