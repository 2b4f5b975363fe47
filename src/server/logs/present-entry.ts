// The only door from a stored row to JSON.
import type { Channel, Field, PersonalKind, RelationField } from '#contract/channels/index.ts'
import type { Selected } from '#contract/query/parse-select.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { type Sight, shown } from '../access/personal.ts'
import { readRelated } from '../sources/related.ts'
import { columnOf, labelColumn, RELATED_COLUMN } from '../store/columns.ts'

/** Values by column name, as the store answers them. */
export type StoredRow = Readonly<Record<string, string | number | null>>

/** Names of the columns that these fields are read from. */
export function columnsFor(channel: Channel, select: readonly Selected[]): string[] {
  const names = select.flatMap(({ field, parts }) =>
    field.kind === 'relation' && parts
      ? [columnOf(channel, field).name, labelColumn(field).name, ...(hasExtras(field, parts) ? [RELATED_COLUMN] : [])]
      : [columnOf(channel, field).name],
  )
  return [...new Set(names)]
}

/** One entry with the selected columns, in plain values (design.md: what the API serves). */
export function presentEntry(sight: Sight, channel: Channel, select: readonly Selected[], row: StoredRow): Entry {
  const whose = { channel: channel.id, id: row.id, contact_reversed: row.contact_reversed }
  const tell: Tell = (kind, value) => shown(sight, kind, value, whose)
  const values = select.map(({ field, parts }) => [field.key, presentField(channel, field, parts, row, tell)] as const)
  return { _id: String(row.id), ...Object.fromEntries(values) }
}

type Tell = (kind: PersonalKind, value: string) => string

function presentField(
  channel: Channel,
  field: Field,
  parts: readonly string[] | undefined,
  row: StoredRow,
  tell: Tell,
): unknown {
  const { name } = columnOf(channel, field)
  const value = row[name] ?? null
  if (value === null) return null
  if (field.kind === 'relation' && parts) {
    const label = row[labelColumn(field).name] ?? null
    const extras = hasExtras(field, parts) ? readRelated(String(row[RELATED_COLUMN]))[field.key] : undefined
    return Object.fromEntries(
      parts.map((part) => {
        if (part === '_id') return [part, value]
        const text = part === field.labelKey ? label : (extras?.[part] ?? null)
        return [part, text === null ? null : presentRelated(field, part, String(text), tell)]
      }),
    )
  }
  if (field.personal) {
    const told = tell(field.personal, String(value))
    if (told !== value) return told
  }
  return present[field.kind](String(value))
}

function hasExtras(field: RelationField, parts: readonly string[]): boolean {
  return parts.some((part) => part !== '_id' && part !== field.labelKey)
}

function presentRelated(field: RelationField, part: string, value: string, tell: Tell): unknown {
  const column = field.columns.find(({ key }) => key === part)
  if (column?.personal) return tell(column.personal, value)
  if (column?.kind === 'integer') return Number(value)
  if (column?.kind === 'boolean') return value === 'true'
  return column?.kind === 'timestamp' ? presentInstant(value) : value
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
