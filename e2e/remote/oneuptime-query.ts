// The query language, as far as a mirror speaks it: operators on columns of one row, with the real server's answers
// to what it cannot read (shared facts, OneUptime 4).
import type { Channel } from '#contract/channels/index.ts'
import { parseInstant } from '#contract/instant.ts'
import { columnOf, type RemoteRow } from './oneuptime-row.ts'
import { type Answer, json } from './send-answer.ts'

export type Matches = (row: RemoteRow) => boolean

/** What PostgreSQL refuses comes back untranslated. */
export const serverError: Answer = json(500, { error: 'Server Error' })

const times: readonly string[] = ['createdAt', 'updatedAt']

/** A test of every condition, or the refusal of one. */
export function readQuery(
  channel: Channel,
  known: readonly string[],
  query: Readonly<Record<string, unknown>>,
): { matches: Matches } | { refusal: Answer } {
  const tests: Matches[] = []
  for (const [column, condition] of Object.entries(query)) {
    if (!known.includes(column)) {
      const text = `Invalid column on ${channel.modelName} - ${column}. Column does not exist.`
      return { refusal: json(400, { error: text }) }
    }
    // The key's project takes the place of whatever was asked for.
    if (column === 'projectId' || column === 'project') continue
    const test = readCondition(column, condition)
    if (!test) return { refusal: serverError }
    tests.push(test)
  }
  return { matches: (row) => tests.every((test) => test(row)) }
}

type Operand = string | number
type Comparison = (value: Operand, operand: Operand) => boolean

const comparisons: Readonly<Record<string, Comparison>> = {
  EqualTo: (value, operand) => value === operand,
  NotEqual: (value, operand) => value !== operand,
  GreaterThan: (value, operand) => value > operand,
  GreaterThanOrEqual: (value, operand) => value >= operand,
  LessThan: (value, operand) => value < operand,
  LessThanOrEqual: (value, operand) => value <= operand,
}

/** Undefined where the real server fails. */
function readCondition(column: string, condition: unknown): Matches | undefined {
  const value = operandOf(column)
  if (condition === null) return (row) => value(row) === null
  if (Array.isArray(condition)) return oneOf(column, condition)
  if (typeof condition !== 'object') return oneOf(column, [condition])
  const { _type: type, value: given, startValue, endValue } = condition as Record<string, unknown>
  if (type === 'IsNull') return (row) => value(row) === null
  if (type === 'NotNull') return (row) => value(row) !== null
  if (type === 'Includes') return oneOf(column, Array.isArray(given) ? given : [])
  if (type === 'ObjectID' || type === 'Phone' || type === 'DateTime') return oneOf(column, [given])
  if (type === 'InBetween') {
    const from = readOperand(column, startValue)
    const to = readOperand(column, endValue)
    return from === undefined || to === undefined ? undefined : test(column, (found) => found >= from && found <= to)
  }
  const compared = typeof type === 'string' && Object.hasOwn(comparisons, type) ? comparisons[type] : undefined
  // An operator that a server does not know is an object like any other: equal to no text, and no time at all.
  if (!compared) return times.includes(column) ? undefined : () => false
  const operand = readOperand(column, given)
  return operand === undefined ? undefined : test(column, (found) => compared(found, operand))
}

function oneOf(column: string, given: readonly unknown[]): Matches | undefined {
  const operands = given.map((each) => readOperand(column, opened(each)))
  if (operands.includes(undefined)) return undefined
  const wanted = new Set(operands)
  return test(column, (found) => wanted.has(found))
}

function test(column: string, passes: (value: Operand) => boolean): Matches {
  const value = operandOf(column)
  return (row) => {
    const found = value(row)
    return found !== null && passes(found)
  }
}

function operandOf(column: string): (row: RemoteRow) => Operand | null {
  return (row) => {
    const value = opened(columnOf(row, column))
    return typeof value === 'string' || typeof value === 'number' ? value : null
  }
}

function opened(value: unknown): unknown {
  return typeof value === 'object' && value !== null && '_type' in value && 'value' in value ? value.value : value
}

/** Microseconds for times; undefined for what is neither text nor number: operators do not open envelopes. */
function readOperand(column: string, given: unknown): Operand | undefined {
  if (typeof given !== 'string' && typeof given !== 'number') return undefined
  if (!times.includes(column)) return given
  const instant = parseInstant(String(given))
  return instant === undefined ? undefined : micros(instant)
}

function micros(instant: string): number {
  return Date.parse(`${instant.slice(0, 23)}Z`) * 1000 + Number(instant.slice(23, 26))
}
