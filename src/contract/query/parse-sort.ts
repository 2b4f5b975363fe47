// `{"createdAt": -1, "_id": "ASC"}`: keys in order, 1 / -1 / ASC / DESC in any case.
import { badRequest } from '../api-error.ts'
import { type Channel, type Field, fieldOf, findField } from '../channels/index.ts'
import { quote } from './values.ts'

export interface SortKey {
  readonly field: Field
  readonly direction: 'asc' | 'desc'
}

const directions = new Map<unknown, SortKey['direction']>([
  [1, 'asc'],
  [-1, 'desc'],
  ['1', 'asc'],
  ['-1', 'desc'],
  ['asc', 'asc'],
  ['desc', 'desc'],
])

/** The sort keys; newest first when none are given, and always ended by `_id` so that pages never shuffle ties. */
export function parseSort(channel: Channel, sort: unknown): SortKey[] {
  if (sort !== undefined && sort !== null && (typeof sort !== 'object' || Array.isArray(sort))) {
    throw badRequest(`sort must be an object, not ${quote(sort)}.`, 'sort')
  }
  const keys = Object.entries(sort ?? {}).map(([key, value]) => parseKey(channel, key, value))
  if (keys.length === 0) keys.push({ field: fieldOf(channel, channel.time), direction: 'desc' })
  if (!keys.some(({ field }) => field.key === '_id')) keys.push({ field: fieldOf(channel, '_id'), direction: 'asc' })
  return keys
}

function parseKey(channel: Channel, key: string, value: unknown): SortKey {
  const path = `sort.${key}`
  const field = findField(channel, key)
  if (!field)
    throw badRequest(
      `Cannot sort by "${key}". This column does not exist on ${channel.modelName}.`,
      path,
      'unknown_field',
    )
  const direction = directions.get(typeof value === 'string' ? value.trim().toLowerCase() : value)
  if (!direction) throw badRequest(`${path} must be 1, -1, "ASC" or "DESC", not ${quote(value)}.`, path)
  return { field, direction }
}
