// Which entries were wasted, as rows of the engine. Kinds overlap, so each is read by itself.
import { DUPLICATE_MINUTES, UNREACHABLE_ENTRIES } from '#contract/routes/cost-waste.ts'
import { amountCents, estimateCents, isFree } from '../../store/priced-columns.ts'
import { ident, param, type Sql, sql } from '../../store/sql.ts'
import { hasTone } from '../../store/tone-sql.ts'
import { isWithin } from '../../store/within.ts'
import { scopeSql, type WasteScope } from './waste-scope.ts'
import { withheldTexts } from './withheld-texts.ts'

/** What the rate card said of a row, once it has left the log. */
export const keptPrice = { estimated: ident('kept_estimate'), free: ident('kept_free') }

/** The columns that sums and examples need, and `same`: rows that are one example together. */
const kept = sql`channel, id, created_at, cost_cents, ${estimateCents} AS ${keptPrice.estimated},
  ${isFree} AS ${keptPrice.free}, status`

/** One number, however it is written; empty for none. */
const number = sql`if(contact_digits = '', ifNull(contact_number, ''), contact_digits)`

/** Charged, and failed. */
export function failedRows(scope: WasteScope): Sql {
  return sql`SELECT ${kept}, channel AS same FROM log_entry FINAL
WHERE ${scopeSql(scope)} AND ${amountCents} > 0 AND ${hasTone('failed')}`
}

/**
 * The same text to the same number within minutes of the one before. The first of a period may repeat one from before
 * it, so that the duplicates of two halves are those of the whole.
 */
export function duplicateRows(scope: WasteScope): Sql {
  const { period } = scope
  const before = { from: period.from - DUPLICATE_MINUTES * 60_000, to: period.to }
  const messages = sql`SELECT ${kept}, sipHash128(project_id, channel, ${number}, ifNull(body, '')) AS same
FROM log_entry FINAL
WHERE ${scopeSql(scope, before)} AND ${number} != '' AND ifNull(body, '') NOT IN ${param('Array(String)', ['', ...withheldTexts])}`
  const followed = sql`SELECT *, lagInFrame(toNullable(created_at)) OVER (
  PARTITION BY same ORDER BY created_at ASC, id ASC ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS one_before
FROM (${messages})`
  return sql`SELECT channel, id, created_at, cost_cents, ${keptPrice.estimated}, ${keptPrice.free}, status, same FROM (${followed})
WHERE ${isWithin(period)} AND created_at <= one_before + toIntervalMinute(${param('UInt8', DUPLICATE_MINUTES)})`
}

/**
 * To a number that everything of a channel fails to. What is still on its way may yet arrive and does not count; one
 * whose fate nobody knows, such as a call that was accepted, may have arrived.
 */
export function unreachableRows(scope: WasteScope): Sql {
  const line = sql`sipHash128(project_id, channel, ${number})`
  const lines = sql`SELECT ${line} FROM log_entry FINAL WHERE ${scopeSql(scope)} AND ${number} != ''
GROUP BY ${line}
HAVING countIf(${hasTone('failed')}) >= ${param('UInt8', UNREACHABLE_ENTRIES)}
  AND countIf(NOT (${hasTone('failed')} OR ${hasTone('moving')})) = 0`
  return sql`SELECT ${kept}, ${line} AS same FROM log_entry FINAL WHERE ${scopeSql(scope)} AND ${line} IN (${lines})`
}
