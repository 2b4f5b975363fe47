// OneUptime's query JSON, understood: `{"status": "Failed", "createdAt": {"_type": "GreaterThan", "value": …}}`.
import { badRequest } from '../api-error.ts'
import { type Channel, type Field, findField, type RelationField } from '../channels/index.ts'
import { limitConditions, limitValues } from './limits.ts'
import { type Condition, MULTI_SEARCH, onField, type Subject } from './operators.ts'
import { parseInside } from './parse-inside.ts'
import { parseTest } from './parse-test.ts'
import { isEmptyList, isObject, parseText, quote, unwrap } from './values.ts'

/** The conditions of a query, all of which must hold. Throws a 400 that names the column, operator or value at fault. */
export function parseQuery(channel: Channel, query: unknown, path = 'query'): Condition[] {
  if (query === undefined || query === null || isEmptyList(query)) return []
  if (!isObject(query)) throw badRequest(`${path} must be an object, not ${quote(query)}.`, path)
  const keys = Object.keys(query)
  // Before anything is read: a body may hold a hundred thousand keys.
  limitConditions(keys.length, path)
  const conditions = keys.flatMap((key) => parseCondition(channel, key, query[key], `${path}.${key}`))
  const tests = conditions.flatMap((each) => ('anyOf' in each ? each.anyOf : [each]))
  limitConditions(tests.length, path)
  limitValues(
    tests.reduce((sum, { test }) => sum + ('values' in test ? test.values.length : 0), 0),
    path,
  )
  return conditions
}

function parseCondition(channel: Channel, key: string, given: unknown, path: string): Condition[] {
  const value = unwrap(given)
  // The key beside a MultiSearch may be any word.
  if (isObject(value) && value._type === MULTI_SEARCH) return parseMultiSearch(channel, value, path)
  const field = requireField(channel, key, path)
  if (isObject(value) && !('_type' in value)) {
    if (field.kind === 'relation') return parseRelated(field, value, path)
    if (field.kind === 'json') return parseInside(field, value, path)
  }
  const tested = valueField(channel, field)
  return [onField(tested, parseTest({ of: 'field', field: tested }, given, path))]
}

function requireField(channel: Channel, key: string, path: string): Field {
  const field = findField(channel, key)
  if (field) return field
  throw badRequest(`Invalid column on ${channel.modelName} - ${key}. Column does not exist.`, path, 'unknown_field')
}

/** A relation is tested by its id. */
function valueField(channel: Channel, field: Field): Field {
  return field.kind === 'relation' ? (findField(channel, field.idKey) ?? field) : field
}

function parseMultiSearch(channel: Channel, given: Record<string, unknown>, path: string): Condition[] {
  const { fields } = given
  if (!Array.isArray(fields)) throw badRequest(`${path}.fields must be a list of columns.`, `${path}.fields`)
  limitConditions(fields.length, `${path}.fields`)
  const subjects = fields.map((name: unknown, index) => {
    const at = `${path}.fields.${index}`
    if (typeof name !== 'string') throw badRequest(`${at} must be the name of a column, not ${quote(name)}.`, at)
    return searchSubject(requireField(channel, name, at))
  })
  const value = parseText(given.value, `${path}.value`)
  // As the real server has it: nothing to look for, or nowhere to look, is no condition.
  if (value === '' || subjects.length === 0) return []
  return [{ anyOf: subjects.map((subject) => ({ subject, test: { op: 'contains', value } })) }]
}

// People look for a related resource's name, not for its id.
function searchSubject(field: Field): Subject {
  if (field.kind !== 'relation') return { of: 'field', field }
  // The column itself, which knows whether it is a person's.
  const column = field.columns.find(({ key }) => key === field.labelKey) ?? { key: field.labelKey, kind: 'text' }
  return { of: 'relation', field, column }
}

function parseRelated(field: RelationField, given: Record<string, unknown>, path: string): Condition[] {
  return Object.keys(given).map((key) => {
    const column = field.columns.find((each) => each.key === key)
    if (!column) {
      const known = field.columns.map((each) => each.key).join(', ')
      throw badRequest(
        `Column ${quote(key)} of ${field.label} cannot be tested. These can: ${known}.`,
        `${path}.${key}`,
        'unknown_field',
      )
    }
    const subject: Subject = { of: 'relation', field, column }
    return { subject, test: parseTest(subject, given[key], `${path}.${key}`) }
  })
}
