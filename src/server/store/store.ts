// The one door to ClickHouse. A store is passed in, never imported.
import type { Sql } from './sql.ts'

/** Bounds on one query; more than this is an error, never a hang. */
export interface QueryOptions {
  readonly timeoutSeconds?: number
  readonly signal?: AbortSignal
}

export interface Store {
  /** Rows as JSONEachRow gives them: 64-bit integers and decimals as text, times as `2026-06-16 03:27:33.084123`. */
  query<Row>(fragment: Sql, options?: QueryOptions): Promise<Row[]>
  /** Statements without an answer (DDL). */
  command(text: string): Promise<void>
  /** A statement with values and without an answer (INSERT … SELECT). */
  execute(fragment: Sql): Promise<void>
  insert(table: string, rows: readonly object[]): Promise<void>
  /** Resolves once everything under way has ended. */
  close(): Promise<void>
}

/** The engine cannot be reached or cannot answer now: the caller is told 503. */
export class StoreUnavailable extends Error {
  constructor(cause: unknown) {
    super('The store does not answer.', { cause })
    this.name = 'StoreUnavailable'
  }
}

/** A query went over its time or memory. */
export class QueryTooExpensive extends Error {
  constructor(cause: unknown) {
    super('This query takes more time or memory than one query may. Narrow the range or the filters.', { cause })
    this.name = 'QueryTooExpensive'
  }
}
