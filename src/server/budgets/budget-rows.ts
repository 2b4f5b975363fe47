// Budgets as rows of the store.
import { z } from 'zod'
import { type Threshold, thresholdKinds } from '#contract/routes/budgets.ts'
import { engineTime, isoTime } from '../store/engine-time.ts'
import { type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'

export interface StoredBudget {
  readonly id: string
  /** Empty for every project. */
  readonly projectId: string
  readonly name: string
  /** None for all that bill. */
  readonly channels: readonly string[]
  readonly query: unknown
  readonly amount: string
  readonly timezone: string
  readonly thresholds: readonly Threshold[]
  /** Null for nobody to be told. */
  readonly webhook: { readonly url: string; readonly on: boolean; readonly secret: string } | null
  readonly createdBy: string
  /** ISO, milliseconds. */
  readonly updatedAt: string
  readonly isDeleted: boolean
}

interface BudgetRow {
  readonly id: string
  readonly project_id: string
  readonly name: string
  readonly channels: readonly string[]
  readonly query: string
  readonly amount_cents: string
  readonly timezone: string
  readonly thresholds: string
  readonly webhook_url: string
  readonly webhook_on: boolean
  readonly webhook_secret: string
  readonly created_by: string
  readonly updated_at: string
}

const thresholds = z.array(z.object({ of: z.enum(thresholdKinds), percent: z.number() }))

/** The budgets that a condition picks, by name. */
export async function readBudgets(store: Store, where: Sql): Promise<StoredBudget[]> {
  const rows = await store.query<BudgetRow>(
    sql`SELECT id, project_id, name, channels, query, amount_cents, timezone, thresholds, webhook_url, webhook_on,
  webhook_secret, created_by, updated_at
FROM budget FINAL WHERE is_deleted = 0 AND (${where}) ORDER BY lowerUTF8(name), id`,
  )
  return rows.map((row) => ({
    id: row.id,
    projectId: row.project_id,
    name: row.name,
    channels: row.channels,
    query: row.query === '' ? null : JSON.parse(row.query),
    amount: row.amount_cents,
    timezone: row.timezone,
    thresholds: thresholds.parse(JSON.parse(row.thresholds)),
    webhook: row.webhook_url ? { url: row.webhook_url, on: row.webhook_on, secret: row.webhook_secret } : null,
    createdBy: row.created_by,
    updatedAt: isoTime(row.updated_at),
    isDeleted: false,
  }))
}

/** Writes a budget; the newest change counts. */
export async function writeBudget(store: Store, budget: StoredBudget): Promise<void> {
  await store.insert('budget', [
    {
      id: budget.id,
      project_id: budget.projectId,
      name: budget.name,
      channels: budget.channels,
      query: budget.query === null ? '' : JSON.stringify(budget.query),
      amount_cents: budget.amount,
      timezone: budget.timezone,
      thresholds: JSON.stringify(budget.thresholds),
      webhook_url: budget.webhook?.url ?? '',
      webhook_on: budget.webhook?.on ?? false,
      webhook_secret: budget.webhook?.secret ?? '',
      created_by: budget.createdBy,
      updated_at: engineTime(budget.updatedAt),
      is_deleted: budget.isDeleted ? 1 : 0,
    },
  ])
}
