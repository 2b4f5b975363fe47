// From the range in the address to the instants that the gateway is asked about, and those it compares with.
import { TZDate, tz } from '@date-fns/tz'
import { addDays, startOfDay } from 'date-fns'
import { resolveRange } from '#browser/format/resolve-range.ts'
import * as calendar from '#contract/calendar.ts'
import type { Comparison } from '#contract/routes/costs.ts'
import type { Range } from '#contract/view-state.ts'
import type { Period } from './calendar.ts'

/** Ends of what the store holds; null for an empty one. */
export interface Held {
  readonly oldest: string | null
  readonly newest: string | null
}

/**
 * The period that a range asks about. A named range ends with today, so that it is compared with as many days. Open
 * ends are those of the log; undefined when the log is needed and empty.
 */
export function askedPeriod(range: Range, zone: string, now: Date, held: Held): Period | undefined {
  const resolved = resolveRange(range, zone, now)
  const tomorrow = toIso(startOfDay(addDays(startOfDay(now, { in: tz(zone) }), 1)))
  const from = resolved.from ?? (held.oldest && toIso(startOfDay(new TZDate(held.oldest, zone))))
  const to = resolved.to ?? (held.newest && latest(tomorrow, justAfter(held.newest)))
  if (!from || !to || from >= to) return undefined
  return { from, to: 'preset' in range && to > tomorrow && range.preset !== 'all' ? tomorrow : to }
}

/** True for a range with two ends of its own: only that has something before it to be compared with. */
export function isComparable(range: Range): boolean {
  return 'preset' in range ? range.preset !== 'all' : range.from !== null && range.to !== null
}

/** The period that the gateway compares with. */
export function comparedPeriod(period: Period, comparison: Comparison, zone: string): Period {
  const { from, to } = calendar.comparedPeriod(
    { from: Date.parse(period.from), to: Date.parse(period.to) },
    comparison,
    zone,
  )
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
}

// ISO texts of one form sort as their instants do.
function latest(a: string, b: string): string {
  return a > b ? a : b
}

function justAfter(iso: string): string {
  return new Date(Date.parse(iso) + 1).toISOString()
}

// A date of @date-fns/tz prints its own zone's offset; the API speaks UTC.
function toIso(date: Date): string {
  return new Date(date.getTime()).toISOString()
}
