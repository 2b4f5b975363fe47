// The sums that every view of costs shows, and how a row of them leaves the store.
import { addDecimals } from '#contract/money.ts'
import type { Figures } from '#contract/routes/money-fields.ts'
import { estimateCents } from '../rates/priced.ts'
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
  readonly unknown_cost: string
  readonly arrived: string
  readonly failed: string
}

/** Select list for sums over log entries; `estimated` is what the card says of one, where rows are no longer the log's. */
export function figureColumns(estimated: Sql = estimateCents): Sql {
  const open = sql`ifNull(cost_cents, 0) = 0 AND ${estimated} IS NULL`
  return sql`count() AS entries,
  ifNull(sum(cost_cents), 0) AS cost,
  ifNull(sum(${estimated}), 0) AS estimate,
  countIf(cost_cents != 0) AS charged,
  countIf(${estimated} IS NOT NULL) AS estimated,
  countIf(${open} AND cost_cents = 0) AS not_charged,
  countIf(${open} AND cost_cents IS NULL) AS unknown_cost,
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
    unknownCount: Number(row.unknown_cost),
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

export function addFigures(a: Figures, b: Figures): Figures {
  if (a.count === 0) return b
  const sum = { ...a }
  for (const name of countNames) sum[name] = a[name] + b[name]
  for (const name of amountNames) sum[name] = addDecimals(a[name], b[name])
  return sum
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
