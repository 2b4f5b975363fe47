import { useMemo } from 'react'
import { useSearchParams } from 'react-router-dom'
import { paths } from '#browser/paths.ts'
import { useReadableChannels } from '#browser/shell/use-readable-channels.ts'
import type { Channel } from '#contract/channels/index.ts'
import { type CostView, chosenChannels, formatCostView, parseCostView } from '#contract/cost-view.ts'

/** The state in the address, and the ways to change it. */
export interface CostAddress {
  readonly view: CostView
  /** Names in the address that could not be read. */
  readonly problems: readonly string[]
  /** Channels that may be read: those that bill, and those whose receipts a rate card prices. */
  readonly offered: readonly Channel[]
  /** Those that are summed. */
  readonly chosen: readonly Channel[]
  change(patch: Partial<CostView>): void
  address(patch: Partial<CostView>): string
}

export function useCostView(): CostAddress {
  const [params, setParams] = useSearchParams()
  const readable = useReadableChannels()
  const ids = readable.map(({ id }) => id).join()
  // The list is made anew on each render; its ids say whether it changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(() => {
    const offered = readable
    const { view, problems } = parseCostView(params, offered)
    const patched = (patch: Partial<CostView>) => formatCostView({ ...view, ...patch }, offered)
    return {
      view,
      problems,
      offered,
      chosen: chosenChannels(view, offered),
      change: (patch) => setParams(patched(patch)),
      address: (patch) => paths.costs(patched(patch)),
    }
  }, [params, setParams, ids])
}
