// The one door to ClickHouse. A store is passed in, never imported.
import type { Period } from '#contract/calendar.ts'
import type { EncodedRows } from './encode-rows.ts'
import type { LongReads } from './long-read.ts'
import type { MonthRow, MonthStatement } from './month-sums.ts'
import type { Sql } from './sql.ts'
import type { Topology } from './topology.ts'

/** What one query may use; more is an error, never a hang. An embedded engine answers few at a time. */
export const queryBounds = {
  seconds: 15,
  /** Memory of the engine. */
  bytes: 2 * 1024 ** 3,
  /** Rows read, whether they match or not. */
  rows: 500_000_000,
} as const

export interface QueryOptions {
  readonly bounds?: Partial<Record<keyof typeof queryBounds, number>>
  readonly signal?: AbortSignal
}

export interface Store extends LongReads {
  /** Other gateways may hold it at the same time: a ClickHouse server. */
  readonly isShared: boolean
  /** Where its tables have their rows: for statements that make, change or measure tables. */
  readonly topology: Topology
  /** Rows as JSONEachRow gives them: 64-bit integers and decimals as text, times as `2026-06-16 03:27:33.084123`. */
  query<Row>(fragment: Sql, options?: QueryOptions): Promise<Row[]>
  /**
   * Rows of a statement that sums the log by month (`_partition_id AS month`, or `monthName`) and by what it likes,
   * within the times it is given, whose ends may be infinite; within null, all there is. A month that has not changed
   * since it was last asked for is not read again.
   * Null for a statement that answers `most` rows, as it may have left some out: it has to be asked another way.
   */
  queryMonths<Row extends MonthRow>(
    period: Period | null,
    statement: MonthStatement,
    most: number,
  ): Promise<Row[] | null>
  /** Statements without an answer (DDL). */
  command(text: string): Promise<void>
  /** A statement with values and without an answer (INSERT … SELECT). */
  execute(fragment: Sql): Promise<void>
  insert(table: string, rows: readonly object[]): Promise<void>
  /** Many rows that are text already. */
  insertText(table: string, rows: EncodedRows): Promise<void>
  /** As the last statements found it: nothing is asked for it. */
  condition(): StoreCondition
  /** Resolves once everything under way has ended. */
  close(): Promise<void>
}

/** `full` and `read-only`: what is there can be read and nothing can be written. `down`: it does not answer. */
export type StoreCondition = 'ok' | 'full' | 'read-only' | 'down'

const troubles: Record<Exclude<StoreCondition, 'ok'>, string> = {
  down: 'The store does not answer.',
  full: 'The store cannot write: the disk is full.',
  'read-only': 'The store cannot write: its directory is read-only.',
}

/** The engine cannot be reached or cannot do it now: the caller is told 503. */
export class StoreUnavailable extends Error {
  readonly condition: Exclude<StoreCondition, 'ok'>

  constructor(cause: unknown, condition: Exclude<StoreCondition, 'ok'> = 'down') {
    super(troubles[condition], { cause })
    this.name = 'StoreUnavailable'
    this.condition = condition
  }
}

/** The engine refused a statement: a fault of ours. Its own words quote values, so that they are only the cause. */
export class StoreFailure extends Error {
  /** The engine's name of it, such as `UNKNOWN_TABLE`. */
  readonly code: string

  constructor(code: string, cause: unknown) {
    super(`The store refused a statement: ${code}.`, { cause })
    this.name = 'StoreFailure'
    this.code = code
  }
}

/** A query went over one of its bounds. */
export class QueryTooExpensive extends Error {
  constructor(bound: keyof typeof queryBounds, cause: unknown) {
    super(`${overBound[bound]} Narrow the range or the filters.`, { cause })
    this.name = 'QueryTooExpensive'
  }
}

const overBound: Record<keyof typeof queryBounds, string> = {
  seconds: `This query takes longer than the ${queryBounds.seconds} seconds that one query may.`,
  bytes: `This query needs more than the ${queryBounds.bytes / 1024 ** 3} GiB of memory that one query may use.`,
  rows: `This query reads more than the ${queryBounds.rows / 1_000_000} million rows that one query may.`,
}
