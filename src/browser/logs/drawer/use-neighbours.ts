import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { itemQuery } from '#browser/logs/data/item-query.ts'
import { ladderQuery } from '#browser/logs/data/ladder-query.ts'
import { useEntryContext } from '#browser/logs/entry-context.ts'
import type { Channel } from '#contract/channels/index.ts'
import { receiptChannels } from '#contract/routes/ladder.ts'

/** So many entries before the end of what the list holds, it is asked for more. */
const NEAR_END = 5

/** Fetches the entries before and after, once this one is here, so that going on shows them at once. */
export function useNeighbours(channel: Channel, ready: boolean): void {
  const client = useQueryClient()
  const { previousId, nextId, left, nearEnd } = useEntryContext()

  useEffect(() => {
    if (!ready) return
    for (const id of [nextId, previousId]) {
      if (id === undefined) continue
      void client.prefetchQuery(itemQuery(channel, id))
      if (receiptChannels(channel).length > 0) void client.prefetchQuery(ladderQuery(channel, id))
    }
  }, [client, channel, ready, previousId, nextId])

  useEffect(() => {
    if (left !== undefined && left < NEAR_END) nearEnd()
  }, [left, nearEnd])
}
