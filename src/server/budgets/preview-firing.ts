// On which days a rule would have told somebody: every day of the last months, by what was known when it ended.
import { bucketStarts, type Period } from '#contract/calendar.ts'
import { addDecimals } from '#contract/money.ts'
import { PREVIEW_MONTHS, type PreviewMonth, type Threshold } from '#contract/routes/budgets.ts'
import { LEAST_HISTORY_DAYS } from '#contract/routes/cost-outlook.ts'
import { type BudgetDays, daysIn, isKnown, isoPeriod, sumDays } from './budget-state.ts'
import { isPassed, type MonthSoFar, settleThresholds } from './firing.ts'
import { foretell, type History, makeHistory, placesOf, presentBand } from './forecast/history.ts'
import { dayOf, monthOf } from './zone-months.ts'

export interface TriedRule {
  readonly amount: string
  readonly thresholds: readonly Threshold[]
}

export function previewFiring(rule: TriedRule, read: BudgetDays, now: number): PreviewMonth[] {
  const { zone, days, beginning } = read
  const thresholds = settleThresholds(rule.thresholds)
  // Today counts as far as it has come; what is foretold of it is what the morning knew.
  const history = makeHistory(days, dayOf(now, zone).from, beginning)
  const needsForecast = thresholds.some(({ of }) => of === 'forecast')
  return Array.from({ length: PREVIEW_MONTHS }, (_, n) => monthOf(now, zone, PREVIEW_MONTHS - 1 - n)).map((month) => {
    const held = daysIn(days, month)
    const known = isKnown(month, beginning)
    const fired: PreviewMonth['fired'] = []
    let spent = '0'
    for (const day of known ? held : []) {
      spent = addDecimals(spent, day.cents)
      const soFar = { spent, forecast: needsForecast ? forecastOn(history, month, day.start, zone, spent) : null }
      for (const each of thresholds) {
        const isNew = !fired.some(({ of, percent }) => of === each.of && percent === each.percent)
        if (isNew && isPassed(each, rule.amount, soFar)) fired.push({ ...each, day: new Date(day.start).toISOString() })
      }
    }
    return { ...isoPeriod(month), inUSDCents: known ? sumDays(held) : null, fired }
  })
}

/** As foretold in the evening of a day, or in its morning where it is today. */
function forecastOn(
  history: History,
  month: Period,
  start: number,
  zone: string,
  spent: string,
): MonthSoFar['forecast'] {
  const place = history.days.findIndex((day) => day.start === start)
  const end = place < 0 ? history.days.length : place + 1
  if (end < LEAST_HISTORY_DAYS || history.reason !== null) return null
  const left = bucketStarts({ from: start, to: month.to }, 'day', zone).length - (place < 0 ? 0 : 1)
  return presentBand(foretell(history, placesOf(history, month).from, end, left, Number(spent)))
}
