// Days of a period that were out of the ordinary, each with what made it so.
import { badRequest } from '#contract/api-error.ts'
import { type CostAnomaliesAnswer, MOST_DAYS_LOOKED_AT } from '#contract/routes/cost-outlook.ts'
import type { Principal } from '../../access/principal.ts'
import type { Store } from '../../store/store.ts'
import { readBeginning, readDays } from '../day-amounts.ts'
import type { OutlookInput } from '../forecast/forecast-costs.ts'
import { dayOf, daysBefore } from '../zone-months.ts'
import { readShares } from './contributors.ts'
import { findOutliers, isJudged, type Outlier, REFERENCE_WEEKS, referencePlaces } from './find-outliers.ts'
import { mainShare } from './main-share.ts'

const DAY = 86_400_000
/** The largest are told. */
const MOST_TOLD = 12

export async function findAnomalies(
  store: Store,
  principal: Principal,
  { period, ...scope }: OutlookInput,
  now: number,
): Promise<CostAnomaliesAnswer> {
  const { zone } = scope
  if ((period.to - period.from) / DAY > MOST_DAYS_LOOKED_AT + 1)
    throw badRequest(`At most ${MOST_DAYS_LOOKED_AT} days are looked at: choose a shorter range.`, 'from')
  // A day that is not over yet is not judged: it would be a cheap one.
  const to = Math.min(period.to, dayOf(now, zone).from)
  const first = dayOf(period.from, zone).from
  if (first >= to) return { anomalies: [], judgedDays: 0 }
  const beginning = await readBeginning(store, principal, scope.scopes)
  const earliest = daysBefore(first, zone, REFERENCE_WEEKS * 7)
  const read = { from: earliest, to: dayOf(to - 1, zone).to }
  const days = (await readDays(store, principal, scope, read)).filter(
    ({ start }) => beginning !== undefined && start > beginning,
  )
  const from = days.filter(({ start }) => start < first).length
  const outliers = largest(
    findOutliers(
      days.map(({ cents }) => Number(cents)),
      from,
    ),
  )
  const startOf = (place: number) => days[place]?.start ?? 0
  const judged = outliers.map(({ place }) => ({
    start: startOf(place),
    references: referencePlaces(place).map(startOf),
  }))
  const shares = judged.length > 0 ? await readShares(store, principal, scope, read, judged) : new Map()
  return {
    anomalies: outliers.map(({ place, actual, expected, score }) => ({
      from: new Date(startOf(place)).toISOString(),
      to: new Date(dayOf(startOf(place), zone).to).toISOString(),
      actualInUSDCents: days[place]?.cents ?? '0',
      expectedInUSDCents: String(BigInt(Math.round(expected))),
      score: Math.round(score * 10) / 10,
      contributor: mainShare(shares.get(startOf(place)) ?? [], actual - expected),
    })),
    judgedDays: days.filter((_, place) => place >= from && isJudged(place)).length,
  }
}

function largest(outliers: readonly Outlier[]): Outlier[] {
  const difference = ({ actual, expected }: Outlier) => Math.abs(actual - expected)
  return outliers
    .toSorted((a, b) => difference(b) - difference(a))
    .slice(0, MOST_TOLD)
    .toSorted((a, b) => a.place - b.place)
}
