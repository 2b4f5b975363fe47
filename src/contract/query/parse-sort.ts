// `{"createdAt": -1, "_id": "ASC"}`: keys in order, 1 / -1 / ASC / DESC in any case.
import { badRequest } from '../api-error.ts'
import { type Channel, type Field, fieldOf, findField, type RelationField } from '../channels/index.ts'
import { queryLimits } from './limits.ts'
import type { Subject } from './operators.ts'
import { isEmptyList, isObject, quote } from './values.ts'

export interface SortKey {
  readonly subject: Exclude<Subject, { of: 'json' }>
  readonly direction: 'asc' | 'desc'
  readonly nulls: 'first' | 'last'
}

type Order = Omit<SortKey, 'subject'>

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
  if (sort !== undefined && sort !== null && !isObject(sort) && !isEmptyList(sort))
    throw badRequest(`sort must be an object, not ${quote(sort)}.`, 'sort')
  const given = Object.entries(sort ?? {})
  if (given.length > queryLimits.sortKeys)
    throw badRequest(`sort may hold at most ${queryLimits.sortKeys} keys, not ${given.length}.`, 'sort')
  const keys = given.flatMap(([key, value]) => parseKey(channel, key, value))
  if (keys.length === 0) keys.push(byField(fieldOf(channel, channel.time), order('desc')))
  const hasId = keys.some(({ subject }) => subject.of === 'field' && subject.field.key === '_id')
  if (!hasId) keys.push(byField(fieldOf(channel, '_id'), order('asc')))
  return keys
}

function parseKey(channel: Channel, key: string, value: unknown): SortKey[] {
  const path = `sort.${key}`
  const field = findField(channel, key)
  if (!field) {
    throw badRequest(
      `Cannot sort by ${quote(key)}. This column does not exist on ${channel.modelName}.`,
      path,
      'unknown_field',
    )
  }
  const inside = isObject(value) && !('direction' in value)
  if (inside && field.kind === 'relation') return parseRelated(field, value, path)
  return [byField(field, parseOrder(value, path))]
}

/** `{"incident": {"title": "ASC"}}` */
function parseRelated(field: RelationField, given: Record<string, unknown>, path: string): SortKey[] {
  return Object.entries(given).map(([key, value]) => {
    const column = field.columns.find((each) => each.key === key)
    if (!column)
      throw badRequest(`Cannot sort by the ${quote(key)} of ${field.label}.`, `${path}.${key}`, 'unknown_field')
    return { subject: { of: 'relation', field, column }, ...parseOrder(value, `${path}.${key}`) }
  })
}

/** A direction, or `{"direction": "DESC", "nulls": "LAST"}`. */
function parseOrder(given: unknown, path: string): Order {
  const { direction: asked, nulls: wanted } = isObject(given) ? given : { direction: given, nulls: undefined }
  const direction = directions.get(typeof asked === 'string' ? asked.trim().toLowerCase() : asked)
  if (!direction) throw badRequest(`${path} must be 1, -1, "ASC" or "DESC", not ${quote(asked)}.`, path)
  if (wanted === undefined) return order(direction)
  const nulls = typeof wanted === 'string' ? wanted.trim().toLowerCase() : undefined
  if (nulls !== 'first' && nulls !== 'last')
    throw badRequest(`${path}.nulls must be "FIRST" or "LAST", not ${quote(wanted)}.`, `${path}.nulls`)
  return { direction, nulls }
}

// Nulls stand where PostgreSQL puts them: last upwards, first downwards.
function order(direction: SortKey['direction']): Order {
  return { direction, nulls: direction === 'asc' ? 'last' : 'first' }
}

function byField(field: Field, { direction, nulls }: Order): SortKey {
  return { subject: { of: 'field', field }, direction, nulls }
}
