// Which costs a budget is over, as addresses of the cost page and as the gateway is told.
import { paths } from '#browser/paths.ts'
import { type Channel, findChannel } from '#contract/channels/index.ts'
import { chosenChannels, defaultCostView, formatCostView, parseCostView } from '#contract/cost-view.ts'
import { queryFilters } from '#contract/query-filters.ts'
import { type Filter, viewQuery } from '#contract/view-state.ts'

export interface Scope {
  /** Null for all that bill. */
  readonly channels: readonly string[] | null
  /** As in get-list; null for everything. */
  readonly query: unknown
}

export const everything: Scope = { channels: null, query: null }

/** The channels that a scope sums, of those that bill and may be read. */
export function scopeChannels({ channels }: Scope, offered: readonly Channel[]): readonly Channel[] {
  return channels === null ? offered : channels.flatMap((id) => findChannel(id) ?? [])
}

/** Its filters; undefined where no address can say them. */
export function scopeFilters(scope: Scope, offered: readonly Channel[]): readonly Filter[] | undefined {
  const [first] = scopeChannels(scope, offered)
  return first && queryFilters(first, scope.query)
}

/** What an address of the cost page is over. */
export function scopeOfAddress(search: string | URLSearchParams, offered: readonly Channel[]): Scope {
  const { view } = parseCostView(new URLSearchParams(search), offered)
  const [first] = chosenChannels(view, offered)
  const query = first && view.filters.length > 0 ? viewQuery(first, view, { from: null, to: null }) : null
  return { channels: view.channels, query }
}

/** The cost page over the same entries in a range; undefined where its address cannot say which. */
export function costsPath(
  scope: Scope,
  offered: readonly Channel[],
  range: { readonly from: string; readonly to: string },
): string | undefined {
  const filters = scopeFilters(scope, offered)
  if (!filters) return undefined
  const { from, to } = range
  const view = { ...defaultCostView, range: { from, to }, compare: 'previous-month' as const }
  return paths.costs(formatCostView({ ...view, channels: scope.channels, filters }, offered))
}

export function isSameScope(a: Scope, b: Scope): boolean {
  return JSON.stringify([a.channels, a.query]) === JSON.stringify([b.channels, b.query])
}
