// A stored budget as its readers see it: never with the secret that signs its messages.
import type { Budget } from '#contract/routes/budgets.ts'
import { shown } from '../access/personal.ts'
import type { Principal } from '../access/principal.ts'
import type { StoredBudget } from './budget-rows.ts'

export function presentBudget(principal: Principal, budget: StoredBudget, mayChange: boolean): Budget {
  const { webhook } = budget
  return {
    id: budget.id,
    // What somebody else wrote may hold a number.
    name: shown(principal, 'note', budget.name),
    projectId: budget.projectId || null,
    channels: budget.channels.length === 0 ? null : [...budget.channels],
    query: budget.query,
    amountInUSDCents: budget.amount,
    timezone: budget.timezone,
    thresholds: [...budget.thresholds],
    // An address may carry a password of its own: it is for those who may change it.
    webhook: webhook && { url: mayChange ? webhook.url : new URL(webhook.url).origin, on: webhook.on },
    createdBy: budget.createdBy,
    updatedAt: budget.updatedAt,
    mayChange,
  }
}
