import { routeQuery } from '#browser/api/route-query.ts'
import { costChange } from '#contract/routes/cost-change.ts'
import { viewQuery } from '#contract/view-state.ts'
import type { Compared, Question } from '../question.ts'

/** Why the cost of a question is not what it was in the period compared with. */
export function changeQuery({ view, chosen, zone, period }: Question, { comparison }: Compared) {
  const { filters } = view
  const [first] = chosen
  const query = first && filters.length > 0 ? viewQuery(first, { filters }, { from: null, to: null }) : undefined
  return routeQuery(costChange, {
    ...period,
    timezone: zone,
    channels: chosen.map(({ id }) => id),
    compare: comparison,
    ...(query && { query }),
  })
}
