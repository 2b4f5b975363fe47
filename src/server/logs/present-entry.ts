// The only door from a stored row to JSON.
import type { Channel, Field } from '#contract/channels/index.ts'
import type { Selected } from '#contract/query/parse-select.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { columnOf, labelColumn } from '../store/columns.ts'

/** Values by column name, as the store answers them. */
export type StoredRow = Readonly<Record<string, string | number | null>>

/** Names of the columns that these fields are read from. */
export function columnsFor(channel: Channel, select: readonly Selected[]): string[] {
  const names = select.flatMap(({ field, parts }) =>
    field.kind === 'relation' && parts
      ? [columnOf(channel, field).name, labelColumn(field).name]
      : [columnOf(channel, field).name],
  )
  return [...new Set(names)]
}

/** One entry with the selected columns, in plain values (design.md: what the API serves). */
export function presentEntry(channel: Channel, select: readonly Selected[], row: StoredRow): Entry {
  const values = select.map(({ field, parts }) => [field.key, presentField(channel, field, parts, row)] as const)
  return { _id: String(row.id), ...Object.fromEntries(values) }
}

function presentField(channel: Channel, field: Field, parts: readonly string[] | undefined, row: StoredRow): unknown {
  const { name } = columnOf(channel, field)
  const value = row[name] ?? null
  if (value === null) return null
  if (field.kind === 'relation' && parts) {
    const label = row[labelColumn(field).name] ?? null
    return Object.fromEntries(parts.map((part) => [part, part === '_id' ? value : label]))
  }
  return present[field.kind](String(value))
}

const asText = (value: string) => value

const present: Record<Field['kind'], (value: string) => unknown> = {
  id: asText,
  relation: asText,
  text: asText,
  longText: asText,
  phone: asText,
  status: asText,
  // 18 digits: a JSON number would round them.
  ticks: asText,
  timestamp: presentInstant,
  // The documents have a number here; an amount of more digits than a number carries exactly stays text.
  money: (value) => (String(Number(value)) === value ? Number(value) : value),
  integer: Number,
  json: (value) => {
    try {
      return JSON.parse(value)
    } catch {
      return value
    }
  },
}

/** The engine's `2026-06-16 03:27:33.084123` as ISO text with milliseconds, cut as OneUptime cuts it. */
export function presentInstant(value: string): string {
  return `${value.slice(0, 10)}T${value.slice(11, 23)}Z`
}
