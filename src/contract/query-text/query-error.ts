import type { Field } from '../channels/index.ts'
import type { Span } from './terms.ts'

/** What can be wrong with a typed query; the console has words for each. */
export const queryErrorCodes = [
  'unknownField',
  'notFilterable',
  'noValue',
  'unclosedQuote',
  'unknownStatus',
  'pickResource',
  'badAmount',
  'badOrder',
  'badTime',
  'noCompare',
  'noPattern',
  'noExclude',
  'excludeExact',
  'oneValue',
  'noneAlone',
  'oneText',
  'twice',
] as const
export type QueryErrorCode = (typeof queryErrorCodes)[number]

/** One thing that is wrong, and where it stands in the text. */
export interface QueryError extends Span {
  readonly code: QueryErrorCode
  /** The words at fault. */
  readonly text: string
  readonly field: Field | undefined
}

/** Thrown while a term is read; `parseQueryText` gathers them. */
export class QueryTextError extends Error {
  override readonly name = 'QueryTextError'
  readonly code: QueryErrorCode
  readonly span: Span

  constructor(code: QueryErrorCode, { start, end }: Span) {
    super(code)
    this.code = code
    this.span = { start, end }
  }
}
