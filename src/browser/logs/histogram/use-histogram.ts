import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { aroundRowsQuery } from '#browser/api/route-query.ts'
import { useZone } from '#browser/preferences/use-preferences.ts'
import { entryHistogram } from '#contract/routes/explore.ts'
import { viewQuery } from '#contract/view-state.ts'
import type { LogScope } from '../view/log-scope.ts'

/** Asked once a filter and range: neither pages, nor sort, nor columns are part of the question. */
export function useHistogram({ channel, view, range }: LogScope, enabled: boolean) {
  const timezone = useZone()
  const query = viewQuery(channel, view, { from: null, to: null })
  return useQuery({
    ...aroundRowsQuery(
      entryHistogram,
      { query, from: range.from, to: range.to, timezone },
      { resource: channel.resource },
    ),
    // The bars stay while those of a changed filter are on their way.
    placeholderData: keepPreviousData,
    enabled,
  })
}
