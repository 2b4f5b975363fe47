// What the overview asks the gateway. Each part of the page asks for itself; equal questions are asked once.
import { routeQuery } from '#browser/api/route-query.ts'
import { resolveRange } from '#browser/format/resolve-range.ts'
import { useZone } from '#browser/preferences/use-preferences.ts'
import { type Channel, channels } from '#contract/channels/index.ts'
import { type CostRequest, costSummary } from '#contract/routes/costs.ts'
import type { RangePreset } from '#contract/view-state.ts'

type Part = Pick<CostRequest, 'groupBy' | 'interval'>

/** The sums of a named range over some channels. */
export function rangeSummary(preset: RangePreset, zone: string, over: readonly Channel[], part: Part) {
  const { from, to } = resolveRange({ preset }, zone, new Date())
  return periodSummary({ from: from ?? '', to: to ?? '' }, zone, over, part)
}

export function periodSummary(
  period: { readonly from: string; readonly to: string },
  zone: string,
  over: readonly Channel[],
  part: Part,
) {
  return routeQuery(costSummary, { ...period, timezone: zone, channels: over.map(({ id }) => id), ...part })
}

export interface OverviewScope {
  readonly zone: string
  /** The channels that may be read. */
  readonly channels: readonly Channel[]
  /** Those of them that bill. */
  readonly billed: readonly Channel[]
}

export function useOverviewScope(ids: readonly string[]): OverviewScope {
  const zone = useZone()
  const readable = channels.filter(({ id }) => ids.includes(id))
  return { zone, channels: readable, billed: readable.filter(({ cost }) => cost !== null) }
}
