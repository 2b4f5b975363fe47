// The rows of the table by dimension: sorted, nested, the unallocated last and never cut off.

import { centsPerArrived, costChange, shareOf } from '#browser/api/figures.ts'
import { amountOf } from '#contract/amount.ts'
import type { CostColumn, CostSort } from '#contract/cost-view.ts'
import { compareDecimals } from '#contract/money.ts'
import { type CostRow, type CostSummary, computedDimensions, type Dimension } from '#contract/routes/costs.ts'
import type { Figures } from '#contract/routes/money-fields.ts'

/** One dimension's value; `id` is null for the unallocated. */
export interface Step {
  readonly dimension: Dimension
  readonly id: string | null
  readonly label: string | null
}

export interface Line {
  readonly key: string
  /** From the outer dimension to the inner. */
  readonly path: readonly [Step, ...Step[]]
  readonly figures: Figures
  readonly previous: Figures | undefined
}

interface Arrangement {
  readonly by: Dimension
  readonly outer: CostSummary
  readonly inner?: { readonly by: Dimension; readonly summary: CostSummary } | undefined
  readonly sort: CostSort
  readonly nameOf: (step: Step) => string
  /** How many rows to show; the unallocated come on top of it. */
  readonly limit: number
}

export interface Arranged {
  readonly lines: readonly Line[]
  readonly total: number
}

/** True when a summary answers this question and not the one before it. */
export function answers(summary: CostSummary, ...by: readonly Dimension[]): boolean {
  return summary.rows.every(({ key }) => Object.keys(key).length === by.length && by.every((each) => key[each]))
}

export function arrangeLines({ by, outer, inner, sort, nameOf, limit }: Arrangement): Arranged {
  const order = lineOrder(sort, nameOf)
  const parents = outer.rows.map((row) => makeLine(row, [by])).toSorted(order)
  const children = inner ? innerLines(by, inner.by, inner.summary, order) : undefined
  const groups = parents.map((line) => [line, ...(children?.get(line.key) ?? [])])
  const isLoose = ([line]: Line[]) => line?.path[0].id === null
  const known = groups.filter((group) => !isLoose(group)).flat()
  const loose = groups.find(isLoose) ?? (always.has(by) ? [] : [nothingLoose(by, outer)])
  const total = known.length + loose.length
  if (total <= limit) return { lines: [...known, ...loose], total }
  return { lines: [...known.slice(0, limit), ...loose.slice(0, 1)], total }
}

function innerLines(by: Dimension, then: Dimension, summary: CostSummary, order: Order): Map<string, Line[]> {
  const found = new Map<string, Line[]>()
  for (const row of summary.rows) {
    const line = makeLine(row, [by, then])
    const parent = lineKey(line.path.slice(0, 1))
    found.set(parent, [...(found.get(parent) ?? []), line])
  }
  for (const lines of found.values())
    lines.sort((a, b) => Number(isUnallocated(a)) - Number(isUnallocated(b)) || order(a, b))
  return found
}

export function isUnallocated(line: Line): boolean {
  return line.path.at(-1)?.id === null
}

function makeLine(row: CostRow, by: readonly [Dimension, ...Dimension[]]): Line {
  const step = (dimension: Dimension): Step => ({
    dimension,
    id: row.key[dimension]?.id ?? null,
    label: row.key[dimension]?.label ?? null,
  })
  const [first, ...rest] = by
  const path = [step(first), ...rest.map(step)] as const
  return { key: lineKey(path), path, figures: row, previous: row.previous }
}

function lineKey(path: readonly Step[]): string {
  return JSON.stringify(path.map(({ id }) => id))
}

/** What every entry has. */
const always: ReadonlySet<Dimension> = new Set(['channel', 'hourOfDay', 'weekday'])

// "Nothing is unallocated" is worth a row: a missing one would leave the question open.
function nothingLoose(by: Dimension, { total }: CostSummary): Line {
  const none: Figures = {
    count: 0,
    costInUSDCents: '0',
    chargedCount: 0,
    estimatedInUSDCents: '0',
    estimatedCount: 0,
    notChargedCount: 0,
    unknownCount: 0,
    arrivedCount: 0,
    failedCount: 0,
  }
  const path = [{ dimension: by, id: null, label: null }] as const
  return { key: lineKey(path), path, figures: none, previous: total.previous && none }
}

type Order = (a: Line, b: Line) => number

function lineOrder({ column, direction }: CostSort, nameOf: (step: Step) => string): Order {
  const sign = direction === 'asc' ? 1 : -1
  const step = (line: Line) => line.path.at(-1) ?? line.path[0]
  const byName: Order = (a, b) =>
    place(step(a)) - place(step(b)) || nameOf(step(a)).localeCompare(nameOf(step(b)), undefined, { numeric: true })
  if (column === 'name') return (a, b) => sign * byName(a, b)
  const compare = comparisons[column]
  return (a, b) => compare(a, b, sign) || compareDecimals(amountOf(b.figures), amountOf(a.figures)) || byName(a, b)
}

// Monday comes before Friday, whatever the days are called: the ids of what is computed begin with their place.
function place({ dimension, id }: Step): number {
  return id !== null && computedDimensions.some((each) => each === dimension) ? Number.parseInt(id, 10) : 0
}

type SignedOrder = (a: Line, b: Line, sign: number) => number

const comparisons: Record<Exclude<CostColumn, 'name'>, SignedOrder> = {
  entries: by(
    (line) => line.figures.count,
    (a, b) => a - b,
  ),
  arrived: by(
    ({ figures }) => shareOf(figures.arrivedCount, figures.count),
    (a, b) => a - b,
  ),
  cost: by((line) => amountOf(line.figures), compareDecimals),
  change: by(({ figures, previous }) => previous && costChange(figures, previous).cents, compareDecimals),
  unit: by((line) => centsPerArrived(line.figures), compareDecimals),
}

/** What is not known comes last in either direction. */
function by<T>(read: (line: Line) => T | undefined, compare: (a: T, b: T) => number): SignedOrder {
  return (a, b, sign) => {
    const [left, right] = [read(a), read(b)]
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined)
    return sign * compare(left, right)
  }
}
