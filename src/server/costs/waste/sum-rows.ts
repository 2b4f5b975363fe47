// Sums and examples of wasted entries, where all of their cost was wasted.
import { amountOf } from '#contract/amount.ts'
import { MOST_EXAMPLES } from '#contract/routes/cost-waste.ts'
import { param, type Sql, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { type FigureRow, figureColumns, presentFigures } from '../figures.ts'
import type { Found, FoundExample } from './found.ts'
import { keptPrice } from './waste-rows.ts'

interface ChannelRow extends FigureRow {
  readonly channel: string
}

/** A group of entries, with the newest of them. */
export interface GroupRow extends ChannelRow {
  readonly last_id: string
  readonly last_at: string
}

/** What a group is known by: its channel and its newest entry. */
export const groupColumns = sql`channel, argMax(id, (created_at, id)) AS last_id, max(created_at) AS last_at`

/** Dearest first; ties by what is newest, so that the same question has the same answer. */
export const dearestFirst = sql`cost + estimate DESC, entries DESC, last_at DESC, last_id ASC`

interface SumRow extends GroupRow {
  /** 1 for the sum of a channel. */
  readonly whole: number
}

/**
 * The sums of some rows by channel, and the dearest groups of them (there are fewer channels than examples): in one go,
 * because finding the rows is the work.
 */
export async function sumRows(store: Store, rows: Sql, examples: 'examples' | 'none'): Promise<Found> {
  const found = await store.query<SumRow>(
    sql`SELECT grouping(same) AS whole, ${groupColumns}, ${figureColumns(keptPrice)} FROM (${rows})
GROUP BY GROUPING SETS ((channel), (channel, same))
ORDER BY whole DESC, ${dearestFirst} LIMIT ${param('UInt8', MOST_EXAMPLES)} BY whole`,
  )
  const isWhole = ({ whole }: SumRow) => Number(whole) === 1
  return {
    atLeast: false,
    channels: found.filter(isWhole).map(wholly),
    examples: examples === 'none' ? [] : found.filter((row) => !isWhole(row)).map(wholeGroup),
  }
}

function wholly(row: ChannelRow): Found['channels'][number] {
  const sums = presentFigures(row)
  return { channel: row.channel, ...sums, wastedInUSDCents: amountOf(sums) }
}

function wholeGroup(row: GroupRow): FoundExample {
  return { ...wholly(row), entryId: row.last_id, createdAt: row.last_at, culprit: null }
}
