// The sums that every view of costs shows, and how a row of them leaves the store.
import type { Figures } from '#contract/routes/money-fields.ts'
import { estimateCents, isFree } from '../store/priced-columns.ts'
import { type Sql, sql } from '../store/sql.ts'
import { hasTone } from '../store/tone-sql.ts'

/** As the engine answers `moneyColumns`: counts and the exact sum as text. */
export interface MoneyRow {
  readonly entries: string
  readonly cost: string
  readonly estimate: string
  readonly charged: string
  readonly estimated: string
  readonly not_charged: string
}

/** As the engine answers `figureColumns`. */
export interface FigureRow extends MoneyRow {
  readonly arrived: string
  readonly failed: string
}

interface Priced {
  /** What the card in use says of an entry. */
  readonly estimated: Sql
  /** True for one that nobody charges for. */
  readonly free: Sql
}

const ofLog: Priced = { estimated: estimateCents, free: isFree }

/** Select list for how many entries there are and what they cost, where their outcomes are told otherwise. */
export function moneyColumns({ estimated, free }: Priced = ofLog): Sql {
  return sql`count() AS entries,
  ifNull(sum(cost_cents), 0) AS cost,
  ifNull(sum(${estimated}), 0) AS estimate,
  countIf(cost_cents != 0) AS charged,
  count(${estimated}) AS estimated,
  countIf((ifNull(cost_cents, 1) = 0 OR ${free}) AND ${estimated} IS NULL) AS not_charged`
}

/** Select list for sums over log entries; `priced` where the rows are no longer the log's. */
export function figureColumns(priced: Priced = ofLog): Sql {
  return sql`${moneyColumns(priced)},
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
