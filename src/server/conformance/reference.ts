// The query language once more, over values in memory and as plainly as can be: what the engine's answers are held to.
import type { Field } from '#contract/channels/index.ts'
import type { OperatorName } from '#contract/query/operators.ts'

/** What an operator is given; lists and ranges have their own keys. */
export interface Given {
  readonly value?: string
  readonly values?: readonly string[]
  readonly range?: readonly [string, string]
}

/** The operator as it stands in a query. */
export function queryOf(name: OperatorName, { value, values, range }: Given): object {
  if (range) return { _type: name, startValue: range[0], endValue: range[1] }
  return { _type: name, value: values ?? value }
}

const numeric = new Set<Field['kind']>(['money', 'integer'])

const digits = (text: string) => text.replace(/\D/g, '')

/** Order of two values: numbers by size, anything else by its bytes. */
function compare(field: Field, a: string, b: string): number {
  // Ticks have more digits than a number.
  if (field.kind === 'ticks') return BigInt(a) < BigInt(b) ? -1 : Number(BigInt(a) > BigInt(b))
  if (numeric.has(field.kind)) return Number(a) - Number(b)
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

function same(field: Field, a: string, b: string): boolean {
  if (field.kind === 'phone' && digits(b) !== '') return digits(a) === digits(b)
  return compare(field, a, b) === 0
}

function searched(field: Field, text: string, part: string, how: (text: string, part: string) => boolean): boolean {
  if (how(text.toLowerCase(), part.trim().toLowerCase())) return true
  const isNumber = field.kind === 'phone' && /^[+\d\s().-]+$/.test(part) && digits(part) !== ''
  return isNumber && how(digits(text), digits(part))
}

const contains = (text: string, part: string) => text.includes(part)

/** True when an entry whose field has this value (as the API answers it, as text) matches. */
export function holds(field: Field, name: OperatorName, given: Given, actual: string | null): boolean {
  const { value = '', values = [], range = ['', ''] } = given
  if (name === 'IsNull') return actual === null
  if (name === 'NotNull') return actual !== null
  if (actual === null) {
    return name.endsWith('OrNull') || name === 'NotContains' || (name === 'IncludesNone' && values.length === 0)
  }
  const order = compare(field, actual, value)
  switch (name) {
    case 'EqualTo':
    case 'EqualToOrNull':
      return same(field, actual, value)
    case 'NotEqual':
      return !same(field, actual, value)
    case 'GreaterThan':
    case 'GreaterThanOrNull':
      return order > 0
    case 'GreaterThanOrEqual':
      return order >= 0
    case 'LessThan':
    case 'LessThanOrNull':
      return order < 0
    case 'LessThanOrEqual':
      return order <= 0
    case 'InBetween':
      return compare(field, actual, range[0]) >= 0 && compare(field, actual, range[1]) <= 0
    case 'Includes':
    case 'IncludesAll':
      return values.some((each) => same(field, actual, each))
    case 'IncludesNone':
      return !values.some((each) => same(field, actual, each))
    case 'Search':
      return searched(field, actual, value, contains)
    case 'NotContains':
      return !searched(field, actual, value, contains)
    case 'StartsWith':
      return searched(field, actual, value, (text, part) => text.startsWith(part))
    case 'EndsWith':
      return searched(field, actual, value, (text, part) => text.endsWith(part))
  }
}
