import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { itemQuery } from '#browser/logs/data/item-query.ts'
import { ladderQuery } from '#browser/logs/data/ladder-query.ts'
import { type EntryAddress, type EntryPlace, useEntryHost } from '#browser/shell/entry-context.ts'
import { receiptChannels } from '#contract/routes/ladder.ts'

/** So many entries before the end of what the list holds, it is asked for more. */
const NEAR_END = 5

/** Fetches the entries before and after, once this one is here, so that going on shows them at once. */
export function useNeighbours(ready: boolean, { previous, next, left }: EntryPlace): void {
  const client = useQueryClient()
  const { nearEnd } = useEntryHost()

  // An address is made anew whenever the list is drawn; what it says is what counts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!ready) return
    for (const neighbour of [next, previous]) if (neighbour) prefetch(client, neighbour)
  }, [client, ready, previous?.channel, previous?.id, next?.channel, next?.id])

  useEffect(() => {
    if (left !== undefined && left < NEAR_END) nearEnd()
  }, [left, nearEnd])
}

function prefetch(client: QueryClient, { channel, id }: EntryAddress): void {
  void client.prefetchQuery(itemQuery(channel, id))
  if (receiptChannels(channel).length > 0) void client.prefetchQuery(ladderQuery(channel, id))
}
