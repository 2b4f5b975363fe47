import { routeQuery } from '#browser/api/route-query.ts'
import { costWaste } from '#contract/routes/cost-waste.ts'
import { viewQuery } from '#contract/view-state.ts'
import type { Question } from '../question.ts'

/** What was wasted of the entries that the page sums. */
export function wasteQuery({ view, chosen, zone, period }: Question) {
  const [first] = chosen
  const query = first && view.filters.length > 0 ? viewQuery(first, view, { from: null, to: null }) : undefined
  return routeQuery(costWaste, {
    ...period,
    timezone: zone,
    channels: chosen.map(({ id }) => id),
    ...(query && { query }),
  })
}
