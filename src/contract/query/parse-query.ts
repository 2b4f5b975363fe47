// OneUptime's query JSON, understood: `{"status": "Failed", "createdAt": {"_type": "GreaterThan", "value": …}}`.
import { badRequest } from '../api-error.ts'
import { type Channel, type Field, findField } from '../channels/index.ts'
import { type Condition, operatorNames, orderedKinds, type Test, unsupportedOperators } from './operators.ts'
import { parseValue, quote, unwrap } from './values.ts'

const MAX_CONDITIONS = 50
const MAX_VALUES = 1000

/** The conditions of a query, all of which must hold. Throws a 400 that names the column, operator or value at fault. */
export function parseQuery(channel: Channel, query: unknown, path = 'query'): Condition[] {
  if (query === undefined || query === null) return []
  if (!isObject(query)) throw badRequest(`${path} must be an object, not ${quote(query)}.`, path)
  const keys = Object.keys(query)
  if (keys.length > MAX_CONDITIONS)
    throw badRequest(`${path} may hold at most ${MAX_CONDITIONS} conditions, not ${keys.length}.`, path)
  return keys.map((key) => parseCondition(channel, key, query[key], `${path}.${key}`))
}

function parseCondition(channel: Channel, key: string, given: unknown, path: string): Condition {
  const value = unwrap(given)
  if (isObject(value) && typeof value._type === 'string' && unsupportedOperators.includes(value._type)) {
    throw badRequest(`The operator ${value._type} (${path}) is not supported yet.`, path, 'unsupported_operator')
  }
  const field = queryField(channel, key, path)
  return { field, test: parseTest(field, value, path) }
}

function queryField(channel: Channel, key: string, path: string): Field {
  const field = findField(channel, key)
  if (!field)
    throw badRequest(`Invalid column on ${channel.modelName} - ${key}. Column does not exist.`, path, 'unknown_field')
  if (field.kind !== 'relation') return field
  // A relation is tested by its id.
  return findField(channel, field.idKey) ?? field
}

function parseTest(field: Field, value: unknown, path: string): Test {
  if (value === null) return { op: 'null' }
  if (Array.isArray(value)) return { op: 'in', values: parseValues(field, value, path) }
  if (!isObject(value)) return { op: 'equal', value: parseValue(field, value, path) }
  const name = value._type
  if (name === undefined) {
    throw badRequest(`Testing inside ${path} is not supported yet.`, path, 'unsupported_operator')
  }
  if (typeof name !== 'string' || !Object.hasOwn(operatorNames, name)) {
    throw badRequest(`Unknown operator ${quote(name)} in ${path}.`, `${path}._type`, 'unknown_operator')
  }
  return parseOperator(field, name as keyof typeof operatorNames, value, path)
}

function parseOperator(
  field: Field,
  name: keyof typeof operatorNames,
  given: Record<string, unknown>,
  path: string,
): Test {
  const op = operatorNames[name]
  const at = `${path}.value`
  switch (op) {
    case 'null':
    case 'notNull':
      return { op }
    case 'equal':
    case 'notEqual':
    case 'equalOrNull':
      return { op, value: parseValue(field, given.value, at) }
    case 'in':
    case 'notIn':
      return { op, values: parseValues(field, given.value, at) }
    case 'between': {
      requireOrder(field, name, path)
      return {
        op,
        start: parseValue(field, given.startValue, `${path}.startValue`),
        end: parseValue(field, given.endValue, `${path}.endValue`),
      }
    }
    case 'contains':
    case 'startsWith':
    case 'endsWith':
    case 'notContains':
      return { op, value: parseText(given.value, at) }
    default:
      requireOrder(field, name, path)
      return { op, value: parseValue(field, given.value, at), orNull: name.endsWith('OrNull') }
  }
}

function requireOrder(field: Field, name: string, path: string): void {
  if (!orderedKinds.has(field.kind))
    throw badRequest(`${name} does not apply to ${field.key} (${path}).`, path, 'unknown_operator')
}

function parseText(given: unknown, path: string): string {
  const value = unwrap(given)
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw badRequest(`${path} must be text, not ${quote(value)}.`, path)
}

function parseValues(field: Field, given: unknown, path: string): string[] {
  if (!Array.isArray(given)) throw badRequest(`${path} must be a list, not ${quote(given)}.`, path)
  if (given.length > MAX_VALUES)
    throw badRequest(`${path} may hold at most ${MAX_VALUES} values, not ${given.length}.`, path)
  return given.map((value, index) => parseValue(field, value, `${path}.${index}`))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
