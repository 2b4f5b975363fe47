// One column's part of a query: a plain value, null, a list, or `{"_type": …}`.
import { badRequest } from '../api-error.ts'
import { limitValues } from './limits.ts'
import { kindOf, type OperatorName, operatorNames, orderedKinds, type Subject, type Test } from './operators.ts'
import { isObject, parseText, parseValue, quote, unwrap } from './values.ts'

/** The test that `given` asks for. Throws a 400 naming the operator or value at fault. */
export function parseTest(subject: Subject, given: unknown, path: string): Test {
  const value = unwrap(given)
  if (value !== given && (value === null || value === ''))
    throw badRequest(`${path}.value must not be empty.`, `${path}.value`)
  if (value === null) return { op: 'null' }
  if (Array.isArray(value)) return { op: 'in', values: parseValues(subject, value, path) }
  if (!isObject(value)) return { op: 'equal', value: parseValue(kindOf(subject), value, path) }
  return parseOperator(subject, operatorOf(value, path), value, path)
}

function operatorOf(value: Record<string, unknown>, path: string): OperatorName {
  const name = value._type
  if (name === undefined) {
    throw badRequest(`${path} must be a value, a list or an operator such as {"_type": "Search", "value": "…"}.`, path)
  }
  if (typeof name !== 'string' || !Object.hasOwn(operatorNames, name)) {
    throw badRequest(`Unknown operator ${quote(name)} in ${path}.`, `${path}._type`, 'unknown_operator')
  }
  return name as OperatorName // hasOwn has just said so
}

function parseOperator(subject: Subject, name: OperatorName, given: Record<string, unknown>, path: string): Test {
  const op = operatorNames[name]
  const at = `${path}.value`
  const kind = kindOf(subject)
  switch (op) {
    case 'null':
    case 'notNull':
      return { op }
    case 'equal':
    case 'notEqual':
    case 'equalOrNull':
      return { op, value: parseValue(kind, given.value, at) }
    case 'in':
    case 'notIn':
      return { op, values: parseValues(subject, given.value, at) }
    case 'between':
      requireOrder(subject, name, path)
      return {
        op,
        start: parseValue(kind, given.startValue, `${path}.startValue`),
        end: parseValue(kind, given.endValue, `${path}.endValue`),
      }
    case 'contains':
    case 'startsWith':
    case 'endsWith':
    case 'notContains':
      return { op, value: parseText(given.value, at) }
    default:
      requireOrder(subject, name, path)
      return { op, value: parseValue(kind, given.value, at), orNull: name.endsWith('OrNull') }
  }
}

function requireOrder(subject: Subject, name: string, path: string): void {
  if (!orderedKinds.has(kindOf(subject)))
    throw badRequest(`${name} does not apply to ${path}: its values have no order.`, path, 'unknown_operator')
}

function parseValues(subject: Subject, given: unknown, path: string): string[] {
  if (!Array.isArray(given)) throw badRequest(`${path} must be a list, not ${quote(given)}.`, path)
  limitValues(given.length, path)
  return given.map((value, index) => parseValue(kindOf(subject), value, `${path}.${index}`))
}
