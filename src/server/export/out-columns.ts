// What a file has columns for, and the text of a stored value in it.
import { type Channel, type Field, findField, type PersonalKind } from '#contract/channels/index.ts'
import { labelKind, shown } from '../access/personal.ts'
import type { Principal } from '../access/principal.ts'
import type { StoredRow } from '../logs/present-entry.ts'
import { columnOf, labelColumn } from '../store/columns.ts'
import { isoTime } from '../store/engine-time.ts'

/** A related resource has two: its name, and its id. */
export interface OutColumn {
  readonly field: Field
  /** Key of the part of a related resource; none for a value that stands on its own. */
  readonly part?: string
  /** Column of the store. */
  readonly name: string
  readonly personal?: PersonalKind
}

/** The columns of these fields, in their order. */
export function outColumns(channel: Channel, fields: readonly Field[]): OutColumn[] {
  return fields.flatMap((field): OutColumn[] => {
    const { name } = columnOf(channel, field)
    if (field.kind !== 'relation') return [{ field, name, ...(field.personal && { personal: field.personal }) }]
    const personal = labelKind(field)
    return [
      { field, part: field.labelKey, name: labelColumn(field).name, ...(personal && { personal }) },
      { field, part: '_id', name },
    ]
  })
}

/** `incident.title`: what the API calls the value, and the import reads. */
export function columnKey({ field, part }: OutColumn): string {
  return part === undefined ? field.key : `${field.key}.${part}`
}

/** The column in words. `labels` are the caller's own. */
export function columnLabel({ field, part }: OutColumn, channel: Channel, labels: Readonly<Record<string, string>>) {
  const word = (each: Field) => (Object.hasOwn(labels, each.key) ? labels[each.key] : undefined) ?? each.label
  const id = part === '_id' && field.kind === 'relation' ? findField(channel, field.idKey) : undefined
  return id ? word(id) : word(field)
}

/** The value as exact text (instants with every digit that the store keeps), masked for those who see it so; or null. */
export function columnText(
  { field, part, name, personal }: OutColumn,
  row: StoredRow,
  { masked }: Pick<Principal, 'masked'>,
): string | null {
  const value = row[name] ?? null
  if (value === null) return null
  const text = String(value)
  // Files are never of what is revealed: only the mask counts.
  const told = shown({ masked }, personal, text)
  return part === undefined && field.kind === 'timestamp' && told === text ? instantText(text) : told
}

// Milliseconds, as the API has them, unless the store knows more.
function instantText(written: string): string {
  const iso = isoTime(written)
  return iso.endsWith('000Z') ? `${iso.slice(0, -4)}Z` : iso
}
