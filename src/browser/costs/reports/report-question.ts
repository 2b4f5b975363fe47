// What a saved report asks, wherever it is shown.
import type { Channel } from '#contract/channels/index.ts'
import { chosenChannels, parseCostView } from '#contract/cost-view.ts'
import { type Interval, intervals } from '#contract/routes/costs.ts'
import type { Status } from '#contract/routes/system.ts'
import { buckets, type Period } from '../calendar.ts'
import { heldBy, makeQuestion, type Question } from '../question.ts'

/** Undefined where no channel of it may be read, or where its range is open and the log is empty. */
export function reportQuestion(
  search: string,
  offered: readonly Channel[],
  zone: string,
  now: Date,
  status: Status,
): Question | undefined {
  const { view } = parseCostView(new URLSearchParams(search), offered)
  const chosen = chosenChannels(view, offered)
  if (chosen.length === 0) return undefined
  return makeQuestion(view, chosen, zone, now, heldBy(status, chosen))
}

/** As many columns as a card is wide. */
const MAX_COLUMNS = 72
const HOUR = 3_600_000

/** The finest interval that a card has room for: its columns tell a shape, whatever the report's own are. */
export function cardInterval(period: Period, zone: string): Interval {
  // Years of hours need not be counted to be too many.
  const isShort = Date.parse(period.to) - Date.parse(period.from) <= MAX_COLUMNS * HOUR
  const offered = isShort ? intervals : intervals.filter((each) => each !== 'hour')
  return offered.find((interval) => buckets(period, interval, zone).length <= MAX_COLUMNS) ?? 'month'
}
