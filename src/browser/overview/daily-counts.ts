import { TZDate } from '@date-fns/tz'
import { addDays, startOfDay } from 'date-fns'
import type { CostRow } from '#contract/routes/costs.ts'

/** Entries of one channel on each day of a period, also on the days that had none. */
export function dailyCounts(
  rows: readonly CostRow[],
  channelId: string,
  period: { readonly from: string; readonly to: string },
  zone: string,
): number[] {
  const counts = new Map(rows.flatMap((row) => (row.key.channel?.id === channelId ? [[row.bucket, row.count]] : [])))
  const found: number[] = []
  let day: Date = startOfDay(new TZDate(period.from, zone))
  while (day.getTime() < Date.parse(period.to)) {
    found.push(counts.get(new Date(day.getTime()).toISOString()) ?? 0)
    day = addDays(day, 1)
  }
  return found
}
