import { keepPreviousData } from '@tanstack/react-query'
import { aroundRowsQuery } from '#browser/api/route-query.ts'
import type { ResolvedRange } from '#browser/format/resolve-range.ts'
import type { Channel } from '#contract/channels/index.ts'
import { costSummary } from '#contract/routes/costs.ts'
import { type ViewState, viewQuery } from '#contract/view-state.ts'

// The summary wants both ends; these are beyond anything a log holds.
const BEGINNING = '1970-01-01T00:00:00.000Z'
const END = '2200-01-01T00:00:00.000Z'

/** Sums over the entries of a view. */
export function summaryQuery(channel: Channel, view: ViewState, range: ResolvedRange) {
  return {
    ...aroundRowsQuery(costSummary, {
      from: range.from ?? BEGINNING,
      to: range.to ?? END,
      channels: [channel.id],
      query: viewQuery(channel, view, { from: null, to: null }),
    }),
    placeholderData: keepPreviousData,
  }
}
