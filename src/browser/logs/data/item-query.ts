import { routeQuery } from '#browser/api/route-query.ts'
import type { Channel } from '#contract/channels/index.ts'
import { entryItem, entryRaw } from '#contract/routes/logs.ts'
import { itemSelect } from './list-fields.ts'

/** One entry with all that the drawer shows. */
export function itemQuery(channel: Channel, id: string) {
  return routeQuery(entryItem, { select: itemSelect(channel) }, { resource: channel.resource, id })
}

/** What the source sent, to the letter. */
export function rawQuery(channel: Channel, id: string) {
  return routeQuery(entryRaw, {}, { resource: channel.resource, id })
}
