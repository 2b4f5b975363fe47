// The text formats: what stands before the rows, each row, and what stands behind them.
import { csvRecord } from '#contract/csv-text.ts'
import type { StoredRow } from '../logs/present-entry.ts'
import type { ExportPlan } from './export-plan.ts'
import { entryWriter } from './json-text.ts'
import { columnKey, columnLabel, columnText } from './out-columns.ts'
import { zonedWriter } from './zoned-text.ts'

export interface Totals {
  readonly rows: number
  readonly costInUSDCents: string | null
}

export interface FileText {
  readonly begin: string
  row(row: StoredRow, index: number): string
  end(totals: Totals): string
  /** The last line of a file that could not be finished. */
  broken(reason: string): string
}

export function fileText(plan: ExportPlan): FileText {
  if (plan.format === 'csv') return csvText(plan)
  const write = entryWriter(plan.columns, plan.principal)
  if (plan.format === 'ndjson')
    return {
      begin: '',
      row: (row) => `${write(row)}\n`,
      end: () => '',
      // Neither JSON nor an entry: a reader stops here.
      broken: (reason) => `INCOMPLETE: ${reason}\n`,
    }
  return {
    begin: '{"data":[',
    row: (row, index) => `${index === 0 ? '\n' : ',\n'}${write(row)}`,
    end: ({ rows, costInUSDCents }) => `\n],"count":${rows},"costInUSDCents":${JSON.stringify(costInUSDCents)}}\n`,
    // Without its end it is no JSON.
    broken: (reason) => `\nINCOMPLETE: ${reason}\n`,
  }
}

function csvText({ columns, channel, header, labels, zone, principal }: ExportPlan): FileText {
  const inZone = zonedWriter(zone)
  const isTime = columns.map(({ field, part }) => part === undefined && field.kind === 'timestamp')
  return {
    begin: csvRecord(columns.map((each) => (header === 'key' ? columnKey(each) : columnLabel(each, channel, labels)))),
    row: (row) =>
      csvRecord(
        columns.map((column, index) => {
          const text = columnText(column, row, principal)
          return text !== null && isTime[index] ? inZone(text) : text
        }),
      ),
    end: () => '',
    broken: (reason) => csvRecord([`INCOMPLETE: ${reason}`]),
  }
}
