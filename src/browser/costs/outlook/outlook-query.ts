import { routeQuery } from '#browser/api/route-query.ts'
import { costAnomalies, costForecast, MOST_DAYS_LOOKED_AT } from '#contract/routes/cost-outlook.ts'
import { viewQuery } from '#contract/view-state.ts'
import type { Question } from '../question.ts'

const DAY = 86_400_000

/** What the entries of a question will come to. */
export function forecastQuery(question: Question) {
  return { ...routeQuery(costForecast, scopeOf(question)), enabled: reachesNow(question, Date.now()) }
}

/** Days of a question's range that were out of the ordinary. */
export function anomaliesQuery(question: Question) {
  return { ...routeQuery(costAnomalies, scopeOf(question)), enabled: isShort(question) }
}

function scopeOf({ view, chosen, zone, period }: Question) {
  const { filters } = view
  const [first] = chosen
  const query = first && filters.length > 0 ? viewQuery(first, { filters }, { from: null, to: null }) : undefined
  return { ...period, timezone: zone, channels: chosen.map(({ id }) => id), ...(query && { query }) }
}

/** A range that is over has nothing to come. */
export function reachesNow({ period }: Question, now: number): boolean {
  return Date.parse(period.from) <= now && Date.parse(period.to) >= now
}

export function isShort({ period }: Question): boolean {
  return (Date.parse(period.to) - Date.parse(period.from)) / DAY <= MOST_DAYS_LOOKED_AT
}
