// Reads CSV that arrives piece by piece, in the browser and in the command alike.
import Papa from 'papaparse'

/** One record, and the line of the file on which it begins (from 1; a quoted cell may span several lines). */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
  /** A quoted cell goes on behind its closing quote: where it ends, and whether a record was swallowed, is a guess. */
  readonly badQuotes?: true
}

export interface CsvReader {
  /** The records that are complete with this piece. */
  read(text: string): CsvRecord[]
  /** The last record. Throws `BrokenCsv` when a quote was never closed. */
  end(): CsvRecord[]
}

/** A file whose records cannot be told apart. */
export class BrokenCsv extends Error {
  override readonly name = 'BrokenCsv'
  readonly line: number

  constructor(line: number) {
    super(`The file is not CSV from line ${line} on: a quote that opens there is never closed.`)
    this.line = line
  }
}

/** A record longer than this is a quote that somebody forgot to close, characters. */
const LONGEST_RECORD = 4 * 1024 * 1024

/** The delimiter (comma, semicolon, tab) and the line ends (CRLF, LF, CR) are found by looking at the first line. */
export function makeCsvReader(): CsvReader {
  let rest = ''
  let line = 1
  let parser: InstanceType<typeof Papa.Parser> | undefined

  function take(text: string, ended: boolean): CsvRecord[] {
    rest += line === 1 && rest === '' ? text.replace(/^\uFEFF/, '') : text
    // A CR at the end of a piece may be half of a CRLF.
    if (!ended && (!/[\r\n]./s.test(rest) || rest === '')) return tooLong()
    parser ??= new Papa.Parser(formOf(rest))
    const { data, errors, meta } = parser.parse(rest, 0, !ended)
    if (errors.some(({ code }) => code === 'MissingQuotes')) throw new BrokenCsv(line + linesIn(data.slice(0, -1)))
    rest = rest.slice(meta.cursor)
    const guessed = new Set(errors.filter(({ code }) => code === 'InvalidQuotes').map(({ row }) => row))
    const records = data.map((cells, row): CsvRecord => {
      const record = { line, cells: withoutReturn(cells), ...(guessed.has(row) && { badQuotes: true as const }) }
      line += linesIn([cells])
      return record
    })
    tooLong()
    // A line end before the end of the file leaves an empty record behind it; empty lines are none.
    return records.filter(({ cells }) => cells.length > 1 || cells[0]?.trim())
  }

  function tooLong(): [] {
    if (rest.length > LONGEST_RECORD) throw new BrokenCsv(line)
    return []
  }

  return { read: (text) => take(text, false), end: () => take('', true) }
}

function formOf(text: string) {
  const newline = text.includes('\n') ? ('\n' as const) : ('\r' as const)
  const [first = ''] = text.replace(/"[^"]*"/g, '').split(newline)
  const count = (delimiter: string) => first.split(delimiter).length
  const [delimiter = ','] = [',', ';', '\t'].sort((a, b) => count(b) - count(a))
  return { delimiter, newline }
}

// Lines end in LF for the parser, so that a file may mix both kinds.
function withoutReturn(cells: readonly string[]): string[] {
  return cells.map((cell, index) => (index === cells.length - 1 ? cell.replace(/\r$/, '') : cell))
}

function linesIn(records: readonly (readonly string[])[]): number {
  return records.reduce((sum, cells) => sum + cells.reduce((lines, cell) => lines + cell.split('\n').length - 1, 1), 0)
}
