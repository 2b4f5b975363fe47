import type { CostView } from '#contract/cost-view.ts'
import { lineFilters } from './line-filters.ts'
import type { Line } from './lines.ts'
import type { CostAddress } from './use-cost-view.ts'

/** The page narrowed to one row of its table, by what is still open; undefined where the address cannot say it. */
export function narrowed(
  { view, chosen }: Pick<CostAddress, 'view' | 'chosen'>,
  { path }: Line,
): Partial<CostView> | undefined {
  const kept = chosen.filter((channel) => lineFilters(channel, view.filters, path))
  const [first, ...others] = kept
  if (!first) return undefined
  const filters = lineFilters(first, view.filters, path) ?? []
  // Channels that keep it in different fields would need different filters.
  if (others.some((channel) => JSON.stringify(lineFilters(channel, view.filters, path)) !== JSON.stringify(filters))) {
    return undefined
  }
  const said = path.map(({ dimension }) => dimension)
  const by = view.thenBy && !said.includes(view.thenBy) ? view.thenBy : kept.length > 1 ? 'channel' : 'status'
  return {
    filters,
    channels: kept.length === chosen.length ? view.channels : kept.map(({ id }) => id),
    by: said.includes(by) ? 'incident' : by,
    thenBy: null,
    all: false,
  }
}
