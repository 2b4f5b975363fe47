import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { fetchRoute, type RouteInput } from '#browser/api/fetch-route.ts'
import { routeQuery } from '#browser/api/route-query.ts'
import {
  type Budget,
  budgetCreate,
  budgetDelete,
  budgetList,
  budgetTest,
  budgetUpdate,
} from '#contract/routes/budgets.ts'

export const budgetsQuery = routeQuery(budgetList, {})

export type BudgetInput = RouteInput<typeof budgetCreate>

/** What was saved goes with its secret to `onSaved` alone: what a mutation returns would stay in memory. */
type OnSaved = (budget: Budget, secret: string | null) => void

export function useBudgetCreate(onSaved: OnSaved) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (input: BudgetInput) => {
      const { budget, secret } = await fetchRoute(budgetCreate, input)
      onSaved(budget, secret)
    },
    onSettled: () => refresh(client),
  })
}

export function useBudgetUpdate(onSaved: OnSaved) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, change }: { id: string; change: RouteInput<typeof budgetUpdate> }) => {
      const { budget, secret } = await fetchRoute(budgetUpdate, change, { params: { id } })
      onSaved(budget, secret)
    },
    onSettled: () => refresh(client),
  })
}

export function useBudgetDelete() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (id: string) => (await fetchRoute(budgetDelete, {}, { params: { id } })).budget,
    onSettled: () => refresh(client),
  })
}

/** Sends a test to the webhook as it is saved. */
export function useWebhookTest() {
  return useMutation({ mutationFn: (id: string) => fetchRoute(budgetTest, {}, { params: { id } }) })
}

function refresh(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: [budgetList.id] })
}
