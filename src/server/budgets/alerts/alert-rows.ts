// What has been told, or is to be told, of budgets, as rows of the store.
import { type alertStates, type BudgetAlert, thresholdKinds } from '#contract/routes/budgets.ts'
import { engineTime, isoTime } from '../../store/engine-time.ts'
import { param, type Sql, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'

export interface StoredAlert extends BudgetAlert {
  readonly budgetId: string
  /** JSON as it is sent: a repeat says the same. */
  readonly message: string
  /** ISO: when it is tried again. */
  readonly nextAt: string
  readonly updatedAt: string
}

interface AlertRow {
  readonly budget_id: string
  readonly month: string
  readonly threshold_of: string
  readonly threshold_percent: number
  readonly fired_at: string
  readonly message: string
  readonly state: BudgetAlert['state']
  readonly attempts: number
  readonly tried_at: string | null
  readonly next_at: string
  readonly problem: string
  readonly updated_at: string
}

/** Alerts of one budget that a list of budgets shows. */
const MOST_SHOWN = 20

/** By budget, newest first. */
export async function readAlerts(
  store: Store,
  budgets: readonly { readonly id: string }[],
): Promise<Map<string, BudgetAlert[]>> {
  const ids = budgets.map(({ id }) => id)
  const found = new Map<string, BudgetAlert[]>(ids.map((id) => [id, []]))
  for (const { budgetId, message: _message, nextAt: _nextAt, updatedAt: _updatedAt, ...alert } of await findAlerts(
    store,
    sql`budget_id IN ${param('Array(String)', ids)}`,
  )) {
    const shown = found.get(budgetId) ?? []
    if (shown.length < MOST_SHOWN) shown.push(alert)
  }
  return found
}

/** The alerts that a condition picks, newest first. */
export async function findAlerts(store: Store, where: Sql): Promise<StoredAlert[]> {
  const rows = await store.query<AlertRow>(
    sql`SELECT budget_id, month, threshold_of, threshold_percent, fired_at, message, state, attempts, tried_at, next_at,
  problem, updated_at
FROM budget_alert FINAL WHERE ${where} ORDER BY fired_at DESC, threshold_percent DESC, threshold_of`,
  )
  return rows.map((row) => ({
    budgetId: row.budget_id,
    threshold: {
      of: thresholdKinds.find((each) => each === row.threshold_of) ?? 'spent',
      percent: row.threshold_percent,
    },
    month: row.month,
    firedAt: isoTime(row.fired_at),
    message: row.message,
    state: row.state,
    attempts: row.attempts,
    triedAt: row.tried_at === null ? null : isoTime(row.tried_at),
    nextAt: isoTime(row.next_at),
    problem: row.problem === '' ? null : row.problem,
    updatedAt: isoTime(row.updated_at),
  }))
}

/** Writes an alert; the newest of the same budget, month and threshold counts. */
export async function writeAlert(store: Store, alert: StoredAlert): Promise<void> {
  await store.insert('budget_alert', [
    {
      budget_id: alert.budgetId,
      month: alert.month,
      threshold_of: alert.threshold.of,
      threshold_percent: alert.threshold.percent,
      fired_at: engineTime(alert.firedAt),
      message: alert.message,
      state: alert.state satisfies (typeof alertStates)[number],
      attempts: alert.attempts,
      tried_at: alert.triedAt === null ? null : engineTime(alert.triedAt),
      next_at: engineTime(alert.nextAt),
      problem: alert.problem ?? '',
      updated_at: engineTime(alert.updatedAt),
    },
  ])
}
