// Incidents: storms of pages within minutes, and notices to subscribers until all is well again.
import type { Budget } from './budget.ts'
import { breaking, type Day, instantOf } from './calendar.ts'
import type { Contact } from './contacts.ts'
import { audience, type Notice, notify } from './notices.ts'
import { type Team, teams } from './organisation.ts'
import { type Page, pageAbout, pageTeam } from './paging.ts'
import { at } from './random.ts'
import { type Relations, titled } from './relations.ts'
import type { Stage } from './stage.ts'
import { incidentTitles } from './texts/incidents.ts'
import { noticeTexts } from './texts/notices.ts'
import { sites } from './texts/organisation.ts'

interface Severity {
  /** Rows that its pages may well come to. */
  readonly size: number
  readonly teams: number
  /** The chance that the first rule acknowledges. */
  readonly answering: number
  /** Mean, in minutes. */
  readonly duration: number
  /** Minutes after which everybody is paged again while it lasts, and how often. */
  readonly remindAfter: number
  readonly rounds: number
  /** Share of the notices' credit that goes to its subscribers. */
  readonly reach: number
}

export const minor: Severity = {
  size: 110,
  teams: 2,
  answering: 0.45,
  duration: 55,
  remindAfter: 25,
  rounds: 3,
  reach: 0.4,
}
const major: Severity = {
  size: 260,
  teams: 4,
  answering: 0.3,
  duration: 110,
  remindAfter: 35,
  rounds: 3,
  reach: 0.6,
}
const critical: Severity = {
  size: 600,
  teams: 7,
  answering: 0.15,
  duration: 200,
  remindAfter: 45,
  rounds: 4,
  reach: 0.85,
}

const NOTICES = 3

/** A new incident with a number of its own: its relation, and the name people call it by. */
export function openIncident(stage: Stage, title: string): { reference: string; relations: Relations } {
  const reference = `INC-${stage.incidentNumber}`
  stage.incidentNumber += 1
  return { reference, relations: titled('incident', stage.random.uuid(), title) }
}

/** Pages teams within a minute, and again while the incident lasts until `end` (ms), each time more answered. */
function storm(
  stage: Stage,
  time: number,
  end: number,
  affected: readonly Team[],
  page: Page,
  severity: Severity,
): void {
  const every = severity.remindAfter * 60_000
  for (let round = 0, start = time; start < end && round < severity.rounds; round += 1, start += every) {
    for (const team of affected) {
      pageTeam(stage, start + stage.random.below(50_000), team, page, severity.answering + round * 0.15)
    }
  }
}

function tellSubscribers(
  stage: Stage,
  time: number,
  end: number,
  title: string,
  cause: Relations,
  to: Contact[],
): void {
  const notice = (write: Notice['write']): Notice => ({ write, cause, category: 'utility' })
  const { random } = stage
  notify(
    stage,
    time + 120_000 + random.below(300_000),
    to,
    notice((language) => noticeTexts[language].opened(title)),
  )
  const known = time + (end - time) * random.between(0.35, 0.7)
  notify(
    stage,
    known,
    to,
    notice((language) => noticeTexts[language].update(title)),
  )
  notify(
    stage,
    end,
    to,
    notice((language) => noticeTexts[language].resolved(title)),
  )
}

/** Budgets of the pages and of the notices to subscribers. */
export interface IncidentBudgets {
  readonly pages: Budget
  readonly notices: Budget
}

/** Plays one incident from an instant (ms) on; its subscribers get `reach` of the credit for notices. */
export function playIncident(
  stage: Stage,
  time: number,
  severity: Severity,
  budgets: IncidentBudgets,
  reach: number,
): void {
  const { random } = stage
  const index = random.below(teams.length)
  const team = at(teams, index)
  const title = random.pick(at(incidentTitles, index)).replace('{site}', random.pick(sites))
  const { reference, relations } = openIncident(stage, title)
  const end = time + 12 * 60_000 + random.wait(severity.duration * 60_000)
  const affected = Array.from({ length: severity.teams }, (_, offset) => at(teams, (index + offset * 2) % teams.length))
  const page = pageAbout('incident', reference, title, { ...relations, ...random.pick(team.monitors).relations })
  budgets.pages.pay(stage, () => storm(stage, time, end, affected, page, severity))
  const subscribers = audience(stage, (budgets.notices.credit * reach) / NOTICES)
  budgets.notices.pay(stage, () => tellSubscribers(stage, time, end, title, relations, subscribers))
}

/** How severe incidents are, with a weight each. */
export type Severities = readonly (readonly [severity: Severity, weight: number])[]

/** One team or two, an hour or less. */
export const everyday: Severities = [[minor, 1]]

/** Half of the organisation and more. Critical ones need a demo of some size to be paid for. */
export const serious = (large: boolean): Severities => [
  [major, 5],
  [critical, large ? 1 : 0],
]

/**
 * Makes the part of the demo that plays each day's incidents of such severities. Towards the end the credit that
 * cannot pay for another incident any more goes to `rest`, a little every day.
 */
export function incidentPlayer(budgets: IncidentBudgets, severities: Severities, rest: Budget) {
  const { pages, notices } = budgets
  const [cheapest] = at(severities, 0)
  let next = cheapest
  return (stage: Stage, day: Day): void => {
    while (pages.credit >= next.size) {
      // Nor is there a later incident whose subscribers to save up for.
      const reach = day.left < 5 ? 1 : next.reach
      playIncident(stage, instantOf(day, breaking, stage.random), next, budgets, reach)
      next = stage.random.weighted(severities)
    }
    if (pages.in(day.left) < next.size) next = cheapest
    if (pages.in(day.left) >= next.size) return
    for (const budget of [pages, notices]) budget.leave(rest, 1 / (day.left + 1))
  }
}
