// Rows in the text that the engine reads with the least work: tab-separated. JSON would write every column's name in
// every row and every quote of the source's own JSON twice; on the way to the engine that was the larger half.

export interface EncodedRows {
  /** Every column that a row has, in the order of the text. */
  readonly columns: readonly string[]
  /** One line a row, UTF-8, in pieces. */
  readonly text: readonly Buffer[]
}

/** Text, a number, a boolean or a list of text; what is missing or null becomes the column's default. */
export type Cell = unknown

/** Cells by column. */
export type EncodableRow = Readonly<Record<string, unknown>>

export function encodeRows(rows: readonly object[]): EncodedRows {
  const columns = columnsOf(rows)
  const text = new RowText(columns)
  for (const row of rows) text.add(columns.map((column) => (row as EncodableRow)[column]))
  return { columns, text: text.whole() }
}

function columnsOf(rows: readonly object[]): string[] {
  const columns = new Set<string>()
  for (const row of rows) for (const column in row) columns.add(column)
  return [...columns]
}

/** Where a row stands: bytes of a piece of the text, the line's end included. */
export interface Line {
  readonly piece: Buffer
  readonly from: number
  readonly to: number
}

/** Most inserts are of a few rows. */
const FIRST_PIECE = 16 * 1024
const PIECE = 1024 * 1024
const NEWLINE = 10
const MISSING = '\\N'

/** Rows of the same columns. In pieces, because a growing one would be copied again and again. */
export class RowText {
  readonly columns: readonly string[]
  /** Bytes of all rows. */
  length = 0
  readonly #full: Buffer[] = []
  #piece = Buffer.allocUnsafe(FIRST_PIECE)
  #used = 0

  constructor(columns: readonly string[]) {
    this.columns = columns
  }

  /** A cell for each column. */
  add(cells: readonly Cell[]): Line {
    const texts = cells.map(plainText)
    // Few rows have anything to escape: all cells are looked through at once, not each by itself.
    return this.#write((isPlain(texts.join('')) ? texts.map(orMissing) : cells.map(fieldText)).join('\t'))
  }

  /** The row of a line once more, with other values of some columns. */
  rewrite({ piece, from, to }: Line, changes: EncodableRow): Line {
    const values = piece.toString('utf8', from, to - 1).split('\t')
    const written = this.columns.map((column, index) =>
      column in changes ? fieldText(changes[column]) : values[index],
    )
    return this.#write(written.join('\t'))
  }

  whole(): Buffer[] {
    return [...this.#full, this.#piece.subarray(0, this.#used)]
  }

  #write(text: string): Line {
    // A UTF-16 unit takes at most three bytes.
    this.#reserve(text.length * 3 + 1)
    const from = this.#used
    this.#used += this.#piece.write(text, from)
    this.#piece[this.#used++] = NEWLINE
    this.length += this.#used - from
    return { piece: this.#piece, from, to: this.#used }
  }

  #reserve(bytes: number): void {
    if (this.#used + bytes <= this.#piece.length) return
    this.#full.push(this.#piece.subarray(0, this.#used))
    this.#piece = Buffer.allocUnsafe(Math.max(PIECE, bytes))
    this.#used = 0
  }
}

/** Undefined for what is missing, and the empty text to `join`. */
function plainText(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return value === null || value === undefined ? undefined : fieldText(value)
}

function orMissing(text: string | undefined): string {
  return text ?? MISSING
}

function fieldText(value: unknown): string {
  if (value === null || value === undefined) return MISSING
  if (typeof value === 'string') return escaped(value)
  return Array.isArray(value) ? `[${value.map(quoted).join(',')}]` : String(value)
}

function escaped(text: string): string {
  if (isPlain(text)) return text
  // The backslash first: it is what the others become.
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r')
    .replaceAll('\0', '\\0')
}

function quoted(text: unknown): string {
  return `'${escaped(String(text)).replaceAll("'", "\\'")}'`
}

// Looking for each character by itself is several times faster than one pattern for all.
function isPlain(text: string): boolean {
  return (
    !text.includes('\\') && !text.includes('\n') && !text.includes('\t') && !text.includes('\r') && !text.includes('\0')
  )
}
