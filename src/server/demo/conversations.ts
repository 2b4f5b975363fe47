// Conversations over WhatsApp: a customer writes, we answer, in the customer's language and by the customer's day.
import type { Budget } from './budget.ts'
import { type Day, instantOf, waking } from './calendar.ts'
import { type Contact, pickRegular } from './contacts.ts'
import { type BusinessLine, lineFor } from './lines.ts'
import { numberIn } from './numbers.ts'
import { careTeam, labsTeam, mainProject, people, type Team } from './organisation.ts'
import type { Random } from './random.ts'
import type { Relations } from './relations.ts'
import type { Stage } from './stage.ts'
import { sites } from './texts/organisation.ts'
import { threads } from './texts/threads.ts'
import type { Thread } from './texts/turns.ts'
import { wamid } from './wamid.ts'
import { logMessage, type WebhookMessage } from './webhook.ts'
import { sendWhatsApp } from './whatsapp.ts'

const media = new Set(['image', 'video', 'audio', 'document', 'sticker'])
const quarters = ['00', '15', '30', '45'] as const
const DAY_MS = 86_400_000
// Numbers past every customer's: only in countries whose blocks are large enough.
const NEW_NUMBERS_FROM = 6_000

/** What goes into the blanks of one conversation. */
function blanks(random: Random, agent: string): (text: string) => string {
  const values: Readonly<Record<string, string>> = {
    parcel: `MW${random.digits(9)}`,
    agent,
    time: `${10 + random.below(10)}:${random.pick(quarters)}`,
    site: random.pick(sites),
  }
  return (text) => text.replace(/\{(parcel|agent|time|site)\}/g, (_, blank: string) => values[blank] ?? '')
}

/** The message as it arrives: blanks filled in, media with an id, reactions with what they react to. */
function complete(random: Random, message: WebhookMessage, fill: (text: string) => string, answered: string) {
  // Blanks hold nothing that JSON would escape.
  const filled = JSON.parse(fill(JSON.stringify(message))) as WebhookMessage
  if (media.has(filled.type)) {
    const sha256 = Buffer.from(random.hex(32), 'hex').toString('base64')
    return { ...filled, [filled.type]: { ...(filled[filled.type] as object), sha256, id: random.digits(15) } }
  }
  if (filled.type !== 'reaction') return filled
  return { ...filled, reaction: { message_id: answered, ...(filled.reaction as object) } }
}

/** One conversation of a contact with the team that looks after the line. */
interface Talk {
  readonly contact: Contact
  readonly line: BusinessLine
  readonly team: Team
  readonly cause: Relations
  readonly fill: (text: string) => string
}

function openTalk(stage: Stage, contact: Contact): Talk {
  const { random } = stage
  const team = random.chance(0.05) ? labsTeam : careTeam
  const agent = random.pick(team.people)
  const cause = { ...team.project.relations, ...team.relations, ...agent.user }
  const fill = blanks(random, agent.name.split(' ')[0] ?? agent.name)
  return { contact, line: lineFor(team.project, contact.place), team, cause, fill }
}

function play(stage: Stage, start: number, thread: Thread, talk: Talk): void {
  const { random } = stage
  const { contact, line, team, cause, fill } = talk
  const business = line.number.slice(1)
  let time = start
  let lastOut = wamid(random, contact.number, 'out')
  let lastIn = start
  for (const turn of thread) {
    if (turn.by === 'us') {
      // Now and then nobody answers for more than a day, and then the answer is not let through.
      time += random.chance(0.012) ? DAY_MS + random.wait(9_000_000) : 20_000 + random.wait(420_000)
      const category = time - lastIn > DAY_MS ? 'late' : 'service'
      lastOut = sendWhatsApp(stage, time, contact, fill(turn.text), { project: team.project, cause, category })
      time += 9_000 + random.wait(150_000)
      continue
    }
    const context = turn.answers ? { context: { from: business, id: lastOut } } : {}
    const message = complete(random, turn.message, fill, lastOut)
    logMessage(stage, time, contact, line, { id: wamid(random, contact.number, 'in'), message, ...context })
    lastIn = time
    time += 8_000 + random.wait(90_000)
  }
}

/** The contact goes on with a new number; Meta tells it by a system message. */
function changeNumber(stage: Stage, time: number, contact: Contact): void {
  const { random } = stage
  const line = lineFor(mainProject, contact.place)
  const number = numberIn(contact.place.mobile, NEW_NUMBERS_FROM + stage.changedNumbers)
  stage.changedNumbers += 1
  const body = `User ${contact.name} changed from ${contact.number.slice(1)} to ${number.slice(1)}`
  const system = { body, wa_id: number.slice(1), type: 'user_changed_number' }
  const message = { type: 'system', system }
  logMessage(stage, time, contact, line, { id: wamid(random, contact.number, 'in'), message })
  contact.number = number
}

function pickCustomer(stage: Stage): Contact {
  for (let tries = 0; tries < 20; tries++) {
    const contact = pickRegular(stage.random, stage.customers)
    if (contact.whatsApp) return contact
  }
  // Demos of a handful of rows have a handful of customers, maybe none of them on WhatsApp.
  return stage.random.pick(people)
}

/** Plays one conversation that begins at some hour of the day. */
function playConversation(stage: Stage, day: Day): void {
  const { random } = stage
  const known = random.chance(0.1)
  const contact = known ? random.pick(people) : pickCustomer(stage)
  const time = instantOf(day, waking, random, contact.place.utcOffset)
  if (!known && contact.place.share >= 3 && random.chance(0.004)) changeNumber(stage, time, contact)
  else playThread(stage, time, contact)
}

function playThread(stage: Stage, time: number, contact: Contact): void {
  play(stage, time, stage.random.pick(threads[contact.language]), openTalk(stage, contact))
}

/** A customer writes at this instant (ms). */
export function writeNow(stage: Stage, time: number): void {
  playThread(stage, time, pickCustomer(stage))
}

/** Plays a day's conversations, as far as the budget goes. */
export function playConversations(stage: Stage, day: Day, budget: Budget): void {
  while (budget.credit >= 2) budget.pay(stage, () => playConversation(stage, day))
}
