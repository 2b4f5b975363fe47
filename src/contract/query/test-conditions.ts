// For tests: what a query came to, short enough to compare.
import type { Condition, Test } from './operators.ts'

/** Column (`incident.title` and `callData.message` for those inside) and test of every condition. */
export function tested(conditions: readonly Condition[]): unknown[] {
  return conditions.map((condition) => ('anyOf' in condition ? { anyOf: condition.anyOf.map(pair) } : pair(condition)))
}

function pair({ subject, test }: Exclude<Condition, { anyOf: unknown }>): [string, Test] {
  if (subject.of === 'field') return [subject.field.key, test]
  const inside = subject.of === 'relation' ? [subject.column.key] : subject.path
  return [[subject.field.key, ...inside].join('.'), test]
}
