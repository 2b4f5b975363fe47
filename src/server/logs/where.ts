// Conditions of the query language as SQL. One place, every channel, every kind.
import type { Channel } from '#contract/channels/index.ts'
import type { Comparison, Condition, Subject, Test, TextMatch } from '#contract/query/operators.ts'
import { and, anyOf, param, type Sql, sql } from '../store/sql.ts'
import { type Operand, operandOf } from './operand.ts'

/** All conditions of a query on one channel. */
export function whereConditions(channel: Channel, conditions: readonly Condition[]): Sql {
  return and(conditions.map((condition) => sql`(${conditionSql(channel, condition)})`))
}

function conditionSql(channel: Channel, condition: Condition): Sql {
  const one = ({ subject, test }: { subject: Subject; test: Test }) => testSql(operandOf(channel, subject), test)
  return 'anyOf' in condition ? anyOf(condition.anyOf.map(one)) : one(condition)
}

function testSql(operand: Operand, test: Test): Sql {
  const { value, isNull, bind, equal, oneOf } = operand
  switch (test.op) {
    case 'null':
      return isNull
    case 'notNull':
      return sql`NOT (${isNull})`
    case 'equal':
      return equal(test.value)
    case 'notEqual':
      return sql`NOT (${isNull}) AND NOT (${equal(test.value)})`
    case 'equalOrNull':
      return sql`(${isNull}) OR (${equal(test.value)})`
    case 'in':
      return oneOf(test.values)
    case 'notIn':
      // As in PostgreSQL: nothing is in no list, and a missing value is only outside of an empty one.
      return test.values.length === 0 ? sql`1` : sql`NOT (${isNull}) AND NOT (${oneOf(test.values)})`
    case 'between':
      return sql`${value} >= ${bind(test.start)} AND ${value} <= ${bind(test.end)}`
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return matches(operand, test.op, test.value)
    case 'notContains':
      return sql`(${isNull}) OR NOT (${matches(operand, 'contains', test.value)})`
    default: {
      const compared = sql`${value} ${comparisons[test.op]} ${bind(test.value)}`
      return test.orNull ? sql`(${isNull}) OR (${compared})` : compared
    }
  }
}

const comparisons: Record<Comparison, Sql> = {
  greater: sql`>`,
  greaterOrEqual: sql`>=`,
  less: sql`<`,
  lessOrEqual: sql`<=`,
}

function matches(operand: Operand, match: Exclude<TextMatch, 'notContains'>, value: string): Sql {
  const pattern = likePattern(match, value)
  const present = sql`NOT (${operand.isNull}) AND ${operand.text} LIKE lowerUTF8(${param('String', pattern)})`
  if (!operand.digits || !/^[+\d\s().-]+$/.test(value)) return present
  const digits = value.replace(/\D/g, '')
  if (digits === '') return present
  return sql`(${present}) OR (${operand.digits} LIKE ${param('String', likePattern(match, digits))})`
}

/** `%`, `_` and `\` in what was typed stand for themselves. */
export function likePattern(match: Exclude<TextMatch, 'notContains'>, value: string): string {
  const literal = value.replace(/[\\%_]/g, '\\$&')
  return `${match === 'startsWith' ? '' : '%'}${literal}${match === 'endsWith' ? '' : '%'}`
}
