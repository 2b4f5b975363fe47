// Sums over the log, month by month, kept while the engine holds the same parts of a month: no row comes, goes or
// changes without one more part, so what is kept is exact. The last month is nearly all that is ever read again.
import { createHash } from 'node:crypto'
import type { Period } from '#contract/calendar.ts'
import { engineTime } from './engine-time.ts'
import { and, join, param, render, type Sql, sql } from './sql.ts'
import type { Store } from './store.ts'

/** What is asked for of one month of UTC, which is one partition of the log: part of it, or all. */
interface Slice {
  readonly month: string
  readonly period: Period | null
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

/** Rows kept at most, of all questions; those not asked for the longest go first. */
const MOST_ROWS = 100_000

/** Questions remembered as having too many rows. */
const MOST_REFUSED = 1000

/** Within these years a partition is called as its month is. */
const CALENDAR = { from: Date.UTC(1970, 0), to: Date.UTC(2100, 0) }

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
  const whole = readMonths(query)
  return async <Row extends MonthRow>(
    period: Period | null,
    statement: MonthStatement,
    most: number,
  ): Promise<Row[] | null> => {
    if (period && (period.from < CALENDAR.from || period.to > CALENDAR.to)) return whole(period, statement, most)
    const asked = hashOf(statement(sql`1`))
    const question = `${asked} ${period?.from} ${period?.to}`
    // It was read in vain before, and would be again.
    if (refused.has(question)) return null
    const before = await readParts(query)
    const all = period ? slicesOf(period) : [...before.keys()].map((month) => ({ month, period }))
    const slices = all
      .filter(({ month }) => before.has(month))
      .map((slice) => ({ ...slice, key: `${asked} ${slice.month} ${slice.period?.from} ${slice.period?.to}` }))
    const known = new Map<string, readonly Row[]>()
    const stale = slices.filter((slice) => {
      const found = kept.take(slice.key)
      // The rows are those of this very statement.
      if (found?.parts === before.get(slice.month)) known.set(slice.month, found?.rows as readonly Row[])
      return !known.has(slice.month)
    })
    if (stale.length > 0) {
      const rows = await query<Row>(statement(withinSlices(stale)))
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
        const parts = before.get(slice.month) ?? ''
        if (after.get(slice.month) === parts) kept.put(slice.key, { parts, rows: own })
      }
    }
    return slices.flatMap(({ month }) => known.get(month) ?? [])
  }
}

/** What tells a month from itself at another time. */
async function readParts(query: Store['query']): Promise<Map<string, string>> {
  const found = await query<{ month: string; parts: string }>(
    sql`SELECT partition_id AS month, toString(groupBitXor(sipHash64(name))) AS parts FROM system.parts
WHERE active AND database = currentDatabase() AND table = 'log_entry' GROUP BY partition_id`,
  )
  return new Map(found.map(({ month, parts }) => [month, parts]))
}

function slicesOf({ from, to }: Period): Slice[] {
  const slices: Slice[] = []
  for (let start = from; start < to; ) {
    const date = new Date(start)
    const next = Math.min(to, Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1))
    const month = date.toISOString().slice(0, 7).replace('-', '')
    slices.push({ month, period: { from: start, to: next } })
    start = next
  }
  return slices
}

/** All of them, whatever time their rows say; or what is asked for of each. */
function withinSlices(slices: readonly Slice[]): Sql {
  const periods = slices.flatMap(({ period }) => period ?? [])
  if (periods.length === slices.length) return within(periods)
  const months = slices.map(({ month }) => month)
  return sql`_partition_id IN ${param('Array(String)', months)}`
}

/** Months that follow each other are one stretch. */
function within(slices: readonly Period[]): Sql {
  const stretches: Period[] = []
  for (const { from, to } of slices) {
    const last = stretches.at(-1)
    if (last?.to === from) stretches[stretches.length - 1] = { from: last.from, to }
    else stretches.push({ from, to })
  }
  const time = (ms: number) => param("DateTime64(6, 'UTC')", engineTime(new Date(ms).toISOString()))
  const each = stretches.map(({ from, to }) => and([sql`created_at >= ${time(from)}`, sql`created_at < ${time(to)}`]))
  return sql`(${join(each, ' OR ')})`
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
