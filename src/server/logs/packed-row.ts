// Rows of the contact-ordered copy, read by the one column that holds all others of a row.
import { findChannel } from '#contract/channels/index.ts'
import type { CostState } from '#contract/routes/money-fields.ts'
import { columnSql, RELATED_COLUMN } from '../store/columns.ts'
import { NOTICE_COLUMN, PACKED_COLUMN, placeColumns, unpack } from '../store/derived-columns.ts'
import { lateNames, pricedColumns } from '../store/priced-columns.ts'
import { join, type Sql } from '../store/sql.ts'
import type { StoredRow } from './present-entry.ts'

/**
 * What a statement reads for these columns. To the engine, a column costs what fifty rows of it do: a page of all of them
 * is read in a third of the time from one.
 */
export function packedList(columns: readonly string[]): Sql {
  const priced = columns.some((name) => pricedColumns.has(name)) ? Object.values(lateNames) : []
  const read = [...placeColumns, PACKED_COLUMN, ...priced, ...columns.filter((name) => name === NOTICE_COLUMN)]
  return join(read.map(columnSql), ', ')
}

/** All columns of a row that was read so, `notice` only where it was asked for. */
export function unpackRow({ [PACKED_COLUMN]: packed, ...apart }: StoredRow): StoredRow {
  const row = { [RELATED_COLUMN]: '', ...unpack(String(packed)), ...apart }
  return Object.assign(row, pricedAs(row))
}

/** What priced-columns.ts says of an entry's cost: asked of the engine, it would be two columns more to read and to plan. */
function pricedAs({ cost_cents: cost = null, estimate_cents: estimate = null, channel, category = null }: StoredRow) {
  const isFree = category === null && findChannel(String(channel))?.cost === null
  const told: [CostState, StoredRow[string]] =
    Number(cost) !== 0
      ? ['charged', cost]
      : estimate !== null
        ? ['estimated', estimate]
        : [cost !== null || isFree ? 'notCharged' : 'unknown', cost]
  return { cost_state: told[0], amount_cents: told[1] }
}
