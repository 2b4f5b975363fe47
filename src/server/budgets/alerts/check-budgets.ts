// Notes every threshold that a budget has passed: once a month each, and before anybody is told, so that neither a
// restart nor a failed message loses one.

import { amountOf } from '#contract/amount.ts'
import type { Threshold } from '#contract/routes/budgets.ts'
import { param, sql } from '../../store/sql.ts'
import { readBudgets, type StoredBudget } from '../budget-rows.ts'
import { readBudgetDays, stateOf } from '../budget-state.ts'
import { isPassed } from '../firing.ts'
import { monthName } from '../zone-months.ts'
import { alertMessage } from './alert-message.ts'
import { findAlerts, writeAlert } from './alert-rows.ts'
import type { AlertDeps } from './run-alerts.ts'

/** Looks at every budget; one that cannot be counted is reported and does not keep the others from it. */
export async function checkBudgets(deps: AlertDeps): Promise<void> {
  for (const budget of await readBudgets(deps.store, sql`1`)) {
    await checkBudget(deps, budget).catch((error: unknown) =>
      deps.warn(`budget ${budget.id} could not be checked: ${error instanceof Error ? error.message : error}`),
    )
  }
}

async function checkBudget({ store, now, consoleUrl }: AlertDeps, budget: StoredBudget): Promise<void> {
  const moment = now()
  const month = monthName(moment, budget.timezone)
  const open = await notYetFired(store, budget, month)
  if (open.length === 0) return
  const state = stateOf(budget, await readBudgetDays(store, budget, moment), moment)
  const soFar = { spent: amountOf(state.spent), forecast: state.forecast }
  for (const threshold of open.filter((each) => isPassed(each, budget.amount, soFar))) {
    const at = new Date(moment).toISOString()
    await writeAlert(store, {
      budgetId: budget.id,
      threshold,
      month,
      firedAt: at,
      message: alertMessage({ budget, threshold, state, consoleUrl: consoleUrl() }),
      state: budget.webhook?.on ? 'pending' : 'silent',
      attempts: 0,
      triedAt: null,
      nextAt: at,
      problem: null,
      updatedAt: at,
    })
  }
}

async function notYetFired(
  store: AlertDeps['store'],
  { id, thresholds }: StoredBudget,
  month: string,
): Promise<Threshold[]> {
  if (thresholds.length === 0) return []
  const fired = await findAlerts(store, sql`budget_id = ${param('String', id)} AND month = ${param('Date', month)}`)
  return thresholds.filter(
    ({ of, percent }) => !fired.some(({ threshold }) => threshold.of === of && threshold.percent === percent),
  )
}
