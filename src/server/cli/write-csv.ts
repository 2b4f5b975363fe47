import type { Field } from '#contract/channels/index.ts'

/** The columns of some fields: a related resource has two, its label and its id. */
export function csvHeader(fields: readonly Field[]): string {
  return record(
    fields.flatMap((field) =>
      field.kind === 'relation' ? [`${field.key}.${field.labelKey}`, `${field.key}._id`] : [field.key],
    ),
  )
}

/** One entry as a line of CSV (RFC 4180). */
export function csvLine(fields: readonly Field[], entry: Readonly<Record<string, unknown>>): string {
  return record(
    fields.flatMap((field) => {
      const value = entry[field.key]
      if (field.kind !== 'relation') return [cellText(value)]
      const related = (value ?? {}) as Record<string, unknown> // selected by keys, so it is an object or null
      return [cellText(related[field.labelKey]), cellText(related._id)]
    }),
  )
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function record(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(harmless(cell))).join(',')}\r\n`
}

/**
 * A spreadsheet calculates what begins with one of these signs; an apostrophe makes it text, and the import takes it
 * off again. Plain signed numbers calculate nothing: amounts and phone numbers stay what they are.
 */
function harmless(cell: string): string {
  if (/^[+-]\d+(\.\d+)?$/.test(cell)) return cell
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

function quoted(cell: string): string {
  return /[",\r\n;\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
