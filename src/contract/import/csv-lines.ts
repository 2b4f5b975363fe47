// Turns records of CSV into lines of NDJSON, each on the line of the file on which its record begins: the lines that
// the gateway reports are those of the file.
import type { Channel } from '../channels/index.ts'
import { quote } from '../query/values.ts'
import type { ImportReport } from '../routes/system.ts'
import { currencyNames, directionNames, plainName } from './column-names.ts'
import { type CsvMapping, costColumn } from './csv-mapping.ts'
import type { CsvRecord } from './csv-reader.ts'
import { cellValue } from './csv-value.ts'
import { importFields } from './import-fields.ts'

/** As many as the gateway lists. */
const MAX_ERRORS = 1000

export interface CsvLines {
  /** NDJSON of some records, in the order of the file. */
  write(records: readonly CsvRecord[]): string
  /** The gateway's report with the rows that were not sent to it. */
  complete(report: ImportReport): ImportReport
}

/** `header` is the file's first record: its names say in which currency a cost is and which way a message went. */
export function makeCsvLines(channel: Channel, mapping: CsvMapping, header: readonly string[]): CsvLines {
  const fields = importFields(channel)
  const currency = header.findIndex((name) => currencyNames.includes(plainName(name)))
  const direction = header.findIndex((name) => directionNames.includes(plainName(name)))
  const guardsCost = costColumn(channel, mapping.columns) !== undefined && currency >= 0
  const guardsDirection = channel.direction === 'outbound' && direction >= 0
  const refused: ImportReport['errors'] = []
  let refusals = 0
  let line = 1

  /** Why a record is none of this channel's, or would be counted wrongly. */
  function objection({ cells, badQuotes }: CsvRecord): string | undefined {
    if (badQuotes)
      return 'A quoted cell goes on after its closing quote: quotes that belong to the text must be doubled.'
    if (cells.length > header.length)
      return `The row has ${cells.length} cells, the header ${header.length}: is a cell with a delimiter not in quotes?`
    const unit = cells[currency]?.trim()
    if (guardsCost && unit && !/^usd$/i.test(unit))
      return `${header[currency]} is ${quote(unit)}: costs are kept in USD`
    if (guardsDirection && /^in/i.test(cells[direction]?.trim() ?? ''))
      return `${header[direction]} is ${quote(cells[direction])}: this channel holds what was sent`
    return undefined
  }

  function rowText({ cells }: CsvRecord): string {
    const row: Record<string, unknown> = {}
    for (const { name, field } of fields) {
      const cell = cells[mapping.columns[name] ?? -1] ?? ''
      // A person writes a value for all rows as the API has it: in cents.
      const value =
        cellValue(field, cell, mapping.unit ?? 'cents') ?? cellValue(field, mapping.fixed[name] ?? '', 'cents')
      if (value !== undefined) row[name] = value
    }
    return JSON.stringify(row)
  }

  return {
    write: (records) => {
      let text = ''
      for (const record of records) {
        const message = objection(record)
        if (message !== undefined) {
          refusals += 1
          if (refused.length < MAX_ERRORS) refused.push({ line: record.line, message })
          continue
        }
        text += `${'\n'.repeat(record.line - line)}${rowText(record)}`
        line = record.line
      }
      return text
    },
    complete: ({ rejected, errors, ...taken }) => ({
      ...taken,
      rejected: rejected + refusals,
      errors: [...errors, ...refused].sort((a, b) => a.line - b.line).slice(0, MAX_ERRORS),
    }),
  }
}
