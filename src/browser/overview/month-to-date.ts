// This month so far, and last month until the same point: a fair comparison while the month is under way.
import { tz } from '@date-fns/tz'
import { addDays, startOfDay, startOfMinute, startOfMonth, subMonths } from 'date-fns'

interface Period {
  readonly from: string
  readonly to: string
}

export function monthToDate(zone: string, now: Date): { readonly current: Period; readonly before: Period } {
  const minute = startOfMinute(now, { in: tz(zone) })
  const month = startOfMonth(minute)
  return {
    // All of today, so that the question stays the same while its answer grows.
    current: { from: toIso(month), to: toIso(startOfDay(addDays(minute, 1))) },
    before: { from: toIso(subMonths(month, 1)), to: toIso(subMonths(minute, 1)) },
  }
}

// A date of @date-fns/tz prints its own zone's offset; the API speaks UTC.
function toIso(date: Date): string {
  return new Date(date.getTime()).toISOString()
}
