// Paging a team: the first rule's people by SMS, WhatsApp and call, then the next rule's, until somebody
// acknowledges.

import { placeCall } from './call.ts'
import { lineFor } from './lines.ts'
import { type Message, message } from './message.ts'
import type { Person, Rule, Team } from './organisation.ts'
import type { Relations } from './relations.ts'
import { sendSms, unreachable } from './sms.ts'
import type { Stage } from './stage.ts'
import { pageReplies } from './texts/replies.ts'
import { wamid } from './wamid.ts'
import { logMessage, type WebhookMessage } from './webhook.ts'
import { sendWhatsApp } from './whatsapp.ts'

/** What a page says, and what it is about. */
export interface Page {
  readonly sms: Message
  readonly whatsApp: string
  readonly call: string
  /** Incident or alert, and monitor. */
  readonly cause: Relations
}

/** The page of an incident or an alert: `kind` names it, `reference` is its number as people say it. */
export function pageAbout(kind: 'incident' | 'alert', reference: string, title: string, cause: Relations): Page {
  const text = `New ${kind} ${reference}: ${title}.`
  const link = `https://on.merrowline.example/${reference}`
  return {
    sms: message(`This is a message from OneUptime. ${text} Acknowledge: ${link}`),
    whatsApp: `This is a message from OneUptime. ${text} To acknowledge, tap the button or open ${link}`,
    call: `This is a call from OneUptime. ${text} To acknowledge, press 1.`,
    cause,
  }
}

const RING_AGAIN_MS = 200_000

/** Tells one person at an instant (ms) and calls until `until`. Gives the id of the WhatsApp message, if one went. */
function tell(stage: Stage, time: number, until: number, person: Person, page: Page, cause: Relations, team: Team) {
  const { random } = stage
  sendSms(stage, time + random.below(3_000), person, page.sms, cause)
  const ringing = person.callAfter * 1000
  for (let ring = time + ringing; ring < until && ring < time + 500_000; ring += RING_AGAIN_MS) {
    placeCall(stage, ring + random.below(4_000), person, page.call, cause)
  }
  if (!random.chance(0.52)) return undefined
  const options = { project: team.project, cause, category: 'utility' } as const
  return sendWhatsApp(stage, time + 500 + random.below(3_000), person, page.whatsApp, options)
}

/** The person taps "Acknowledge" under the page or writes a word; most acknowledge by phone and leave no trace. */
function answer(stage: Stage, time: number, person: Person, team: Team, pageId: string): void {
  const { random } = stage
  const line = lineFor(team.project, person.place)
  const written: WebhookMessage = { type: 'text', text: { body: random.pick(pageReplies[person.language]) } }
  const tapped: WebhookMessage = { type: 'button', button: { payload: 'acknowledge', text: 'Acknowledge' } }
  logMessage(stage, time, person, line, {
    id: wamid(random, person.number, 'in'),
    message: random.chance(0.7) ? tapped : written,
    context: { from: line.number.slice(1), id: pageId },
  })
}

/** Pages one rule's people. Gives the instant at which one of them acknowledged, or undefined. */
function pageRule(stage: Stage, time: number, team: Team, rule: Rule, page: Page, answering: number) {
  const { random } = stage
  const responders = rule.responders(time)
  const reachable = responders.filter((person) => !unreachable(person, time))
  const handOver = rule.escalateAfterMinutes * 60_000
  const acknowledged =
    reachable.length > 0 && random.chance(answering) ? time + 40_000 + random.wait(70_000) : undefined
  const until = Math.min(acknowledged ?? Number.POSITIVE_INFINITY, time + handOver)
  const hero = reachable[0]
  for (const person of responders) {
    const cause = {
      ...team.project.relations,
      ...page.cause,
      ...team.policy,
      ...rule.relations,
      ...team.relations,
      ...person.user,
    }
    const id = tell(stage, time, until, person, page, cause, team)
    if (id && acknowledged !== undefined && person === hero) answer(stage, acknowledged, person, team, id)
  }
  return acknowledged
}

/** Pages a team rule by rule. `answering` is the chance that the first rule acknowledges; later ones are likelier. */
export function pageTeam(stage: Stage, time: number, team: Team, page: Page, answering: number): void {
  let at = time
  let chance = answering
  for (const rule of team.rules) {
    if (pageRule(stage, at, team, rule, page, chance) !== undefined) return
    at += rule.escalateAfterMinutes * 60_000 + stage.random.below(9_000)
    chance = chance + (1 - chance) * 0.6
  }
}
