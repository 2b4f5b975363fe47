import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { takeEarly } from '#browser/api/early.ts'
import { fetchRoute } from '#browser/api/fetch-route.ts'
import { nextSkip } from '#browser/api/next-skip.ts'
import { asRows } from '#browser/api/rows-first.ts'
import type { ResolvedRange } from '#browser/format/resolve-range.ts'
import type { Channel } from '#contract/channels/index.ts'
import { type Entry, entryList, pageLimits } from '#contract/routes/logs.ts'
import type { ViewState } from '#contract/view-state.ts'
import { entriesOf } from './joined-pages.ts'
import { listAsk } from './list-ask.ts'

export interface LogPage {
  readonly data: readonly Entry[]
  /** Entries of the view, when the page was read. */
  readonly count: number
  /** True when entries follow. */
  readonly more: boolean
  /** When it was read, milliseconds since 1970; of the first page: when it was last brought up to date. */
  readonly readAt: number
}

/**
 * Where a page begins. In order of time: at the last row before it, so that rows that come or go elsewhere in the list
 * move nothing. In any other order by the number of rows before it.
 */
export interface PageStart {
  readonly skip: number
  readonly from?: string
  readonly before?: string
  /** So many of the API's pages are one page of the list. */
  readonly parts?: number
}

/** The API gives a hundred entries at a time. A reader who goes on gets more: each arrival takes a frame or two. */
const PARTS = 4

/** The entries of a view, page by page; the rows on screen stay until those of a changed view arrive. */
export function logPages(channel: Channel, view: ViewState, range: ResolvedRange, columns: readonly string[]) {
  const params = { resource: channel.resource }
  const { query, sort, select } = listAsk(channel, view, range, columns)
  return infiniteQueryOptions({
    queryKey: [entryList.id, params, 'log', { query, sort, select }] as const,
    queryFn: async ({ pageParam: { skip, from, before, parts = 1 }, signal }): Promise<LogPage> => {
      let readAt = Date.now()
      const within = { from: from ?? range.from, to: before ?? range.to }
      // How many there are is known from the first page.
      const countAll = skip === 0 && from === undefined && before === undefined
      const ask = { ...listAsk(channel, view, within, columns), countAll }
      const answers: Answer[] = []
      // One after another: what each costs the browser then falls into frames of its own.
      for (let next: number | undefined = skip; next !== undefined && answers.length < parts; ) {
        const input = { ...ask, skip: next }
        const early = takeEarly(entryList, input, { params, signal })
        if (early) readAt = early.askedAt
        const answer: Answer = await asRows(early?.answer ?? fetchRoute(entryList, input, { params, signal }))
        answers.push(answer)
        next = nextSkip(answer)
      }
      return { ...joinAnswers(answers), readAt }
    },
    initialPageParam: { skip: 0 } as PageStart,
    getNextPageParam: (last, pages) => (last.more ? nextStart(channel, view, pages) : undefined),
    placeholderData: keepPreviousData,
    // Comparing every row on hand with itself for each page that comes takes longer than a frame.
    structuralSharing: false,
    // The list is that of the moment it was opened: what comes later is told and brought in when the reader wants it.
    staleTime: Number.POSITIVE_INFINITY,
  })
}

type Answer = Awaited<ReturnType<typeof fetchRoute<typeof entryList>>>

/** One page of answers that follow one another. */
function joinAnswers(answers: readonly Answer[]): Omit<LogPage, 'readAt'> {
  const [first, last] = [answers[0], answers.at(-1)]
  return {
    data: answers.length === 1 && first ? first.data : answers.flatMap(({ data }) => data),
    count: first?.count ?? 0,
    more: last !== undefined && nextSkip(last) !== undefined,
  }
}

/** So few rows of one millisecond are read again rather than skipped: one of them may have gone. */
const READ_AGAIN = 20

export function nextStart(channel: Channel, { sort }: Pick<ViewState, 'sort'>, pages: readonly LogPage[]): PageStart {
  const entries = entriesOf(pages)
  const last = timeOf(channel, entries.at(-1))
  const left = Math.ceil(((pages[0]?.count ?? 0) - entries.length) / pageLimits.max)
  const more = left > 1 ? { parts: Math.min(PARTS, left) } : {}
  if (sort.key !== channel.time || Number.isNaN(last)) return { skip: entries.length, ...more }
  // The API cuts instants to milliseconds; the store keeps more.
  const same = entries.length - 1 - entries.findLastIndex((entry) => timeOf(channel, entry) !== last)
  const skip = same > READ_AGAIN ? same : 0
  return sort.direction === 'desc'
    ? { skip, before: new Date(last + 1).toISOString(), ...more }
    : { skip, from: new Date(last).toISOString(), ...more }
}

export function timeOf(channel: Channel, entry: Entry | undefined): number {
  return Date.parse(String(entry?.[channel.time]))
}
