// The beginning of the bucket that an entry is in, as SQL.
import { bucketStarts, type Period } from '#contract/calendar.ts'
import type { Interval } from '#contract/routes/costs.ts'
import { param, type Sql, sql } from '../store/sql.ts'

/** Hours that travel to the engine as they are; a longer list would weigh more than the question. */
const MAX_STARTS = 2000
const HOUR = 3_600_000

/** Seconds since 1970. `period` is the one summed. */
export function bucketSql(interval: Interval, zone: string, period: Period): Sql {
  const tz = param('String', zone)
  switch (interval) {
    case 'hour':
      return hourSql(tz, zone, period)
    case 'day':
      return sql`toUnixTimestamp(toStartOfDay(created_at, ${tz}))`
    case 'week':
      return sql`toUnixTimestamp(toDateTime(toStartOfWeek(created_at, 1, ${tz}), ${tz}))`
    case 'month':
      return sql`toUnixTimestamp(toDateTime(toStartOfMonth(created_at, ${tz}), ${tz}))`
  }
}

// On a day when the clock changes by half an hour, the engine's hours begin at the half hour; it looks ours up.
function hourSql(tz: Sql, zone: string, period: Period): Sql {
  if ((period.to - period.from) / HOUR > MAX_STARTS) return sql`toUnixTimestamp(toStartOfHour(created_at, ${tz}))`
  const starts = bucketStarts(period, 'hour', zone)
  return sql`intDiv(roundDown(toUnixTimestamp64Milli(created_at), ${param('Array(Int64)', starts)}), 1000)`
}
