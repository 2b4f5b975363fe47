import { useMemo } from 'react'
import { paths } from '#browser/paths.ts'
import type { ViewScope } from '#browser/views/view-scope.ts'
import { formatView, parseView, type ViewState } from '#contract/view-state.ts'
import type { LogScope } from './log-scope.ts'

/** The log page as one whose addresses can be saved, columns named: what is saved shows the same to everybody. */
export function useViewScope({ channel, view, range, columns }: LogScope): ViewScope {
  return useMemo(() => {
    const address = (shown: ViewState) =>
      formatView(channel, { ...shown, columns: shown.columns ?? columns }).toString()
    // It moves with the clock, so that the two kinds of address differ.
    const moves = 'preset' in view.range && view.range.preset !== 'all'
    return {
      page: channel.id,
      kind: 'log',
      search: address(view),
      range: view.range,
      fixed: moves ? { search: address({ ...view, range }), range } : undefined,
      rewrite: (search) => address(parseView(channel, new URLSearchParams(search)).view),
      path: (search) => paths.log(channel, new URLSearchParams(search)),
    }
  }, [channel, view, range, columns])
}
