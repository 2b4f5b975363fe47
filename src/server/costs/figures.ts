// The sums that every view of costs shows, and how a row of them leaves the store.
import { addDecimals } from '#contract/money.ts'
import type { Figures } from '#contract/routes/money-fields.ts'
import { estimateCents, isFree } from '../store/priced-columns.ts'
import { type Sql, sql } from '../store/sql.ts'
import { hasTone } from '../store/tone-sql.ts'

/** As the engine answers `figureColumns`: counts and the exact sum as text. */
export interface FigureRow {
  readonly entries: string
  readonly cost: string
  readonly estimate: string
  readonly charged: string
  readonly estimated: string
  readonly not_charged: string
  readonly arrived: string
  readonly failed: string
}

interface Priced {
  /** What the card in use says of an entry. */
  readonly estimated: Sql
  /** True for one that nobody charges for. */
  readonly free: Sql
}

/** Select list for sums over log entries; `priced` where the rows are no longer the log's. */
export function figureColumns({ estimated, free }: Priced = { estimated: estimateCents, free: isFree }): Sql {
  return sql`count() AS entries,
  ifNull(sum(cost_cents), 0) AS cost,
  ifNull(sum(${estimated}), 0) AS estimate,
  countIf(cost_cents != 0) AS charged,
  count(${estimated}) AS estimated,
  countIf((ifNull(cost_cents, 1) = 0 OR ${free}) AND ${estimated} IS NULL) AS not_charged,
  countIf(${hasTone('arrived')}) AS arrived,
  countIf(${hasTone('failed')}) AS failed`
}

export function presentFigures(row: FigureRow): Figures {
  return {
    count: Number(row.entries),
    costInUSDCents: row.cost,
    estimatedInUSDCents: row.estimate,
    chargedCount: Number(row.charged),
    estimatedCount: Number(row.estimated),
    notChargedCount: Number(row.not_charged),
    // The four add up to all.
    unknownCount: Number(row.entries) - Number(row.charged) - Number(row.estimated) - Number(row.not_charged),
    arrivedCount: Number(row.arrived),
    failedCount: Number(row.failed),
  }
}

export const noFigures: Figures = {
  count: 0,
  costInUSDCents: '0',
  estimatedInUSDCents: '0',
  chargedCount: 0,
  estimatedCount: 0,
  notChargedCount: 0,
  unknownCount: 0,
  arrivedCount: 0,
  failedCount: 0,
}

/** The sums of two rows, and nothing else that they have. */
export function addFigures(a: Figures, b: Figures): Figures {
  const sum = { ...noFigures }
  for (const name of countNames) sum[name] = a[name] + b[name]
  for (const name of amountNames) sum[name] = addDecimals(a[name], b[name])
  return sum
}

export function sumFigures(rows: readonly Figures[]): Figures {
  return rows.reduce<Figures>(addFigures, noFigures)
}

const countNames = [
  'count',
  'chargedCount',
  'estimatedCount',
  'notChargedCount',
  'unknownCount',
  'arrivedCount',
  'failedCount',
] as const
const amountNames = ['costInUSDCents', 'estimatedInUSDCents'] as const
