import { useQuery } from '@tanstack/react-query'
import type { Anomaly, Band } from '#contract/routes/cost-outlook.ts'
import type { Interval } from '#contract/routes/costs.ts'
import type { Question } from '../question.ts'
import { anomaliesQuery, forecastQuery } from './outlook-query.ts'

/** What is drawn beside the columns, by the instant at which a day begins. */
export interface Outlook {
  readonly anomalies: ReadonlyMap<string, Anomaly>
  /** Of days to come. */
  readonly bands: ReadonlyMap<string, Band>
}

/** Nothing for columns of another length than a day. */
export function useOutlook(question: Question, interval: Interval): Outlook {
  const daily = interval === 'day'
  const anomalies = useQuery({ ...anomaliesQuery(question), ...(!daily && { enabled: false }) }).data?.anomalies
  const days = useQuery({ ...forecastQuery(question), ...(!daily && { enabled: false }) }).data?.days
  return {
    anomalies: new Map(daily ? anomalies?.map((each) => [each.from, each]) : []),
    bands: new Map(
      daily
        ? days?.flatMap(({ day, actualInUSDCents, expected }) =>
            actualInUSDCents === null && expected ? [[day, expected] as const] : [],
          )
        : [],
    ),
  }
}
