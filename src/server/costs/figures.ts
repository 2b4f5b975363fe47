// The sums that every view of costs shows, and how a row of them leaves the store.
import { type Channel, channels, fieldOf, type Tone } from '#contract/channels/index.ts'
import { addDecimals } from '#contract/money.ts'
import type { Figures } from '#contract/routes/money-fields.ts'
import { param, type Sql, sql } from '../store/sql.ts'

/** As the engine answers `figureColumns`: counts and the exact sum as text. */
export interface FigureRow {
  readonly entries: string
  readonly cost: string
  readonly charged: string
  readonly not_charged: string
  readonly unknown_cost: string
  readonly arrived: string
  readonly failed: string
}

/** Select list for sums over log entries. */
export function figureColumns(): Sql {
  return sql`count() AS entries,
  ifNull(sum(cost_cents), 0) AS cost,
  countIf(cost_cents != 0) AS charged,
  countIf(cost_cents = 0) AS not_charged,
  countIf(cost_cents IS NULL) AS unknown_cost,
  countIf(${hasTone('arrived')}) AS arrived,
  countIf(${hasTone('failed')}) AS failed`
}

/** Entries whose status has this tone in their own channel: the same word may mean different things in two. */
export function hasTone(tone: Tone): Sql {
  const pairs = channels.flatMap((channel) => statusesWith(channel, tone).map((status) => `${channel.id} ${status}`))
  return sql`concat(channel, ' ', status) IN ${param('Array(String)', pairs)}`
}

function statusesWith(channel: Channel, tone: Tone): string[] {
  const field = fieldOf(channel, channel.status)
  return field.kind === 'status' ? field.options.filter((option) => option.tone === tone).map(({ value }) => value) : []
}

export function presentFigures(row: FigureRow): Figures {
  return {
    count: Number(row.entries),
    costInUSDCents: row.cost,
    chargedCount: Number(row.charged),
    notChargedCount: Number(row.not_charged),
    unknownCount: Number(row.unknown_cost),
    arrivedCount: Number(row.arrived),
    failedCount: Number(row.failed),
  }
}

export const noFigures: Figures = {
  count: 0,
  costInUSDCents: '0',
  chargedCount: 0,
  notChargedCount: 0,
  unknownCount: 0,
  arrivedCount: 0,
  failedCount: 0,
}

export function addFigures(a: Figures, b: Figures): Figures {
  if (a.count === 0) return b
  const sum = { ...a }
  for (const name of countNames) sum[name] = a[name] + b[name]
  return { ...sum, costInUSDCents: addDecimals(a.costInUSDCents, b.costInUSDCents) }
}

const countNames = ['count', 'chargedCount', 'notChargedCount', 'unknownCount', 'arrivedCount', 'failedCount'] as const
