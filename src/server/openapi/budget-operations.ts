// The operations of budgets, forecasts and days out of the ordinary.
import {
  budgetCreate,
  budgetDelete,
  budgetList,
  budgetPreview,
  budgetTest,
  budgetUpdate,
} from '#contract/routes/budgets.ts'
import { costAnomalies, costForecast } from '#contract/routes/cost-outlook.ts'
import { curl, take } from './curl.ts'
import type { Made } from './made-operation.ts'

/** A call on a budget that is made for it, and deleted. Only what the call answers is printed. */
function onNewBudget(call: 'create' | 'update' | 'test' | 'delete'): string {
  const create = curl({
    path: budgetCreate.path,
    body: {
      name: 'Sample',
      amountInUSDCents: '200000',
      timezone: 'Europe/Berlin',
      thresholds: [{ of: 'spent', percent: 80 }],
      webhook: { url: 'https://192.0.2.1/tollbook', on: false },
    },
  })
  const made = `ANSWER=$(${create})\n${call === 'create' ? 'echo "$ANSWER"\n' : ''}`
  const ids = `${take('ID', 'id', 'echo "$ANSWER"')}\n${take('UPDATED', 'updatedAt', 'echo "$ANSWER"')}`
  const update = curl({
    method: 'PATCH',
    path: '/api/budgets/$ID',
    options: [
      "-H 'Content-Type: application/json'",
      '-d "{\\"amountInUSDCents\\": \\"250000\\", \\"updatedAt\\": \\"$UPDATED\\"}"',
    ],
  })
  const test = curl({ path: '/api/budgets/$ID/test', body: {} })
  const remove = curl({
    method: 'DELETE',
    path: '/api/budgets/$ID',
    options: call === 'delete' ? [] : ['-o /dev/null'],
  })
  const between = { create: [], update: [update], test: [test], delete: [] }[call]
  return [`${made}${ids}`, ...between, remove].join('\n')
}

const year = { from: '2026-01-01', to: '2027-01-01', timezone: 'Europe/Berlin' }

export const budgetOperations: readonly Made[] = [
  { route: costForecast, tag: 'Costs', errors: [403], sample: curl({ path: costForecast.path, body: year }) },
  { route: costAnomalies, tag: 'Costs', errors: [403], sample: curl({ path: costAnomalies.path, body: year }) },
  { route: budgetList, tag: 'Budgets', sample: curl({ path: budgetList.path }) },
  { route: budgetCreate, tag: 'Budgets', errors: [403, 409], sample: onNewBudget('create') },
  { route: budgetUpdate, tag: 'Budgets', errors: [403, 404, 409], sample: onNewBudget('update') },
  { route: budgetDelete, tag: 'Budgets', errors: [403, 404], sample: onNewBudget('delete') },
  {
    route: budgetPreview,
    tag: 'Budgets',
    errors: [403],
    sample: curl({
      path: budgetPreview.path,
      body: { amountInUSDCents: '200000', thresholds: [{ of: 'forecast', percent: 100 }] },
    }),
  },
  { route: budgetTest, tag: 'Budgets', errors: [403, 404], sample: onNewBudget('test') },
]
