// Named ranges against now and the reader's zone. Ranges of days are whole days of that zone (today included), so that
// charts have whole buckets and the same view asks the same question all day.
import { tz } from '@date-fns/tz'
import { addDays, addMinutes, addMonths, startOfDay, startOfMinute, startOfMonth, subHours } from 'date-fns'
import type { Range, RangePreset } from '#contract/view-state.ts'

/** Instants (ISO), `from` inclusive, `to` exclusive; null is open. */
export interface ResolvedRange {
  readonly from: string | null
  readonly to: string | null
}

type Bounds = readonly [from: Date, to: Date] | null

const bounds: Record<RangePreset, (now: Date, zone: string) => Bounds> = {
  all: () => null,
  last24h: (now) => {
    // Up to the minute, so that the question stays the same for a minute.
    const to = addMinutes(startOfMinute(now), 1)
    return [subHours(to, 24), to]
  },
  last7d: (now, zone) => wholeDays(now, zone, -6, 1),
  last30d: (now, zone) => wholeDays(now, zone, -29, 1),
  last90d: (now, zone) => wholeDays(now, zone, -89, 1),
  last12mo: (now, zone) => wholeMonths(now, zone, -11, 1),
  today: (now, zone) => wholeDays(now, zone, 0, 1),
  yesterday: (now, zone) => wholeDays(now, zone, -1, 0),
  thisMonth: (now, zone) => wholeMonths(now, zone, 0, 1),
  lastMonth: (now, zone) => wholeMonths(now, zone, -1, 0),
}

function wholeDays(now: Date, zone: string, from: number, to: number): Bounds {
  const today = startOfDay(now, { in: tz(zone) })
  return [startOfDay(addDays(today, from)), startOfDay(addDays(today, to))]
}

function wholeMonths(now: Date, zone: string, from: number, to: number): Bounds {
  const month = startOfMonth(now, { in: tz(zone) })
  return [startOfMonth(addMonths(month, from)), startOfMonth(addMonths(month, to))]
}

export function resolveRange(range: Range, zone: string, now: Date): ResolvedRange {
  if (!('preset' in range)) return range
  const found = bounds[range.preset](now, zone)
  return found ? { from: toUtc(found[0]), to: toUtc(found[1]) } : { from: null, to: null }
}

// A date of @date-fns/tz prints its own zone's offset; the API speaks UTC.
function toUtc(date: Date): string {
  return new Date(date.getTime()).toISOString()
}
