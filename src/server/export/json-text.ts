// Entries as JSON, as get-list writes them, but with amounts as text: no parser may round them.
import type { Principal } from '../access/principal.ts'
import type { StoredRow } from '../logs/present-entry.ts'
import { columnText, type OutColumn } from './out-columns.ts'

/** Writes one entry as a JSON object on one line. */
export function entryWriter(columns: readonly OutColumn[], principal: Principal): (row: StoredRow) => string {
  const fields = groupByField(columns)
  return (row) => {
    const members = fields.map(({ name, parts }) => {
      const [first] = parts
      if (first?.part === undefined) return `${name}:${first ? valueText(first, row, principal) : 'null'}`
      const id = parts.find(({ part }) => part === '_id')
      if (id && (row[id.name] ?? null) === null) return `${name}:null`
      return `${name}:{${parts.map((part) => `${JSON.stringify(part.part)}:${valueText(part, row, principal)}`).join(',')}}`
    })
    return `{${members.join(',')}}`
  }
}

function groupByField(columns: readonly OutColumn[]): { name: string; parts: OutColumn[] }[] {
  const groups = new Map<string, OutColumn[]>()
  for (const column of columns) groups.set(column.field.key, [...(groups.get(column.field.key) ?? []), column])
  return [...groups].map(([key, parts]) => ({ name: JSON.stringify(key), parts }))
}

function valueText(column: OutColumn, row: StoredRow, principal: Principal): string {
  const text = columnText(column, row, principal)
  if (text === null) return 'null'
  const { kind } = column.field
  if (column.part === undefined && kind === 'integer') return text
  if (column.part === undefined && kind === 'json') return jsonValue(text)
  return JSON.stringify(text)
}

/** JSON stays as the source wrote it, every digit of it, on one line; what is none becomes a text. */
function jsonValue(text: string): string {
  try {
    JSON.parse(text)
    // Line ends within JSON stand between its parts: those within texts are escaped.
    return text.replace(/[\r\n]+/g, ' ')
  } catch {
    return JSON.stringify(text)
  }
}
