// A breakdown as a file. A summary has at most some ten thousand rows, so that the file is whole before any of it is sent.
import type { CostExportFormat } from '#contract/routes/cost-export.ts'
import type { CostSummary } from '#contract/routes/costs.ts'
import { join, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { type BreakdownColumn, type BreakdownShape, breakdownColumns } from './breakdown-columns.ts'

export interface BreakdownFile extends BreakdownShape {
  readonly format: CostExportFormat
  readonly signal: AbortSignal
}

export async function exportBreakdown(
  store: Store,
  { total, rows }: CostSummary,
  { format, signal, ...shape }: BreakdownFile,
): Promise<Buffer> {
  const columns = breakdownColumns(shape)
  const lines = rows.map((row) => {
    const values = columns.map(({ name, of }) => [name, of(row, total)] as const)
    return `${JSON.stringify(Object.fromEntries(values))}\n`
  })
  if (format === 'ndjson') return Buffer.from(lines.join(''))
  const pieces: Uint8Array[] = []
  // The engine finds no columns in a table of no rows: one that is empty stands in, and is left out.
  const table = tableOf(columns, lines.length === 0 ? ['{}'] : lines)
  const select = sql`SELECT * FROM ${table} LIMIT ${param('UInt64', lines.length)}`
  for await (const piece of store.stream(select, 'Parquet', signal)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** A server takes values of at most 128 KiB. */
const PIECE = 32_000

/** The lines as a table of the engine's, which writes Parquet. */
function tableOf(columns: readonly BreakdownColumn[], lines: readonly string[]): Sql {
  const pieces: string[] = ['', '']
  for (const line of lines) {
    const last = pieces.length - 1
    if ((pieces[last] ?? '').length + line.length > PIECE) pieces.push(line)
    else pieces[last] += line
  }
  const structure = columns.map(({ name, type }) => `${name} ${type}`).join(', ')
  const text = join(
    pieces.map((piece) => param('String', piece)),
    ', ',
  )
  return sql`format(JSONEachRow, ${param('String', structure)}, concat(${text}))`
}
