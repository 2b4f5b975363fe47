// Rows of the contact-ordered copy, read by the one column that holds all others of a row.
import { columnSql, RELATED_COLUMN } from '../store/columns.ts'
import { PACKED_COLUMN, placeColumns, unpack } from '../store/derived-columns.ts'
import { pricedColumns } from '../store/priced-columns.ts'
import { join, type Sql } from '../store/sql.ts'
import type { StoredRow } from './present-entry.ts'

/**
 * What a statement reads for these columns. To the engine, a column costs what fifty rows of it do: a page of all of them
 * is read in a third of the time from one.
 */
export function packedList(columns: readonly string[]): Sql {
  const read = [...placeColumns, PACKED_COLUMN, ...columns.filter((name) => pricedColumns.has(name))]
  return join(read.map(columnSql), ', ')
}

/** All columns of a row that was read so. */
export function unpackRow({ [PACKED_COLUMN]: packed, ...row }: StoredRow): StoredRow {
  return { [RELATED_COLUMN]: '', ...unpack(String(packed)), ...row }
}
