// What an export would hold, told before it is made.
import { countEntries, entryScope } from '../logs/list-entries.ts'
import type { StoredRow } from '../logs/present-entry.ts'
import { columnSql } from '../store/columns.ts'
import { join, param, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import type { ExportPlan } from './export-plan.ts'
import { fileText } from './file-text.ts'

/** Newest rows by which the size is estimated. */
const SAMPLE_ROWS = 200

export async function checkExport(store: Store, plan: ExportPlan) {
  const { principal, channel, conditions, columns } = plan
  const names = join([...new Set(columns.map(({ name }) => name))].map(columnSql), ', ')
  const [rows, sample] = await Promise.all([
    countEntries(store, principal, { channel, conditions }),
    store.query<StoredRow>(
      sql`SELECT ${names} FROM log_entry FINAL WHERE ${entryScope(principal, channel, conditions)}
ORDER BY created_at DESC LIMIT ${param('UInt32', SAMPLE_ROWS)}`,
    ),
  ])
  return { rows, columns: columns.length, bytes: estimate(plan, sample, rows), masked: principal.masked }
}

/** The engine packs Parquet by what repeats, which a few rows do not show. */
function estimate(plan: ExportPlan, sample: readonly StoredRow[], rows: number): number | null {
  if (plan.format === 'parquet') return null
  const text = fileText(plan)
  const each = sample.reduce((sum, row, index) => sum + Buffer.byteLength(text.row(row, index)), 0)
  return Buffer.byteLength(text.begin) + Math.round((each / Math.max(1, sample.length)) * rows)
}
