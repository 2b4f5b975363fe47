// Months of which nothing is kept any more go whole: that takes no time, and a removal row by row writes what is left anew.
import type { RetentionRule } from '#contract/routes/privacy.ts'
import { param, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { cutoff } from './rules.ts'

/**
 * Only where every channel has an end, and the month lies before the earliest: whoever brings a row of it at the same
 * moment is kept out, so none is lost that should stay.
 */
export async function dropMonths(store: Store, rules: readonly RetentionRule[], now: number): Promise<void> {
  const { topology } = store
  const ends = rules.map(({ rowDays }) => (rowDays === null ? Number.NEGATIVE_INFINITY : cutoff(rowDays, now)))
  const earliest = Math.min(...ends)
  if (!Number.isFinite(earliest)) return
  // 202610 is over where the month of the cutoff is later.
  const month = new Date(earliest).toISOString().slice(0, 7).replace('-', '')
  const over = await store.query<{ month: string }>(
    sql`SELECT DISTINCT partition_id AS month FROM ${topology.system('parts')} WHERE active AND database = ${topology.database}
AND table = ${param('String', topology.listed('log_entry'))} AND toUInt32OrZero(partition_id) < ${param('UInt32', Number(month))} ORDER BY month`,
  )
  for (const { month: id } of over)
    await store.execute(sql`ALTER TABLE ${topology.rowsOf('log_entry')} DROP PARTITION ID ${param('String', id)}`)
}
