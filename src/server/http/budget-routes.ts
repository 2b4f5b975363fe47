// Budgets, forecasts and days out of the ordinary over HTTP. Who may see and change which budget is decided in
// budgets/manage-budgets.ts.
import type { FastifyInstance } from 'fastify'
import {
  type Budget,
  budgetCreate,
  budgetDelete,
  budgetList,
  budgetPreview,
  budgetTest,
  budgetUpdate,
} from '#contract/routes/budgets.ts'
import { costAnomalies, costForecast } from '#contract/routes/cost-outlook.ts'
import { tryWebhook } from '../budgets/alerts/try-webhook.ts'
import { findAnomalies } from '../budgets/anomalies/find-anomalies.ts'
import { dayScopeOf, requireAskable } from '../budgets/budget-scope.ts'
import { readRuleDays } from '../budgets/budget-state.ts'
import { forecastCosts } from '../budgets/forecast/forecast-costs.ts'
import { makeBudgets } from '../budgets/manage-budgets.ts'
import { previewFiring } from '../budgets/preview-firing.ts'
import type { Deps } from './deps.ts'
import { readId } from './log-input.ts'
import { noted, type Told } from './note-by.ts'
import { readCostScope } from './read-cost-scope.ts'
import { readZone } from './read-time.ts'
import { registerRoute } from './register-route.ts'

export function registerBudgetRoutes(app: FastifyInstance, { store, webhooks, audit }: Deps, now = Date.now): void {
  const budgets = makeBudgets(store, now)
  registerRoute(app, budgetList, async ({ principal }) => ({ budgets: await budgets.list(principal) }))
  registerRoute(app, budgetCreate, ({ input, principal, request }) =>
    noted(
      audit,
      request,
      'budget',
      () => budgets.create(principal, { ...input, timezone: readZone(input.timezone) }),
      ({ budget }) => tellBudget(budget, 'create'),
    ),
  )
  registerRoute(app, budgetUpdate, ({ input, principal, request }) => {
    const zone = input.timezone !== undefined && { timezone: readZone(input.timezone) }
    return noted(
      audit,
      request,
      'budget',
      () => budgets.update(principal, readId(request), { ...input, ...zone }),
      ({ budget }) => tellBudget(budget, 'save'),
    )
  })
  registerRoute(app, budgetDelete, async ({ principal, request }) => ({
    budget: await noted(
      audit,
      request,
      'budget',
      () => budgets.remove(principal, readId(request)),
      (budget) => tellBudget(budget, 'delete'),
    ),
  }))
  registerRoute(app, budgetPreview, async ({ input, principal }) => {
    const rule = { channels: input.channels ?? [], query: input.query, timezone: readZone(input.timezone) }
    requireAskable(principal, rule)
    const moment = now()
    const days = await readRuleDays(store, principal, dayScopeOf(rule), moment)
    return { months: previewFiring({ amount: input.amountInUSDCents, thresholds: input.thresholds }, days, moment) }
  })
  registerRoute(app, budgetTest, async ({ principal, request }) =>
    tryWebhook({ store, now, ...webhooks }, await budgets.requireChangeable(principal, readId(request))),
  )
  registerRoute(app, costForecast, ({ input, principal }) =>
    forecastCosts(store, principal, readCostScope(principal, input), now()),
  )
  registerRoute(app, costAnomalies, ({ input, principal }) =>
    findAnomalies(store, principal, readCostScope(principal, input), now()),
  )
}

function tellBudget({ id, name, projectId, channels, amountInUSDCents, webhook }: Budget, did: string): Told {
  const filter = { did, channels, amountInUSDCents, webhook: webhook?.on ?? false }
  return { projectId: projectId ?? '', subject: { kind: 'budget', id, label: name }, filter }
}
