// Alerts: one monitor, one team, seldom more than one person woken.
import type { Budget } from './budget.ts'
import { breaking, type Day, instantOf } from './calendar.ts'
import { labsTeam, type Team, teams } from './organisation.ts'
import { pageAbout, pageTeam } from './paging.ts'
import { titled } from './relations.ts'
import type { Stage } from './stage.ts'
import { alertTitles } from './texts/incidents.ts'
import { sites } from './texts/organisation.ts'

/** Plays one alert of a team at an instant (ms). */
export function playAlert(stage: Stage, time: number, team: Team): void {
  const { random } = stage
  const monitor = random.pick(team.monitors)
  const title = `${monitor.name}: ${random.pick(alertTitles).replace('{site}', random.pick(sites))}`
  const reference = `ALT-${stage.alertNumber}`
  stage.alertNumber += 1
  const cause = { ...titled('alert', random.uuid(), title), ...monitor.relations }
  pageTeam(stage, time, team, pageAbout('alert', reference, title, cause), 0.82)
}

/** Plays a day's alerts, as far as the budget goes. */
export function playAlerts(stage: Stage, day: Day, budget: Budget): void {
  const { random } = stage
  while (budget.credit >= 3) {
    const team = random.chance(0.12) ? labsTeam : random.pick(teams)
    budget.pay(stage, () => playAlert(stage, instantOf(day, breaking, random), team))
  }
}
