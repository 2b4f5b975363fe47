// The cells of two periods, counted by the engine.
import { badRequest } from '#contract/api-error.ts'
import type { Period } from '#contract/calendar.ts'
import { decimalUnits } from '#contract/money.ts'
import type { Principal } from '../../access/principal.ts'
import { amountCents } from '../../store/priced-columns.ts'
import { ident, join, param, type Sql, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { isWithin } from '../../store/within.ts'
import { dimensionSql } from '../dimension-sql.ts'
import { type CostScopes, periodScope } from '../period-scope.ts'
import type { Cell } from './cell.ts'

export interface ChangeInput {
  readonly period: Period
  readonly before: Period
  readonly zone: string
  readonly scopes: CostScopes
}

export interface Uncharged {
  readonly notChargedCount: number
  readonly unknownCount: number
}

export interface CountedCells {
  readonly cells: readonly Cell[]
  readonly leftOut: Uncharged & { readonly previous: Uncharged }
}

/** As many as a cost summary has rows. Channels, countries and segments come to some hundreds. */
const MAX_CELLS = 20_000

const sides = ['now', 'before'] as const
const figures = ['charged', 'cost', 'not_charged', 'unknown_cost'] as const

type CellRow = Readonly<Record<`${(typeof sides)[number]}_${(typeof figures)[number]}`, string>> & {
  readonly channel_id: string
  readonly country_id: string | null
  readonly segments_id: string | null
}

export async function countCells(store: Store, principal: Principal, input: ChangeInput): Promise<CountedCells> {
  const rows = await store.query<CellRow>(cellStatement(principal, input))
  if (rows.length > MAX_CELLS) {
    throw badRequest(
      `More than ${MAX_CELLS} countries and channels. Choose fewer channels or a narrower query.`,
      'query',
      'query_too_expensive',
    )
  }
  const count = (name: Exclude<keyof CellRow, `${string}_id`>) => rows.reduce((sum, row) => sum + Number(row[name]), 0)
  return {
    cells: rows.map(readCell).filter((cell) => cell.count > 0n || cell.previousCount > 0n),
    leftOut: {
      notChargedCount: count('now_not_charged'),
      unknownCount: count('now_unknown_cost'),
      previous: { notChargedCount: count('before_not_charged'), unknownCount: count('before_unknown_cost') },
    },
  }
}

function readCell(row: CellRow): Cell {
  const units = (text: string) => decimalUnits(text) ?? 0n
  return {
    channel: row.channel_id,
    country: row.country_id,
    segments: row.segments_id,
    count: BigInt(row.now_charged),
    previousCount: BigInt(row.before_charged),
    cost: units(row.now_cost),
    previousCost: units(row.before_cost),
  }
}

// The periods may overlap (fourteen months beside those of the year before), so an entry can count on both sides.
function cellStatement(principal: Principal, { period, before, zone, scopes }: ChangeInput): Sql {
  const channels = scopes.map(({ channel }) => channel)
  const names = (['channel', 'country', 'segments'] as const).map((dimension) => {
    const { group } = dimensionSql(dimension, channels, zone)
    return sql`${group} AS ${ident(`${dimension}_id`)}`
  })
  const within = [period, before].map((each) => sql`(${periodScope(principal, scopes, each)})`)
  const columns = [...names, ...sideColumns('now', period), ...sideColumns('before', before)]
  return sql`SELECT ${join(columns, ', ')}
FROM log_entry FINAL WHERE ${join(within, ' OR ')} GROUP BY channel_id, country_id, segments_id
ORDER BY channel_id, country_id, segments_id LIMIT ${param('UInt32', MAX_CELLS + 1)}`
}

function sideColumns(side: (typeof sides)[number], period: Period): Sql[] {
  const within = isWithin(period)
  const columns: Record<(typeof figures)[number], Sql> = {
    charged: sql`countIf(${within} AND ${amountCents} != 0)`,
    cost: sql`ifNull(sumIf(${amountCents}, ${within}), 0)`,
    not_charged: sql`countIf(${within} AND ${amountCents} = 0)`,
    unknown_cost: sql`countIf(${within} AND ${amountCents} IS NULL)`,
  }
  return figures.map((name) => sql`${columns[name]} AS ${ident(`${side}_${name}`)}`)
}
