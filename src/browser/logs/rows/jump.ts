// Where a list has to go to show a moment: to a row that it holds, or to a range that begins there.
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import type { Sort, ViewState } from '#contract/view-state.ts'

const MINUTE_MS = 60_000

interface JumpInput {
  readonly channel: Channel
  readonly sort: Sort
  readonly range: { readonly from: string | null; readonly to: string | null }
  readonly entries: readonly Entry[]
  /** The list goes on after the last of them. */
  readonly hasMore: boolean
  /** The beginning of a minute (ISO). */
  readonly at: string
}

type Jump = { readonly row: number } | { readonly patch: Partial<ViewState> }

/** The minute of `at` becomes the first of the list, unless its rows are here already. */
export function jumpTo({ channel, sort, range, entries, hasMore, at }: JumpInput): Jump {
  const inOrder = sort.key === channel.time
  const newestFirst = !inOrder || sort.direction === 'desc'
  const start = Date.parse(at)
  const end = start + MINUTE_MS
  const within =
    (range.from === null || end > Date.parse(range.from)) && (range.to === null || start < Date.parse(range.to))
  if (inOrder && within) {
    const times = entries.map((entry) => Date.parse(String(entry[channel.time])))
    const row = times.findIndex((time) => (newestFirst ? time < end : time >= start))
    if (row >= 0) return { row }
    if (!hasMore && entries.length > 0) return { row: entries.length - 1 }
  }
  const beyond = (bound: string | null, outside: boolean) => (outside ? null : bound)
  const next = newestFirst
    ? {
        from: beyond(range.from, range.from !== null && Date.parse(range.from) >= end),
        to: new Date(end).toISOString(),
      }
    : { from: new Date(start).toISOString(), to: beyond(range.to, range.to !== null && Date.parse(range.to) <= start) }
  return { patch: { range: next, ...(!inOrder && { sort: { key: channel.time, direction: 'desc' as const } }) } }
}
