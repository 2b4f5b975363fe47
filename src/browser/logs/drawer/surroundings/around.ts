// The entries of one cause next to an instant, over several logs: the last few before it and the first few after it.
import type { RouteOutput } from '#browser/api/fetch-route.ts'
import { routeQuery } from '#browser/api/route-query.ts'
import { type Channel, findField } from '#contract/channels/index.ts'
import { entryList } from '#contract/routes/logs.ts'
import { byTime, type NearbyEntry, nearbyEntry, nearbySelect } from './nearby-entry.ts'

type Page = RouteOutput<typeof entryList>

/** On each side, the entry itself among those before. */
const EACH_SIDE = 3

/** The logs whose entries can have this cause. */
export function sharing(channels: readonly Channel[], key: string): Channel[] {
  return channels.filter((channel) => findField(channel, key)?.kind === 'relation')
}

/** Two questions for each log: until then, and after. */
export function aroundQueries(channel: Channel, key: string, id: string, at: string) {
  const ask = (test: string, order: 1 | -1) =>
    routeQuery(
      entryList,
      {
        query: { [key]: id, [channel.time]: { _type: test, value: at } },
        select: nearbySelect(channel),
        sort: { [channel.time]: order },
        limit: EACH_SIDE,
      },
      { resource: channel.resource },
    )
  return [ask('LessThanOrEqual', -1), ask('GreaterThan', 1)]
}

interface Around {
  /** Newest first; undefined until every log has answered. */
  readonly entries: readonly NearbyEntry[] | undefined
  readonly counts: readonly { readonly channel: Channel; readonly count: number }[]
}

/** The answers to `aroundQueries` of these logs, in their order. */
export function joinAround(channels: readonly Channel[], pages: readonly (Page | undefined)[]): Around {
  const logs = channels.map((channel, place) => ({ channel, before: pages[2 * place], after: pages[2 * place + 1] }))
  const side = (name: 'before' | 'after') =>
    logs.flatMap(({ channel, [name]: page }) => (page?.data ?? []).map((entry) => nearbyEntry(channel, entry)))
  const before = side('before').toSorted(byTime).slice(0, EACH_SIDE)
  const after = side('after').toSorted(byTime).slice(-EACH_SIDE)
  return {
    entries: pages.every((page) => page !== undefined) ? [...after, ...before] : undefined,
    counts: logs.map(({ channel, before: b, after: a }) => ({ channel, count: (b?.count ?? 0) + (a?.count ?? 0) })),
  }
}
