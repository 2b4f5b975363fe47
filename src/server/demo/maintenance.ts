// Planned works: announced every week, two days ahead; subscribers hear when they begin and when they are over.
import type { Budget } from './budget.ts'
import type { Day } from './calendar.ts'
import { audience, type Notice, notify } from './notices.ts'
import { titled } from './relations.ts'
import type { Stage } from './stage.ts'
import { maintenanceTitles } from './texts/incidents.ts'
import { noticeTexts } from './texts/notices.ts'
import { sites } from './texts/organisation.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const NOTICES = 3

/** Announces the week's works, on the day of the week that is three days before the last one. */
export function playMaintenance(stage: Stage, day: Day, budget: Budget): void {
  const { random } = stage
  const subscribers = day.left % 7 === 3 ? audience(stage, budget.credit / NOTICES) : []
  if (subscribers.length === 0) return
  const midnight = Math.ceil(day.from / DAY_MS) * DAY_MS
  const title = random.pick(maintenanceTitles).replace('{site}', random.pick(sites))
  const cause = titled('scheduledMaintenance', random.uuid(), title)
  const notice = (write: Notice['write'], category: Notice['category']): Notice => ({ write, cause, category })
  const announced = Math.max(day.from, midnight - DAY_MS + 10 * HOUR_MS) + random.below(HOUR_MS)
  const started = midnight - DAY_MS + 2 * DAY_MS + 20 * HOUR_MS
  budget.pay(stage, () => {
    notify(
      stage,
      announced,
      subscribers,
      notice((language) => noticeTexts[language].planned(title), 'marketing'),
    )
    notify(
      stage,
      started,
      subscribers,
      notice((language) => noticeTexts[language].started(title), 'utility'),
    )
    const finished = started + random.between(1, 3) * HOUR_MS
    notify(
      stage,
      finished,
      subscribers,
      notice((language) => noticeTexts[language].finished(title), 'utility'),
    )
  })
}
