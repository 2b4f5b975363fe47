import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import type { Channel } from '#contract/channels/index.ts'
import { entryList, pageLimits } from '#contract/routes/logs.ts'
import { fetchRoute, type RouteInput, type RouteOutput } from './fetch-route.ts'

/** Body of a get-list without its page. */
export type EntryPagesBody = Pick<RouteInput<typeof entryList>, 'query' | 'select' | 'sort'>

/** A list of log entries, a hundred at a time; the rows on screen stay until those of a changed view arrive. */
export function entryPages(channel: Pick<Channel, 'resource'>, body: EntryPagesBody) {
  const params = { resource: channel.resource }
  return infiniteQueryOptions({
    queryKey: [entryList.id, params, 'pages', body] as const,
    queryFn: ({ pageParam, signal }) =>
      fetchRoute(entryList, { ...body, limit: pageLimits.max, skip: pageParam }, { params, signal }),
    initialPageParam: 0,
    getNextPageParam: nextSkip,
    placeholderData: keepPreviousData,
  })
}

/** Where the next page begins; undefined at the end, or at an empty page, which would otherwise repeat for ever. */
export function nextSkip(page: RouteOutput<typeof entryList>): number | undefined {
  const next = page.skip + page.data.length
  return page.data.length > 0 && next < page.count ? next : undefined
}
