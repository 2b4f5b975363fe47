// What a query says of time, apart from all else it says: months are kept for any range.
import type { Period } from '#contract/calendar.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Condition, Test } from '#contract/query/operators.ts'

export const always: Period = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }

export interface SplitQuery {
  /** Milliseconds; infinite where it is open. */
  readonly period: Period
  /** What is left of the query. A time that is no whole millisecond stays in it. */
  readonly others: readonly Condition[]
}

export function splitTime(channel: Channel, conditions: readonly Condition[]): SplitQuery {
  const periods = conditions.map((condition) => periodOf(channel, condition))
  return {
    period: periods.reduce<Period>((all, each) => (each ? overlap(all, each) : all), always),
    others: conditions.filter((_, n) => periods[n] === undefined),
  }
}

/** The time that two periods share; it ends before it begins where there is none. */
export function overlap(a: Period, b: Period): Period {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }
}

function periodOf(channel: Channel, condition: Condition): Period | undefined {
  if ('anyOf' in condition) return undefined
  const { subject, test } = condition
  if (subject.of !== 'field' || subject.field.key !== channel.time) return undefined
  const [from, to] = endsOf(test)
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** Where the period begins, and where the next one does. */
function endsOf(test: Test): readonly [(number | undefined)?, (number | undefined)?] {
  switch (test.op) {
    case 'between':
      return [startOf(test.start), endOf(test.end)]
    case 'greaterOrEqual':
      return [startOf(test.value), always.to]
    case 'less':
      return [always.from, startOf(test.value)]
    case 'lessOrEqual':
      return [always.from, endOf(test.value)]
    default:
      return []
  }
}

// Instants have six decimals: `2026-06-16T03:27:33.084123Z`.

function startOf(instant: string): number | undefined {
  return instant.endsWith('000Z') ? Date.parse(instant) : undefined
}

/** After the last microsecond that is meant. */
function endOf(instant: string): number | undefined {
  return instant.endsWith('999Z') ? Date.parse(instant) + 1 : undefined
}
