// Tests inside a JSON column: `{"callData": {"message": {"_type": "Search", "value": "cpu"}}}`.
import { badRequest } from '../api-error.ts'
import type { Field } from '../channels/index.ts'
import { limitConditions, queryLimits } from './limits.ts'
import type { Condition, Subject } from './operators.ts'
import { parseTest } from './parse-test.ts'
import { isObject, unwrap } from './values.ts'

/** One condition per key; keys may nest. `{}` asks for entries whose JSON is absent or empty, as on the real server. */
export function parseInside(field: Field, given: Record<string, unknown>, path: string): Condition[] {
  if (Object.keys(given).length === 0) {
    const whole: Subject = { of: 'json', field, path: [], numeric: false }
    return [{ subject: whole, test: { op: 'equalOrNull', value: '{}' } }]
  }
  return parseKeys(field, given, [], path)
}

function parseKeys(field: Field, given: Record<string, unknown>, above: readonly string[], path: string): Condition[] {
  limitConditions(Object.keys(given).length, path)
  return Object.entries(given).flatMap(([key, value]): Condition[] => {
    const keys = [...above, key]
    const at = `${path}.${key}`
    if (keys.length > queryLimits.jsonDepth)
      throw badRequest(`${at} is deeper than the ${queryLimits.jsonDepth} levels that can be tested.`, at)
    const opened = unwrap(value)
    if (isObject(opened) && !('_type' in opened)) return parseKeys(field, opened, keys, at)
    const subject: Subject = { of: 'json', field, path: keys, numeric: isNumeric(opened) }
    return [{ subject, test: parseTest(subject, value, at) }]
  })
}

/** JSON has no columns whose type is known: numbers are compared as numbers where the caller wrote numbers. */
function isNumeric(value: unknown): boolean {
  if (typeof value === 'number') return true
  if (Array.isArray(value)) return value.length > 0 && value.every((each) => typeof each === 'number')
  if (!isObject(value)) return false
  return 'startValue' in value ? isNumeric(value.startValue) && isNumeric(value.endValue) : isNumeric(value.value)
}
