// What the days of a zone cost, one after the other, as everything here looks at them.

import { amountOf } from '#contract/amount.ts'
import { bucketStarts, type Period } from '#contract/calendar.ts'
import type { Figures } from '#contract/routes/money-fields.ts'
import { noFigures } from '#contract/sum-figures.ts'
import type { Principal } from '../access/principal.ts'
import { bucketSql } from '../costs/bucket-sql.ts'
import { type FigureRow, figureColumns, presentFigures } from '../costs/figures.ts'
import { type CostScopes, periodScope } from '../costs/period-scope.ts'
import { isoTime } from '../store/engine-time.ts'
import { amountCents } from '../store/priced-columns.ts'
import { param, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'

export interface DayScope {
  readonly zone: string
  readonly scopes: CostScopes
}

export interface Day {
  /** Milliseconds since 1970 at which it begins. */
  readonly start: number
  readonly figures: Figures
  /** Charged and estimated: US cents as exact text. */
  readonly cents: string
  /** What of it lies before the time of day that was asked for. */
  readonly centsUntil: string
}

interface DayRow extends FigureRow {
  readonly bucket: string
  readonly until_then: string
}

/** Every day of the period, also those without an entry. `untilSeconds` is a time of day by the clock on the wall. */
export async function readDays(
  store: Store,
  principal: Principal,
  { zone, scopes }: DayScope,
  period: Period,
  untilSeconds = 0,
): Promise<Day[]> {
  const tz = param('String', zone)
  const clock = sql`toHour(created_at, ${tz}) * 3600 + toMinute(created_at, ${tz}) * 60 + toSecond(created_at, ${tz})`
  const rows = await store.query<DayRow>(
    sql`SELECT ${bucketSql('day', zone, period)} AS bucket, ${figureColumns()},
  ifNull(sumIf(${amountCents}, ${clock} < ${param('UInt32', untilSeconds)}), 0) AS until_then
FROM log_entry FINAL WHERE ${periodScope(principal, scopes, period)} GROUP BY bucket`,
  )
  const held = new Map(rows.map((row) => [Number(row.bucket) * 1000, row]))
  return bucketStarts(period, 'day', zone).map((start) => {
    const row = held.get(start)
    if (!row) return { start, figures: noFigures, cents: '0', centsUntil: '0' }
    const figures = presentFigures(row)
    return { start, figures, cents: amountOf(figures), centsUntil: row.until_then }
  })
}

/** Milliseconds of the oldest entry of the channels, whatever else is asked; undefined for none. Days before it are unknown. */
export async function readBeginning(
  store: Store,
  principal: Principal,
  scopes: CostScopes,
): Promise<number | undefined> {
  const all = scopes.map(({ channel }) => ({ channel, conditions: [] }))
  const ever = { from: Date.UTC(1990, 0, 1), to: Date.UTC(2200, 0, 1) }
  const [row] = await store.query<{ entries: string; oldest: string }>(
    sql`SELECT count() AS entries, min(created_at) AS oldest FROM log_entry WHERE ${periodScope(principal, all, ever)}`,
  )
  return row && Number(row.entries) > 0 ? Date.parse(isoTime(row.oldest)) : undefined
}
