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
 * A spreadsheet calculates what begins with one of these signs; an apostrophe makes it text, and the import takes it
 * off again. Plain signed numbers calculate nothing: amounts and phone numbers stay what they are.
 */
function harmless(cell: string): string {
  if (!/^'*[=+\-@\t\r]/.test(cell) || /^[+-]\d+(\.\d+)?$/.test(cell)) return cell
  return `'${cell}`
}

function quoted(cell: string): string {
  return /[",\r\n;\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
