import type { RouteInput } from '#browser/api/fetch-route.ts'
import type { ResolvedRange } from '#browser/format/resolve-range.ts'
import type { Channel } from '#contract/channels/index.ts'
import { type entryList, pageLimits } from '#contract/routes/logs.ts'
import { type ViewState, viewQuery } from '#contract/view-state.ts'
import { listSelect } from './list-fields.ts'

/** What a log asks the gateway for at first; how many entries there are is known from then on. */
export function listAsk(channel: Channel, view: ViewState, range: ResolvedRange, columns: readonly string[]) {
  return {
    query: viewQuery(channel, view, range),
    select: listSelect(channel, columns),
    sort: { [view.sort.key]: view.sort.direction === 'desc' ? -1 : 1 },
    limit: pageLimits.max,
    countAll: true,
    skip: 0,
  } satisfies RouteInput<typeof entryList>
}
