// How many incidents and contacts there are, and what their entries cost: for what one of them costs.
import type { Channel } from '#contract/channels/index.ts'
import type { CostSummary } from '#contract/routes/costs.ts'
import { amountCents } from '../store/priced-columns.ts'
import { type Sql, sql } from '../store/sql.ts'
import { dimensionSql } from './dimension-sql.ts'

export type Distinct = Pick<CostSummary['total'], 'incidents' | 'contacts'>

export interface DistinctRow {
  readonly incidents: string
  readonly incidents_amount: string | null
  readonly contacts: string
  readonly contacts_amount: string | null
}

interface Summed {
  readonly zone: string
  readonly scopes: readonly { readonly channel: Channel }[]
}

/** Select list. An amount is null where nothing is known of any. */
export function distinctColumns({ zone, scopes }: Summed): Sql {
  const channels = scopes.map(({ channel }) => channel)
  const incident = sql`ifNull(${dimensionSql('incident', channels, zone).group}, '')`
  // A number by its digits, however it is written; a name without any as it is.
  const contact = sql`if(contact_digits = '', ifNull(contact_number, ''), contact_digits)`
  return sql`uniqExactIf(${incident}, ${incident} != '') AS incidents,
  sumIf(${amountCents}, ${incident} != '') AS incidents_amount,
  uniqExactIf(${contact}, ${contact} != '') AS contacts,
  sumIf(${amountCents}, ${contact} != '') AS contacts_amount`
}

export function presentDistinct(row: DistinctRow): Distinct {
  return {
    incidents: { count: Number(row.incidents), amountInUSDCents: row.incidents_amount },
    contacts: { count: Number(row.contacts), amountInUSDCents: row.contacts_amount },
  }
}
