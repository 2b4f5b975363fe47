import type { FastifyInstance } from 'fastify'
import { costChange } from '#contract/routes/cost-change.ts'
import { costWaste } from '#contract/routes/cost-waste.ts'
import { costSummary } from '#contract/routes/costs.ts'
import { explainChange } from '../costs/change/explain-change.ts'
import { sumCosts } from '../costs/sum-costs.ts'
import { findWaste } from '../costs/waste/find-waste.ts'
import type { Deps } from './deps.ts'
import { readCostScope } from './read-cost-scope.ts'
import { registerRoute } from './register-route.ts'

export function registerCostRoutes(app: FastifyInstance, { store }: Deps): void {
  registerRoute(app, costSummary, async ({ input, principal }) =>
    sumCosts(store, principal, {
      ...readCostScope(principal, input),
      interval: input.interval,
      groupBy: [...new Set(input.groupBy)],
      compare: input.compare,
      distinct: input.distinct,
    }),
  )
  registerRoute(app, costChange, async ({ input, principal }) =>
    explainChange(store, principal, { ...readCostScope(principal, input), compare: input.compare }),
  )
  registerRoute(app, costWaste, async ({ input, principal }) =>
    findWaste(store, { principal, ...readCostScope(principal, input) }),
  )
}
