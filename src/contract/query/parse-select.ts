// `{"status": true, "incident": {"_id": true, "title": true}}`: which columns an answer carries.
import { badRequest } from '../api-error.ts'
import { type Channel, type Field, findField } from '../channels/index.ts'
import { quote } from './values.ts'

/** One selected column; `parts` for a relation asked for by its columns instead of its id. */
export interface Selected {
  readonly field: Field
  readonly parts?: readonly string[]
}

/** The selected columns, `_id` always first. Throws a 400 that names an unknown column. */
export function parseSelect(channel: Channel, select: unknown): Selected[] {
  if (select === undefined || select === null) return [selectedId(channel)]
  if (typeof select !== 'object' || Array.isArray(select)) {
    throw badRequest(`select must be an object, not ${quote(select)}.`, 'select')
  }
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
  if (value === true) return { field }
  if (value === false) return undefined
  if (field.kind !== 'relation' || typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest(`${path} must be true or false, not ${quote(value)}.`, path)
  }
  const allowed = ['_id', field.labelKey]
  const parts = Object.keys(value)
  const unknown = parts.find((part) => !allowed.includes(part))
  if (unknown !== undefined) {
    throw badRequest(
      `Column ${unknown} not found on ${field.label}. You can select ${allowed.join(', ')}.`,
      `${path}.${unknown}`,
      'unknown_field',
    )
  }
  return { field, parts: [...new Set(['_id', ...parts])] }
}
