// Pages of a list that does not get slower towards its end: each begins at the time of the row before it.
import type { Channel } from '#contract/channels/index.ts'
import { parseInstant } from '#contract/instant.ts'
import { isObject } from '#contract/query/values.ts'

export interface PageStart {
  readonly query: Readonly<Record<string, unknown>>
  readonly skip: number
}

/**
 * Where the page after these rows begins. `written`: rows so far; `last`: time of the last one as the API shows it;
 * `seenAtLast`: how many of them have that time. The API shows milliseconds, the store keeps microseconds, so a page
 * begins at a whole millisecond and skips what was seen of it.
 */
export function pageAfter(
  channel: Channel,
  query: Readonly<Record<string, unknown>>,
  { written, last, seenAtLast }: { written: number; last: string; seenAtLast: number },
): PageStart {
  const from = rangeFrom(query[channel.time], last)
  return from ? { query: { ...query, [channel.time]: from }, skip: seenAtLast } : { query, skip: written }
}

/** The caller's condition on the time, beginning anew; undefined when it is no range. */
function rangeFrom(condition: unknown, from: string): object | undefined {
  if (condition === undefined) return { _type: 'GreaterThanOrEqual', value: from }
  if (!isObject(condition)) return undefined
  const { _type: type, value, endValue } = condition
  switch (type) {
    case 'GreaterThan':
      // The rows of that very instant stay out, so the first page's last row is behind it.
      return isBefore(value, from) ? { _type: 'GreaterThanOrEqual', value: from } : undefined
    case 'GreaterThanOrEqual':
      return { _type: 'GreaterThanOrEqual', value: from }
    case 'InBetween':
      return { _type: 'InBetween', startValue: from, endValue }
    case 'LessThanOrEqual':
      return { _type: 'InBetween', startValue: from, endValue: value }
    default:
      return undefined
  }
}

function isBefore(value: unknown, instant: string): boolean {
  const start = typeof value === 'string' ? parseInstant(value) : undefined
  const end = parseInstant(instant)
  return start !== undefined && end !== undefined && start < end
}
