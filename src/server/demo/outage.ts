// The incident behind the expensive month: a carrier's outage of two days, announced three times to every
// subscriber with a text that one curly quote makes twice as dear as it needed to be.
import type { Budget } from './budget.ts'
import { openIncident } from './incidents.ts'
import { notify } from './notices.ts'
import { teams } from './organisation.ts'
import { pageAbout, pageTeam } from './paging.ts'
import { Random } from './random.ts'
import { titled } from './relations.ts'
import type { Stage } from './stage.ts'
import { outageText } from './texts/outage.ts'

export const outageTitle = 'Carrier outage: scans and delivery windows missing across Europe'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const TUESDAY = 2
/** Hours after the beginning at which the announcement went out: twice on the first day, once on the second. */
const announcements = [1.2, 6.5, 23.1]

/** Rows of the announcements, per customer. */
export const ROWS_PER_CUSTOMER = announcements.length

/** The beginning (ms): 08:40 UTC on the Tuesday 42 to 48 days before `now`. */
export function outageAt(now: number): number {
  let midnight = Math.floor(now / DAY_MS) * DAY_MS - 48 * DAY_MS
  while (new Date(midnight).getUTCDay() !== TUESDAY) midnight += DAY_MS
  return midnight + 8 * HOUR_MS + 40 * 60_000
}

/** Plays the outage; `pages` pays for its pages. `large`: there are rows enough to page every team. */
export function playOutage(stage: Stage, pages: Budget, large: boolean): void {
  const time = outageAt(stage.story.now)
  const { reference, relations } = openIncident(stage, outageTitle)
  const page = pageAbout('incident', reference, outageTitle, relations)
  pages.pay(stage, () => {
    for (const team of large ? teams : teams.slice(0, 2)) {
      pageTeam(stage, time + stage.random.below(90_000), team, page, 0.15)
    }
  })
  // Always the same id, so that a link to the announcement works in every demo.
  const announcement = titled('statusPageAnnouncement', new Random(77).uuid(), 'Deliveries delayed by a carrier outage')
  const notice = { cause: { ...relations, ...announcement }, category: 'utility', smsOnly: true } as const
  for (const hours of announcements) {
    notify(stage, time + hours * HOUR_MS, stage.customers, { ...notice, write: (language) => outageText[language] })
  }
}
