// How many incidents and contacts there are, and what their entries cost: for what one of them costs.
import type { Channel } from '#contract/channels/index.ts'
import type { CostSummary } from '#contract/routes/costs.ts'
import { type Sql, sql } from '../store/sql.ts'
import { dimensionSql } from './dimension-sql.ts'

export type Distinct = Pick<CostSummary['total'], 'incidents' | 'contacts'>

export interface DistinctRow {
  readonly incidents: string
  readonly incidents_cost: string | null
  readonly contacts: string
  readonly contacts_cost: string | null
}

interface Summed {
  readonly zone: string
  readonly scopes: readonly { readonly channel: Channel }[]
}

/** Select list. A cost is null where nothing is known of any. */
export function distinctColumns({ zone, scopes }: Summed): Sql {
  const channels = scopes.map(({ channel }) => channel)
  const incident = sql`ifNull(${dimensionSql('incident', channels, zone).group}, '')`
  // A number by its digits, however it is written; a name without any as it is.
  const contact = sql`if(contact_digits = '', ifNull(contact_number, ''), contact_digits)`
  return sql`uniqExactIf(${incident}, ${incident} != '') AS incidents,
  sumIf(cost_cents, ${incident} != '') AS incidents_cost,
  uniqExactIf(${contact}, ${contact} != '') AS contacts,
  sumIf(cost_cents, ${contact} != '') AS contacts_cost`
}

export function presentDistinct(row: DistinctRow): Distinct {
  return {
    incidents: { count: Number(row.incidents), costInUSDCents: row.incidents_cost },
    contacts: { count: Number(row.contacts), costInUSDCents: row.contacts_cost },
  }
}
