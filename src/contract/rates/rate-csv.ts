// Rates as CSV: written for a spreadsheet, and read back from one.
import { csvRecord } from '../csv-text.ts'
import { plainName } from '../import/column-names.ts'
import { BrokenCsv, type CsvRecord, makeCsvReader } from '../import/csv-reader.ts'
import { centsToDollars } from '../money.ts'
import { checkRates, type RateField } from './check-rates.ts'
import { type CsvFault, type CsvProblem, csvProblem } from './csv-problem.ts'
import type { Rate } from './rate.ts'
import { rateColumns, readCell } from './rate-cells.ts'
import { rateLimits } from './rate-limits.ts'

export interface RatesRead {
  /** Those without a problem, in the order of the file. */
  readonly rates: Rate[]
  readonly errors: CsvProblem[]
}

/** With a header, in the order of `rates`. Reading it gives them again. */
export function writeRatesCsv(rates: readonly Rate[]): string {
  const lines = rates.map((each) =>
    csvRecord([
      each.channel,
      each.from,
      each.country,
      each.prefix,
      each.category,
      each.unit,
      centsToDollars(each.priceInUSDCents),
      each.chargesFailed ? 'yes' : 'no',
      each.note,
    ]),
  )
  return csvRecord(rateColumns.map(({ name }) => name)) + lines.join('')
}

/** Every line that cannot be taken is named with what is wrong; the others are read. */
export function readRatesCsv(text: string): RatesRead {
  const records = recordsOf(text)
  if (!Array.isArray(records)) return { rates: [], errors: [records] }
  const [header, ...rows] = records
  if (!header) return { rates: [], errors: [csvProblem(1, '', 'empty')] }
  const { places, errors } = readHeader(header)
  if (errors.length > 0) return { rates: [], errors }
  const read = rows.slice(0, rateLimits.rates).map((row) => readRow(row, places, header.cells.length))
  const beyond = rows[rateLimits.rates]
  const problems = [
    ...read.flatMap((row) => row.errors),
    ...ruleProblems(read),
    ...(beyond ? [csvProblem(beyond.line, '', 'tooMany')] : []),
  ]
  const bad = new Set(problems.map(({ line }) => line))
  return {
    rates: read.flatMap(({ line, rate }) => (bad.has(line) ? [] : [rate as unknown as Rate])), // checked by its rules
    errors: problems.sort((a, b) => a.line - b.line),
  }
}

function recordsOf(text: string): CsvRecord[] | CsvProblem {
  const reader = makeCsvReader()
  try {
    return [...reader.read(text), ...reader.end()]
  } catch (error) {
    if (error instanceof BrokenCsv) return csvProblem(error.line, '', 'openQuote')
    throw error
  }
}

type Places = ReadonlyMap<RateField, number>

function readHeader({ line, cells }: CsvRecord): { places: Places; errors: CsvProblem[] } {
  const names = cells.map(plainName)
  const places = new Map<RateField, number>()
  for (const { field, name } of rateColumns) {
    const place = names.indexOf(plainName(name))
    if (place >= 0) places.set(field, place)
  }
  const taken = new Set(places.values())
  // A misspelt name would leave a column out without a word, and price other entries.
  const unknown = cells.flatMap((cell, place) =>
    taken.has(place) || cell.trim() === '' ? [] : [csvProblem(line, cell, 'unknownColumn')],
  )
  const missing = rateColumns.filter(({ field, required }) => required && !places.has(field))
  return { places, errors: [...unknown, ...missing.map(({ name }) => csvProblem(line, name, 'missingColumn'))] }
}

interface RowRead {
  readonly line: number
  readonly rate: Readonly<Record<string, unknown>>
  readonly errors: readonly CsvProblem[]
}

function readRow({ line, cells, badQuotes }: CsvRecord, places: Places, width: number): RowRead {
  const broken: CsvFault | undefined = badQuotes ? 'openQuote' : cells.length > width ? 'tooWide' : undefined
  if (broken) return { line, rate: {}, errors: [csvProblem(line, '', broken)] }
  const rate: Record<string, unknown> = {}
  for (const { field } of rateColumns) rate[field] = readCell(field, cells[places.get(field) ?? -1] ?? '', rate)
  return { line, rate, errors: [] }
}

function ruleProblems(rows: readonly RowRead[]): CsvProblem[] {
  const whole = rows.filter(({ errors }) => errors.length === 0)
  const rates = whole.map(({ rate }) => rate)
  return checkRates(rates).flatMap((problem) => {
    const row = whole[problem.index]
    const column = rateColumns.find(({ field }) => field === problem.field)
    const other = problem.other === undefined ? undefined : whole[problem.other]?.line
    return row && column ? [csvProblem(row.line, column.name, problem.fault, { problem, rates, other })] : []
  })
}
