// Rows in the text that the engine reads with the least work: tab-separated. JSON would write every column's name in
// every row and every quote of the source's own JSON twice; on the way to the engine that was the larger half.

export interface EncodedRows {
  /** Every column that a row has, in the order of the text. */
  readonly columns: readonly string[]
  /** One line a row, UTF-8. */
  readonly text: Buffer
}

/** Text, numbers, booleans and lists of text by column; what is missing or null becomes the column's default. */
export type EncodableRow = Readonly<Record<string, unknown>>

export function encodeRows(rows: readonly object[]): EncodedRows {
  const columns = columnsOf(rows)
  const writer = new Writer(rows.length)
  for (const row of rows) writer.line(lineOf(row as EncodableRow, columns))
  return { columns, text: writer.end() }
}

function columnsOf(rows: readonly object[]): string[] {
  const columns = new Set<string>()
  for (const row of rows) for (const column in row) columns.add(column)
  return [...columns]
}

function lineOf(row: EncodableRow, columns: readonly string[]): string {
  const values = new Array<string>(columns.length)
  for (let index = 0; index < columns.length; index++) values[index] = fieldText(row[columns[index] ?? ''])
  return values.join('\t')
}

function fieldText(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return escaped(value)
  return Array.isArray(value) ? `[${value.map(quoted).join(',')}]` : String(value)
}

const special = /[\\\t\n\r\0]/g
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '\\0' }

// Looking for each character by itself is several times faster than one pattern for all.
function escaped(text: string): string {
  const plain =
    !text.includes('\\') && !text.includes('\n') && !text.includes('\t') && !text.includes('\r') && !text.includes('\0')
  return plain ? text : text.replace(special, (character) => escapes[character] ?? character)
}

function quoted(text: unknown): string {
  return `'${escaped(String(text)).replaceAll("'", "\\'")}'`
}

/** More than most rows take: copying what has been written costs more than memory that is not. */
const FIRST_BYTES_A_ROW = 4096
const NEWLINE = 10

/** Lines of UTF-8 in one growing piece of memory. */
class Writer {
  #bytes: Buffer
  #length = 0

  constructor(lines: number) {
    this.#bytes = Buffer.allocUnsafe(Math.max(FIRST_BYTES_A_ROW, lines * FIRST_BYTES_A_ROW))
  }

  line(text: string): void {
    // A UTF-16 unit takes at most three bytes.
    this.#reserve(text.length * 3 + 1)
    this.#length += this.#bytes.write(text, this.#length)
    this.#bytes[this.#length++] = NEWLINE
  }

  end(): Buffer {
    return this.#bytes.subarray(0, this.#length)
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}
