// Sends what is due, and notes what came of it: delivered, to be tried again, or given up.

import { engineTime } from '../../store/engine-time.ts'
import { param, sql } from '../../store/sql.ts'
import { readBudgets } from '../budget-rows.ts'
import { findAlerts, type StoredAlert, writeAlert } from './alert-rows.ts'
import type { AlertDeps } from './run-alerts.ts'

/** The waits double from half a minute to an hour: some three hours in all. */
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 3_600_000
export const MOST_ATTEMPTS = 10

/** Milliseconds to wait after the n-th failure (from 1). */
export function waitAfter(attempts: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1))
}

/** Sends every alert that is due. A message may arrive twice: it is noted as delivered after it was. */
export async function deliverAlerts(deps: AlertDeps): Promise<void> {
  const time = param("DateTime64(3, 'UTC')", engineTime(new Date(deps.now()).toISOString()))
  const due = await findAlerts(deps.store, sql`state = 'pending' AND next_at <= ${time}`)
  if (due.length === 0) return
  const ids = due.map(({ budgetId }) => budgetId)
  const budgets = await readBudgets(deps.store, sql`id IN ${param('Array(String)', ids)}`)
  const webhooks = new Map(budgets.map(({ id, webhook }) => [id, webhook]))
  // Oldest first: who hears of 80 % and 100 % hears them in that order.
  for (const alert of due.toReversed()) await deliver(deps, alert, webhooks.get(alert.budgetId) ?? null)
}

async function deliver(
  { store, now, send }: AlertDeps,
  alert: StoredAlert,
  webhook: { readonly url: string; readonly on: boolean; readonly secret: string } | null,
): Promise<void> {
  const note = (changes: Partial<StoredAlert>) =>
    writeAlert(store, {
      ...alert,
      ...changes,
      updatedAt: new Date(Math.max(now(), Date.parse(alert.updatedAt) + 1)).toISOString(),
    })
  // Taken away or turned off since: nobody is to be told any more.
  if (!webhook?.on) return note({ state: 'silent' })
  const triedAt = new Date(now()).toISOString()
  const { delivered, problem } = await send(webhook, alert.message)
  const attempts = alert.attempts + 1
  if (delivered) return note({ state: 'delivered', attempts, triedAt, problem: null })
  if (attempts >= MOST_ATTEMPTS) return note({ state: 'failed', attempts, triedAt, problem })
  return note({ attempts, triedAt, problem, nextAt: new Date(now() + waitAfter(attempts)).toISOString() })
}
