// What a webhook is told.

import { amountOf } from '#contract/amount.ts'
import type { BudgetState, Threshold } from '#contract/routes/budgets.ts'
import type { StoredBudget } from '../budget-rows.ts'
import { monthName } from '../zone-months.ts'

/** The console's page of budgets. */
const PAGE = '/costs/budgets'

interface Told {
  readonly budget: Pick<StoredBudget, 'id' | 'name' | 'projectId' | 'amount' | 'timezone'>
  readonly threshold: Threshold
  readonly state: Pick<BudgetState, 'from' | 'spent' | 'forecast'>
  /** Where the console is, such as `https://tollbook.example`. */
  readonly consoleUrl: string
  readonly isTest?: boolean
}

/** JSON. Amounts are US cents as exact text; `month` is its first day; `forecast` is null where there is none. */
export function alertMessage({ budget, threshold, state, consoleUrl, isTest = false }: Told): string {
  return JSON.stringify({
    budget: { id: budget.id, name: budget.name, projectId: budget.projectId || null },
    threshold,
    month: monthName(Date.parse(state.from), budget.timezone),
    timezone: budget.timezone,
    spentInUSDCents: amountOf(state.spent),
    budgetInUSDCents: budget.amount,
    forecast: state.forecast,
    link: `${consoleUrl}${PAGE}`,
    test: isTest,
  })
}
