// Sums over the log, month by month, kept while the engine holds the same parts of a month: no row comes, goes or
// changes without one more part, so what is kept is exact. The last month is nearly all that is ever read again.
import { createHash } from 'node:crypto'
import type { Period } from '#contract/calendar.ts'
import { join, param, render, type Sql, sql } from './sql.ts'
import type { Store } from './store.ts'
import { isWithin } from './within.ts'

/** What is asked for of one month of UTC, which is one partition of the log. */
interface Slice {
  readonly month: string
  /** Null for all there is, whatever is asked of other months. */
  readonly cut: Period | null
  /** The month's own days, as far as they are asked for. */
  readonly days: Period
}

/** A month as the engine has it. */
interface Month {
  readonly month: string
  /** What tells it from itself at another time. */
  readonly parts: string
  /** Seconds since 1970 of its first and its last row, the rest of the second left away. */
  readonly first: number
  readonly last: number
}

export interface MonthRow {
  /** `_partition_id`, such as `202610`. */
  readonly month: string
}

interface Kept {
  readonly parts: string
  readonly rows: readonly MonthRow[]
}

export type MonthStatement = (within: Sql) => Sql

/** What to group by: the partition's own name is a text for every row. */
export const monthNumber: Sql = sql`toYYYYMM(created_at)`
/** The same as `MonthRow` has it. */
export const monthName: Sql = sql`toString(${monthNumber})`

/** Rows kept at most, of all questions; those not asked for the longest go first. */
const MOST_ROWS = 100_000

/** Questions remembered as having too many rows. */
const MOST_REFUSED = 1000

/** Within these years the engine knows of a partition when its first and last rows are; a month has its name in all. */
const CLOCK: Period = { from: Date.UTC(1970, 0), to: Date.UTC(2100, 0) }

/** Every month, read each time: for an engine whose parts are not all known here. */
export function readMonths(query: Store['query']): Store['queryMonths'] {
  return async <Row extends MonthRow>(period: Period | null, statement: MonthStatement, most: number) => {
    const rows = await query<Row>(statement(period ? within([period]) : sql`1`))
    return rows.length < most ? rows : null
  }
}

export function makeMonthSums(query: Store['query']): Store['queryMonths'] {
  const kept = makeKept()
  const refused = new Set<string>()
  return async <Row extends MonthRow>(
    period: Period | null,
    statement: MonthStatement,
    most: number,
  ): Promise<Row[] | null> => {
    const asked = hashOf(statement(sql`1`))
    const question = `${asked} ${period?.from} ${period?.to}`
    // It was read in vain before, and would be again.
    if (refused.has(question)) return null
    const before = await readParts(query)
    const slices = [...before.values()]
      .flatMap((each) => sliceOf(each, period) ?? [])
      .map((slice) => ({ ...slice, key: `${asked} ${slice.month} ${slice.cut?.from} ${slice.cut?.to}` }))
    const known = new Map<string, readonly Row[]>()
    const stale = slices.filter((slice) => {
      const found = kept.take(slice.key)
      // The rows are those of this very statement.
      if (found?.parts === before.get(slice.month)?.parts) known.set(slice.month, found?.rows as readonly Row[])
      return !known.has(slice.month)
    })
    if (stale.length > 0) {
      const rows = await query<Row>(statement(withinSlices(stale, period)))
      // Rows that the statement left out are missing from one month or another.
      if (rows.length >= most) {
        if (refused.size >= MOST_REFUSED) refused.clear()
        refused.add(question)
        return null
      }
      const after = await readParts(query)
      for (const slice of stale) {
        const own = rows.filter(({ month }) => month === slice.month)
        known.set(slice.month, own)
        const parts = before.get(slice.month)?.parts ?? ''
        if (after.get(slice.month)?.parts === parts) kept.put(slice.key, { parts, rows: own })
      }
    }
    return slices.flatMap(({ month }) => known.get(month) ?? [])
  }
}

/** Every month that has rows, in order. */
async function readParts(query: Store['query']): Promise<Map<string, Month>> {
  const found = await query<Month>(
    sql`SELECT partition_id AS month, toString(groupBitXor(sipHash64(name))) AS parts,
toUnixTimestamp(min(min_time)) AS first, toUnixTimestamp(max(max_time)) AS last FROM system.parts
WHERE active AND database = currentDatabase() AND table = 'log_entry' GROUP BY month ORDER BY month`,
  )
  return new Map(found.map((each) => [each.month, each]))
}

/** Undefined where the period has nothing of the month. */
function sliceOf({ month, first, last }: Month, period: Period | null): Slice | undefined {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(4))]
  const days = { from: Date.UTC(year, number - 1), to: Date.UTC(year, number) }
  if (!period || covers(period, days)) return { month, cut: null, days }
  const cut = { from: Math.max(days.from, period.from), to: Math.min(days.to, period.to) }
  if (cut.from >= cut.to) return undefined
  // A period that ends today has all of a month whose last row was today.
  const isAll = covers(CLOCK, days) && covers(period, { from: first * 1000, to: (last + 1) * 1000 })
  return { month, cut: isAll ? null : cut, days: cut }
}

function covers(period: Period, { from, to }: Period): boolean {
  return period.from <= from && period.to >= to
}

/** Of all time, all rows of the months, whatever time they say; or what is asked for of each. */
function withinSlices(slices: readonly Slice[], period: Period | null): Sql {
  if (period) return within(slices.map(({ days }) => days))
  const months = slices.map(({ month }) => month)
  return sql`_partition_id IN ${param('Array(String)', months)}`
}

/** Months that follow each other are one stretch. */
function within(periods: readonly Period[]): Sql {
  const stretches: Period[] = []
  for (const { from, to } of periods) {
    const last = stretches.at(-1)
    if (last?.to === from) stretches[stretches.length - 1] = { from: last.from, to }
    else stretches.push({ from, to })
  }
  return sql`(${join(stretches.map(isWithin), ' OR ')})`
}

// A statement with the prices of a card is long, and is kept once for every month.
function hashOf(statement: Sql): string {
  const text = JSON.stringify(render(statement), (_key, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  )
  return createHash('sha256').update(text).digest('base64')
}

function makeKept() {
  const kept = new Map<string, Kept>()
  let held = 0

  function remove(key: string): Kept | undefined {
    const found = kept.get(key)
    if (found && kept.delete(key)) held -= sizeOf(found)
    return found
  }

  function put(key: string, each: Kept): void {
    remove(key)
    kept.set(key, each)
    held += sizeOf(each)
    for (const oldest of kept.keys()) {
      if (held <= MOST_ROWS) return
      remove(oldest)
    }
  }

  return {
    put,
    take(key: string): Kept | undefined {
      const found = remove(key)
      if (found) put(key, found)
      return found
    },
  }
}

/** A month without rows takes room as well. */
function sizeOf({ rows }: Kept): number {
  return rows.length + 1
}
