// Sends what an alert would send, so that a person sees that it arrives before money is at stake.
import { badRequest } from '#contract/api-error.ts'
import type { StoredBudget } from '../budget-rows.ts'
import { readBudgetDays, stateOf } from '../budget-state.ts'
import { alertMessage } from './alert-message.ts'
import type { AlertDeps } from './run-alerts.ts'
import type { Delivery } from './send-webhook.ts'

type Deps = Pick<AlertDeps, 'store' | 'now' | 'send' | 'consoleUrl'>

/** Of the first threshold, or of the whole budget. Throws a 400 for a budget that has nobody to tell. */
export async function tryWebhook({ store, now, send, consoleUrl }: Deps, budget: StoredBudget): Promise<Delivery> {
  if (!budget.webhook) throw badRequest('This budget has no webhook.', 'webhook')
  const moment = now()
  const state = stateOf(budget, await readBudgetDays(store, budget, moment), moment)
  const threshold = budget.thresholds[0] ?? { of: 'spent', percent: 100 }
  return send(budget.webhook, alertMessage({ budget, threshold, state, consoleUrl: consoleUrl(), isTest: true }))
}
