// What an entry cost, as columns of the log: charged by its source, else as the rate card in use says
// (rates/compile-rates.ts gives them that meaning; without a card nothing is estimated).
import { channels } from '#contract/channels/index.ts'
import type { CostState } from '#contract/routes/money-fields.ts'
import { late } from './late.ts'
import { param, type Sql, sql } from './sql.ts'

/** The columns that a price list gives another meaning. */
export const lateNames = { rateNumber: 'rate_number', estimateCents: 'estimate_cents' } as const

/** The rate that priced the entry, by its number in the card in use; null where the source charged or no rate fits. */
export const rateNumber: Sql = late(lateNames.rateNumber, sql`CAST(NULL, 'Nullable(UInt32)')`)

/** What the card in use says of an entry that its source did not charge for: cents, null where it says nothing. */
export const estimateCents: Sql = late(lateNames.estimateCents, sql`CAST(NULL, 'Nullable(Decimal(18, 6))')`)

/** What the entry cost, charged or estimated: cents, 0 for not charged, null where nothing is known. */
export const amountCents: Sql = late(
  'amount_cents',
  sql`if(ifNull(cost_cents, 0) != 0, cost_cents, ifNull(${estimateCents}, cost_cents))`,
)

// WhatsApp charges for what is delivered, and a receipt says as what: of what comes in, and of all other receipts, nothing.
const neverBilled = channels.filter(({ cost }) => cost === null).map(({ id }) => id)

/** True for an entry that nobody charges for, though its source says nothing of it. */
export const isFree: Sql = sql`(channel IN ${param('Array(String)', neverBilled)} AND category IS NULL)`

const state = (value: CostState): Sql => ({ parts: [`'${value}'`] })

/** Which of the four an entry's cost is. */
export const costState: Sql = late(
  'cost_state',
  sql`multiIf(ifNull(cost_cents, 0) != 0, ${state('charged')}, ${estimateCents} IS NOT NULL, ${state('estimated')}, ifNull(cost_cents, 1) = 0 OR ${isFree}, ${state('notCharged')}, ${state('unknown')})`,
)

/** By their names. */
export const pricedColumns: ReadonlyMap<string, Sql> = new Map([
  ['rate_number', rateNumber],
  ['estimate_cents', estimateCents],
  ['amount_cents', amountCents],
  ['cost_state', costState],
])
