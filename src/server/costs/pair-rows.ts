// The rows of a period beside those of the period that it is compared with.
import { bucketStarts, type Period } from '#contract/calendar.ts'
import type { CostRow, Interval } from '#contract/routes/costs.ts'
import { addFigures, noFigures } from '#contract/sum-figures.ts'

export interface Group {
  readonly row: CostRow
  /** What tells it from other groups, by dimension: a number is the same in both periods, however it is written. */
  readonly values: readonly (string | null)[]
}

interface Alignment {
  readonly interval: Interval | null
  readonly zone: string
  readonly period: Period
}

/** The n-th bucket of the compared period stands beside the n-th of this one. */
export function alignBuckets(
  groups: readonly Group[],
  { interval, zone, period }: Alignment,
  before: Period,
): readonly Group[] {
  if (interval === null) return groups
  const now = bucketStarts(period, interval, zone)
  const position = new Map(bucketStarts(before, interval, zone).map((start, n) => [start, n]))
  return groups.map(({ row, values }) => {
    const n = row.bucket === null ? undefined : position.get(Date.parse(row.bucket))
    // A longer compared period (31 days beside 30) has its last buckets beside the last one.
    const start = n === undefined ? undefined : now[Math.min(n, now.length - 1)]
    return { row: start === undefined ? row : { ...row, bucket: new Date(start).toISOString() }, values }
  })
}

/** Each row with what it was before; rows of the compared period alone have nothing in them. */
export function pairRows(current: readonly Group[], previous: readonly Group[]): CostRow[] {
  const paired = new Map(current.map((group) => [groupKey(group), { ...group.row, previous: noFigures }]))
  for (const group of previous) {
    const { row } = group
    const match = paired.get(groupKey(group)) ?? { key: row.key, bucket: row.bucket, ...noFigures, previous: noFigures }
    paired.set(groupKey(group), { ...match, previous: addFigures(match.previous, row) })
  }
  return [...paired.values()]
}

/** What tells a group from the others of its period. */
export function groupKey({ row, values }: Group): string {
  return JSON.stringify([row.bucket, ...values])
}
