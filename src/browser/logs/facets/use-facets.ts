import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { aroundRowsQuery, routeQuery } from '#browser/api/route-query.ts'
import type { Field } from '#contract/channels/index.ts'
import { entryFacets } from '#contract/routes/explore.ts'
import { fieldValues } from '#contract/routes/logs.ts'
import { viewQuery } from '#contract/view-state.ts'
import type { LogScope } from '../view/log-scope.ts'
import { facetFields } from './facet-rows.ts'

/** Values of a facet before "more" is asked for. */
const SHORT = 6
const LONG = 200
const PAUSE_MS = 200

/** All facets of a view, in one request; neither pages, nor sort, nor columns are part of the question. */
export function useFacets({ channel, view, range }: LogScope) {
  const fields = facetFields(channel).map(({ key }) => key)
  return useQuery({
    ...aroundRowsQuery(
      entryFacets,
      { query: viewQuery(channel, view, range), fields, limit: SHORT },
      { resource: channel.resource },
    ),
    placeholderData: keepPreviousData,
  })
}

/** More values of one field, and a search among them where there are too many to hold. */
export function useLongFacet({ channel, view, range }: LogScope, field: Field, search: string) {
  const own = field.kind === 'relation' ? [field.key, field.idKey] : [field.key]
  const filters = view.filters.filter(({ key }) => !own.includes(key))
  const query = viewQuery(channel, { filters }, range)
  const params = { resource: channel.resource }
  const all = useQuery({
    ...routeQuery(fieldValues, { field: field.key, query, limit: LONG }, params),
    placeholderData: keepPreviousData,
  })
  // While all values are at hand, the search is a matter of the words on screen, in the reader's language.
  const wanted = all.data !== undefined && all.data.more > 0 ? search.trim() : ''
  const [settled] = useDebouncedValue(wanted, PAUSE_MS)
  const found = useQuery({
    ...routeQuery(fieldValues, { field: field.key, query, search: settled, limit: LONG }, params),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
  })
  return settled === '' ? all : found
}
