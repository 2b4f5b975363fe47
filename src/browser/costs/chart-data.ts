// What the columns over time show: every bucket of the period, also the empty ones.
import { amountOf } from '#contract/amount.ts'
import type { Channel } from '#contract/channels/index.ts'
import { addDecimals } from '#contract/money.ts'
import type { CostRow, Interval } from '#contract/routes/costs.ts'
import type { Figures } from '#contract/routes/money-fields.ts'
import { buckets, type Period } from './calendar.ts'

export interface ChartBucket extends Period {
  /** Where the bucket begins in the calendar; `from` may be later, where the period is. */
  readonly start: string
  /** Figures by channel id; a channel without entries is missing. */
  readonly channels: ReadonlyMap<string, Figures>
  readonly cents: string
  /** What the bucket in the same place of the compared period cost. */
  readonly previousCents: string | undefined
}

interface ChartQuestion {
  readonly period: Period
  readonly interval: Interval
  readonly zone: string
  readonly channels: readonly Channel[]
}

export function chartBuckets(
  rows: readonly CostRow[],
  { period, interval, zone, channels }: ChartQuestion,
): ChartBucket[] {
  const byStart = new Map<string | null, CostRow[]>()
  for (const row of rows) byStart.set(row.bucket, [...(byStart.get(row.bucket) ?? []), row])
  const compared = rows.some((row) => row.previous)
  return buckets(period, interval, zone).map((bucket) => {
    const held = byStart.get(bucket.start) ?? []
    const ids = channels.map(({ id }) => id)
    const known = held.filter((row) => ids.includes(row.key.channel?.id ?? ''))
    return {
      ...bucket,
      channels: new Map(known.flatMap((row) => (row.count > 0 ? [[row.key.channel?.id ?? '', row]] : []))),
      cents: addDecimals(...known.map(amountOf)),
      previousCents: compared
        ? addDecimals(...known.map(({ previous }) => (previous ? amountOf(previous) : '0')))
        : undefined,
    }
  })
}
