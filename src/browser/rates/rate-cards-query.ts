import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { fetchRoute, type RouteInput } from '#browser/api/fetch-route.ts'
import { routeQuery } from '#browser/api/route-query.ts'
import {
  rateCardCreate,
  rateCardDelete,
  rateCardItem,
  rateCardList,
  rateCardPutInUse,
  rateCardReadCsv,
  rateCardRestore,
  rateCardSave,
  rateCardVersions,
} from '#contract/routes/rate-cards.ts'

export const cardsQuery = routeQuery(rateCardList, {})

export const cardQuery = (id: string, version?: number) =>
  routeQuery(rateCardItem, version === undefined ? {} : { version }, { id })

export const versionsQuery = (id: string) => routeQuery(rateCardVersions, {}, { id })

export function useCardCreate() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (input: RouteInput<typeof rateCardCreate>) => (await fetchRoute(rateCardCreate, input)).card,
    onSettled: () => refreshLists(client),
  })
}

export function useCardSave(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (input: RouteInput<typeof rateCardSave>) =>
      (await fetchRoute(rateCardSave, input, { params: { id } })).card,
    onSettled: (_card, error) => refresh(client, error),
  })
}

export function useCardRestore(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (input: RouteInput<typeof rateCardRestore>) =>
      (await fetchRoute(rateCardRestore, input, { params: { id } })).card,
    onSettled: (_card, error) => refresh(client, error),
  })
}

export function useCardDelete() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (id: string) => (await fetchRoute(rateCardDelete, {}, { params: { id } })).card,
    onSettled: () => refreshLists(client),
  })
}

/** Every amount of the console hangs on it. */
export function useCardPutInUse() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (cardId: string | null) => (await fetchRoute(rateCardPutInUse, { cardId })).use,
    onSuccess: () => client.invalidateQueries(),
  })
}

export function useReadCsv() {
  return useMutation({ mutationFn: (text: string) => fetchRoute(rateCardReadCsv, { text }) })
}

/** What was saved may be in use, and every amount hang on it; what was refused may have been too late. */
async function refresh(client: QueryClient, error: Error | null): Promise<void> {
  if (!error) return client.invalidateQueries()
  const read = [rateCardItem.id, rateCardVersions.id]
  await Promise.all(read.map((id) => client.invalidateQueries({ queryKey: [id] })))
}

function refreshLists(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: [rateCardList.id] })
}
