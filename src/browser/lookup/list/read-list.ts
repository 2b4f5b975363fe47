// A pasted text or a file as numbers to look up: lines, or a table of which one column holds them.
import { BrokenCsv, type CsvRecord, makeCsvReader } from '#contract/import/csv-reader.ts'
import { isNumberCell, numbersIn } from './list-cells.ts'

/** Every column. */
export const ALL_COLUMNS = -1

export interface ListColumn {
  /** From 0. */
  readonly index: number
  /** From the table's head; '' where it has none. */
  readonly name: string
  /** A cell, to know the column by. */
  readonly sample: string
}

export interface ListTable {
  readonly records: readonly CsvRecord[]
  /** Those with anything in them; one for plain lines. */
  readonly columns: readonly ListColumn[]
  /** The column that holds the numbers, as far as can be told; or all. */
  readonly likely: number
}

export interface ListItem {
  /** Of the text, from 1. */
  readonly line: number
  readonly text: string
}

export interface NumberItems {
  readonly items: readonly ListItem[]
  /** Lines that hold no number, with what they hold. */
  readonly without: readonly ListItem[]
}

export function readTable(text: string): ListTable {
  const all = recordsOf(text)
  const width = all.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const filled = Array.from({ length: width }, (_, index) => index).filter((index) =>
    all.some(({ cells }) => cells[index]?.trim()),
  )
  const head = filled.length > 1 ? headOf(all, filled) : undefined
  const records = head ? all.slice(1) : all
  const columns = filled.map((index) => ({
    index,
    name: head?.cells[index]?.trim() ?? '',
    sample: records.find(({ cells }) => cells[index]?.trim())?.cells[index]?.trim() ?? '',
  }))
  return { records, columns, likely: likelyColumn(records, columns, head !== undefined) }
}

/** The numbers of one column, or of all, in the order of the text. */
export function numbersOf({ records, columns }: ListTable, column: number): NumberItems {
  const wanted = column === ALL_COLUMNS ? columns.map(({ index }) => index) : [column]
  const items: ListItem[] = []
  const without: ListItem[] = []
  for (const { line, cells } of records) {
    const found = wanted.flatMap((index) => numbersIn(cells[index] ?? ''))
    if (found.length > 0) items.push(...found.map((text) => ({ line, text })))
    else
      without.push({
        line,
        text: wanted
          .map((index) => cells[index] ?? '')
          .join(' ')
          .trim(),
      })
  }
  return { items, without }
}

// A text with a quote that never closes is no table.
function recordsOf(text: string): CsvRecord[] {
  try {
    const reader = makeCsvReader()
    return [...reader.read(text), ...reader.end()]
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error
    return text.split(/\r\n?|\n/).flatMap((cell, n) => (cell.trim() ? [{ line: n + 1, cells: [cell] }] : []))
  }
}

/** The first record, where it holds words and no number. */
function headOf([first, ...rest]: readonly CsvRecord[], filled: readonly number[]): CsvRecord | undefined {
  if (!first || rest.length === 0 || filled.some((index) => numbersIn(first.cells[index] ?? '').length > 0))
    return undefined
  return first.cells.some((cell) => /\p{L}/u.test(cell)) ? first : undefined
}

const telling = /phone|mobile|msisdn|tel|cell|number|whats|handy|rufnummer|телефон|номер|моб/i
const misleading = /\bid\b|invoice|order|account|iban|zip|postal|amount|заказ|счёт|счет/i

function likelyColumn(records: readonly CsvRecord[], columns: readonly ListColumn[], hasHead: boolean): number {
  const shares = columns.map((column) => ({ column, share: shareOf(records, column.index) }))
  const holding = shares.filter(({ share }) => share >= 0.5)
  // Numbers apart by commas, on one line or on several: nothing says that they differ.
  if (!hasHead && holding.length > 1 && holding.length === columns.length) return ALL_COLUMNS
  const score = ({ column: { name }, share }: (typeof shares)[number]) =>
    share + (share > 0 && telling.test(name) ? 1 : 0) - (misleading.test(name) ? 0.5 : 0)
  const [best] = shares.toSorted((a, b) => score(b) - score(a))
  return best?.column.index ?? 0
}

function shareOf(records: readonly CsvRecord[], index: number): number {
  const cells = records.flatMap(({ cells }) => (cells[index]?.trim() ? [cells[index]] : []))
  return cells.length === 0 ? 0 : cells.filter(isNumberCell).length / cells.length
}
