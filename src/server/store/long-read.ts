// Reads that take as long as they take: nothing of them is held in memory but the piece at hand.
import type { Sql } from './sql.ts'

export type LongFormat = 'JSONEachRow' | 'Parquet'

/** Rows set aside, so that reading them in another order holds no more of the store than a piece. */
export interface Stage {
  /** For FROM. */
  readonly from: Sql
  /** The rows are read in the order of the parts. */
  readonly inOrder: boolean
  remove(): Promise<void>
}

export interface StageInput {
  /** The rows in parts, each small: selects of the same columns. */
  readonly parts: readonly Sql[]
  /** The same rows as one select. */
  readonly whole: Sql
  readonly signal: AbortSignal
  /** Called when so many parts are there. */
  onPart(done: number): void
}

export interface LongReads {
  stage(input: StageInput): Promise<Stage>
  /** What a select answers, in the format. Throws when it does not come to its end. */
  stream(select: Sql, format: LongFormat, signal: AbortSignal): AsyncIterable<Uint8Array>
}

/** Of a long read, and of nothing else: little memory, whatever the speed. */
export const longSettings: Readonly<Record<string, string | number>> = {
  max_execution_time: 0,
  max_memory_usage: String(4 * 1024 ** 3),
  max_threads: 1,
  max_block_size: 4096,
  // What is inserted would else be gathered to a million rows first.
  min_insert_block_size_rows: 8192,
  min_insert_block_size_bytes: String(8 * 1024 ** 2),
  max_bytes_before_external_sort: String(32 * 1024 ** 2),
  max_bytes_ratio_before_external_sort: 0,
  // A sort is merged from pieces on the disk, of each of which a block and a buffer are held.
  min_external_sort_block_bytes: String(32 * 1024 ** 2),
  prefer_external_sort_block_bytes: String(128 * 1024),
  temporary_files_buffer_size: String(32 * 1024),
  // A file that is mapped counts as memory, all of it.
  storage_file_read_method: 'pread',
  output_format_json_quote_64bit_integers: 1,
  output_format_json_quote_decimals: 1,
  output_format_parquet_row_group_size: 65_536,
  output_format_parquet_row_group_size_bytes: String(16 * 1024 ** 2),
  output_format_parquet_parallel_encoding: 0,
}
