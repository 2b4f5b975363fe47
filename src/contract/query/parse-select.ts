// `{"status": true, "incident": {"_id": true, "title": true}}`: which columns an answer carries.
import { badRequest } from '../api-error.ts'
import { type Channel, type Field, findField, type RelationField } from '../channels/index.ts'
import { isEmptyList, isObject, quote } from './values.ts'

/** One selected column; `parts` for a relation asked for by its columns instead of its id. */
export interface Selected {
  readonly field: Field
  readonly parts?: readonly string[]
}

/** The selected columns, `_id` always first. Throws a 400 that names an unknown column. */
export function parseSelect(channel: Channel, select: unknown): Selected[] {
  if (select === undefined || select === null || isEmptyList(select)) return [selectedId(channel)]
  if (!isObject(select)) throw badRequest(`select must be an object, not ${quote(select)}.`, 'select')
  const chosen = Object.entries(select).flatMap(([key, value]) => parseOne(channel, key, value) ?? [])
  return [selectedId(channel), ...chosen.filter(({ field }) => field.key !== '_id')]
}

/** Every column that the channel has, relations with their id and label: what the console's drawer asks for. */
export function selectAll(channel: Channel): Selected[] {
  return channel.fields.map((field) =>
    field.kind === 'relation' ? { field, parts: ['_id', field.labelKey] } : { field },
  )
}

function selectedId(channel: Channel): Selected {
  const field = findField(channel, '_id')
  if (!field) throw new Error(`${channel.id} has no _id`)
  return { field }
}

function parseOne(channel: Channel, key: string, value: unknown): Selected | undefined {
  const path = `select.${key}`
  const field = findField(channel, key)
  if (!field) {
    const known = channel.fields.map((each) => each.key).join(', ')
    throw badRequest(
      `Invalid select clause. Cannot select on "${key}". This column does not exist on ${channel.modelName}. Here are the columns you can select on instead: ${known}`,
      path,
      'unknown_field',
    )
  }
  if (field.kind === 'relation' && (value === null || isObject(value))) {
    return { field, parts: parseParts(field, value ?? {}, path) }
  }
  if (typeof value !== 'object') return value ? { field } : undefined
  throw badRequest(
    `Select not supported on ${key} of ${channel.modelName}: it is no relation, so its value must be true or false.`,
    path,
  )
}

function parseParts(field: RelationField, given: Record<string, unknown>, path: string): string[] {
  const parts = Object.keys(given)
  for (const part of parts) {
    if (field.columns.some(({ key }) => key === part)) continue
    const known = field.columns.map(({ key }) => key).join(', ')
    throw badRequest(
      `Column ${part} not found on ${field.label}. You can select ${known}.`,
      `${path}.${part}`,
      'unknown_field',
    )
  }
  return [...new Set(['_id', ...parts.filter((part) => given[part])])]
}
