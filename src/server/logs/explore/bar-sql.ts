// The entries of each bar by status, and what they cost.
import { exploreLimits } from '#contract/routes/explore.ts'
import { type MonthRow, monthName, monthNumber } from '../../store/month-sums.ts'
import { amountCents } from '../../store/priced-columns.ts'
import { param, type Sql, sql } from '../../store/sql.ts'

/** A status within a bar. */
export interface CountedBar {
  /** Where it begins, milliseconds since 1970. */
  readonly bar: string
  readonly held: string
  readonly entries: string
  /** US cents. */
  readonly amount: string
}

/** Rare statuses are together as null. */
export interface RankedBar extends Omit<CountedBar, 'held'> {
  readonly held: string | null
}

export interface BarScope {
  readonly from: Sql
  readonly where: Sql
  /** Milliseconds since 1970. They travel as they are: the calendar of a zone is known in one place. */
  readonly starts: readonly number[]
}

export type MonthBar = CountedBar & MonthRow

/** Rows up to `most`. */
export function barsByMonth(scope: BarScope, most: number): Sql {
  return sql`${counted(scope, true)} LIMIT ${param('UInt32', most)}`
}

/** By time, the most frequent first. */
export function rankedBars(scope: BarScope): Sql {
  const ranked = sql`SELECT *, dense_rank() OVER (ORDER BY of_status DESC, held ASC) AS place
FROM (SELECT *, sum(entries) OVER (PARTITION BY held) AS of_status FROM (${counted(scope)}))`
  return sql`SELECT bar, kept_status AS held, of_bar AS entries, amount_of_bar AS amount FROM (
SELECT bar, if(place <= ${param('UInt32', exploreLimits.statuses)}, toNullable(toString(held)), NULL) AS kept_status,
  sum(entries) AS of_bar, sum(amount) AS amount_of_bar
FROM (${ranked}) GROUP BY bar, kept_status) ORDER BY bar ASC, entries DESC, held ASC`
}

function counted({ from, where, starts }: BarScope, byMonth = false): Sql {
  return sql`SELECT ${byMonth ? sql`${monthName} AS month, ` : sql``}roundDown(toUnixTimestamp64Milli(created_at), ${param('Array(Int64)', starts)}) AS bar,
  status AS held, count() AS entries, ifNull(sum(${amountCents}), 0) AS amount
FROM ${from} FINAL WHERE ${where} GROUP BY ${byMonth ? sql`${monthNumber}, ` : sql``}bar, held`
}
