// What a filter tests, after the caller's JSON has been understood. Values are canonical text (see values.ts).
import type { Field, FieldKind } from '../channels/index.ts'

export type Test =
  | { readonly op: 'equal' | 'notEqual' | 'equalOrNull'; readonly value: string }
  | { readonly op: 'null' | 'notNull' }
  | { readonly op: Comparison; readonly value: string; readonly orNull: boolean }
  | { readonly op: 'between'; readonly start: string; readonly end: string }
  | { readonly op: 'in' | 'notIn'; readonly values: readonly string[] }
  | { readonly op: TextMatch; readonly value: string }

export type Comparison = 'greater' | 'greaterOrEqual' | 'less' | 'lessOrEqual'
export type TextMatch = 'contains' | 'startsWith' | 'endsWith' | 'notContains'

/** One test on one field; all conditions of a query must hold. Relations have been resolved to their id field. */
export interface Condition {
  readonly field: Field
  readonly test: Test
}

/** The `_type` spelling of every operator of OneUptime's query language that Tollbook serves. */
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

/** Spellings that the real server knows and this version of Tollbook does not. */
export const unsupportedOperators: readonly string[] = ['MultiSearch']

/** Kinds whose values have an order that a comparison can use. */
export const orderedKinds: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'timestamp',
  'ticks',
  'money',
  'integer',
  'text',
  'longText',
  'phone',
  'status',
])
