// Lines of CSV (RFC 4180) that a spreadsheet does not calculate and the import reads back.

export function csvRecord(cells: readonly (string | null)[]): string {
  let line = ''
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]
    if (index > 0) line += ','
    if (cell) line += quoted(harmless(cell))
  }
  return `${line}\r\n`
}

/**
 * A spreadsheet calculates what begins with one of these signs, narrow or wide, and takes some control characters for
 * the end of a cell; an apostrophe makes it text, and the import takes it off again. Plain signed numbers calculate
 * nothing: amounts and phone numbers stay what they are.
 */
export function harmless(cell: string): string {
  return calculated.test(cell) && !/^[+-]\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && calculated.test(cell) ? cell.slice(1) : cell
}

// What is guarded already is guarded once more: taking one apostrophe off gives what was there.
const calculated = /^'*(\s*[=+\-@＝＋－＠]|[\t\r\n])/

function quoted(cell: string): string {
  return /[",\r\n;\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
