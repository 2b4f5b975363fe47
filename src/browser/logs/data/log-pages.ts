import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { fetchRoute, type RouteOutput } from '#browser/api/fetch-route.ts'
import { nextSkip } from '#browser/api/next-skip.ts'
import type { ResolvedRange } from '#browser/format/resolve-range.ts'
import type { Channel } from '#contract/channels/index.ts'
import { type Entry, entryList, pageLimits } from '#contract/routes/logs.ts'
import { type ViewState, viewQuery } from '#contract/view-state.ts'
import { listSelect } from './list-fields.ts'

type Page = RouteOutput<typeof entryList>

interface PageStart {
  readonly skip: number
  /** Only entries before this instant: what arrives later would shift the pages. */
  readonly before: string | null
}

const firstPage: PageStart = { skip: 0, before: null }

/** The entries of a view, a hundred at a time; the rows on screen stay until those of a changed view arrive. */
export function logPages(channel: Channel, view: ViewState, range: ResolvedRange) {
  const params = { resource: channel.resource }
  const sort = { [view.sort.key]: view.sort.direction === 'desc' ? -1 : 1 }
  const query = viewQuery(channel, view, range)
  const select = listSelect(channel)
  return infiniteQueryOptions({
    queryKey: [entryList.id, params, 'log', { query, sort }] as const,
    queryFn: ({ pageParam: { skip, before }, signal }) =>
      fetchRoute(
        entryList,
        {
          query: before === null ? query : viewQuery(channel, view, { from: range.from, to: before }),
          select,
          sort,
          limit: pageLimits.max,
          skip,
        },
        { params, signal },
      ),
    initialPageParam: firstPage,
    getNextPageParam: (last, pages): PageStart | undefined => {
      const skip = nextSkip(last)
      return skip === undefined ? undefined : { skip, before: pinnedEnd(channel, view, pages[0]) }
    },
    placeholderData: keepPreviousData,
  })
}

/** Just after the newest entry of the first page. In any other order new entries only repeat what is shown. */
function pinnedEnd(channel: Channel, { sort }: ViewState, first: Page | undefined): string | null {
  if (sort.key !== channel.time || sort.direction !== 'desc') return null
  const newest = Date.parse(String(first?.data[0]?.[channel.time]))
  // The API cuts instants to milliseconds; the store keeps more.
  return Number.isNaN(newest) ? null : new Date(newest + 1).toISOString()
}

/** The entries of all pages, each once. */
export function entriesOf(pages: readonly Page[]): Entry[] {
  const entries = new Map<string, Entry>()
  for (const { data } of pages) for (const entry of data) if (!entries.has(entry._id)) entries.set(entry._id, entry)
  return [...entries.values()]
}
