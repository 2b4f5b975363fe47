// What an entry cost, as columns of the log: charged by its source, else as the rate card in use says.
import type { CostState } from '#contract/routes/money-fields.ts'
import { late } from '../store/late.ts'
import { type Sql, sql } from '../store/sql.ts'

/** The columns that a price list gives another meaning. */
export const lateNames = { rateNumber: 'rate_number', estimateCents: 'estimate_cents' } as const

/** The rate that priced the entry, by its number in the card in use; 0 where the source charged or no rate fits. */
export const rateNumber: Sql = late(lateNames.rateNumber, sql`toUInt32(0)`)

/** What the card in use says of an entry that its source did not charge for: cents, null where it says nothing. */
export const estimateCents: Sql = late(lateNames.estimateCents, sql`CAST(NULL, 'Nullable(Decimal(18, 6))')`)

/** What the entry cost, charged or estimated: cents, 0 for not charged, null where nothing is known. */
export const amountCents: Sql = late(
  'amount_cents',
  sql`if(ifNull(cost_cents, 0) != 0, cost_cents, ifNull(${estimateCents}, cost_cents))`,
)

const state = (value: CostState): Sql => ({ parts: [`'${value}'`] })

/** Which of the four an entry's cost is. */
export const costState: Sql = late(
  'cost_state',
  sql`multiIf(ifNull(cost_cents, 0) != 0, ${state('charged')}, ${estimateCents} IS NOT NULL, ${state('estimated')}, cost_cents = 0, ${state('notCharged')}, ${state('unknown')})`,
)
