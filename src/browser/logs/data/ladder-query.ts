import { routeQuery } from '#browser/api/route-query.ts'
import type { Channel } from '#contract/channels/index.ts'
import { entryLadder } from '#contract/routes/ladder.ts'

/** What was reported of one message, step by step. */
export function ladderQuery(channel: Channel, id: string) {
  return routeQuery(entryLadder, {}, { resource: channel.resource, id })
}
