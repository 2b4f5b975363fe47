import { useMemo } from 'react'
import { paths } from '#browser/paths.ts'
import { useZone } from '#browser/preferences/use-preferences.ts'
import type { ViewScope } from '#browser/views/view-scope.ts'
import { formatCostView, parseCostView } from '#contract/cost-view.ts'
import { COSTS_PAGE } from '#contract/view-page.ts'
import type { Range } from '#contract/view-state.ts'
import { askedPeriod } from '../periods.ts'
import type { CostAddress } from '../use-cost-view.ts'

/** The cost page as one whose addresses can be saved. */
export function useReportScope({ view, offered }: CostAddress): ViewScope {
  const zone = useZone()
  return useMemo(() => {
    const address = (range: Range) => formatCostView({ ...view, range }, offered).toString()
    const fixed = fixedRange(view.range, zone)
    return {
      page: COSTS_PAGE,
      kind: 'report',
      search: address(view.range),
      range: view.range,
      fixed: fixed && { search: address(fixed), range: fixed },
      rewrite: (search) => formatCostView(parseCostView(new URLSearchParams(search), offered).view, offered).toString(),
      path: (search) => paths.costs(new URLSearchParams(search)),
    }
  }, [view, offered, zone])
}

/** What a range that moves with the clock stands for now; undefined for one that does not. */
function fixedRange(range: Range, zone: string): Range | undefined {
  const moves = 'preset' in range && range.preset !== 'all'
  return moves ? askedPeriod(range, zone, new Date(), { oldest: null, newest: null }) : undefined
}
