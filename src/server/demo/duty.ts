// Messages without a cause: handing over the duty, codes that confirm a number. They reach everybody in turn.
import type { Budget } from './budget.ts'
import { type Day, instantOf, waking } from './calendar.ts'
import { placeCall } from './call.ts'
import { pickRegular } from './contacts.ts'
import { lineFor } from './lines.ts'
import { message, SENSITIVE } from './message.ts'
import { careTeam, labsTeam, mainProject, type Person, people, type Team, teams } from './organisation.ts'
import { at } from './random.ts'
import { sendSms } from './sms.ts'
import type { Stage } from './stage.ts'
import { dutyReplies } from './texts/replies.ts'
import { wamid } from './wamid.ts'
import { logMessage } from './webhook.ts'
import { sendWhatsApp } from './whatsapp.ts'

const teamOf = new Map([...teams, labsTeam].flatMap((team) => team.people.map((person) => [person, team] as const)))

/** A person's duty begins: SMS and WhatsApp, and mostly a word back. */
function handOver(stage: Stage, time: number, person: Person, team: Team): void {
  const { random } = stage
  const text = `You are on call for "${team.policyName}" from now on. The rota is at https://on.merrowline.example/rota`
  const cause = { ...team.project.relations, ...team.policy, ...team.relations, ...person.user }
  sendSms(stage, time, person, message(text), cause)
  const id = sendWhatsApp(stage, time + 700, person, text, { project: team.project, cause, category: 'utility' })
  if (random.chance(0.25)) return
  const line = lineFor(team.project, person.place)
  const answered = time + 20_000 + random.wait(400_000)
  logMessage(stage, answered, person, line, {
    id: wamid(random, person.number, 'in'),
    message: { type: 'text', text: { body: random.pick(dutyReplies) } },
    context: { from: line.number.slice(1), id },
  })
}

/** Somebody confirms a number: by SMS, or by voice when the SMS did not come. */
function confirm(stage: Stage, time: number): void {
  const { random } = stage
  const to = random.chance(0.6) ? pickRegular(random, stage.customers) : random.pick(people)
  const cause = { ...mainProject.relations, ...careTeam.relations }
  sendSms(stage, time, to, SENSITIVE, cause)
  if (random.chance(0.75)) placeCall(stage, time + 70_000 + random.below(40_000), to, SENSITIVE.text, cause)
}

/** Makes the part of the demo that plays each day's messages of this kind. */
export function dutyPlayer(budget: Budget): (stage: Stage, day: Day) => void {
  let turn = 0
  return (stage, day) => {
    while (budget.credit >= 3) {
      const person = at(people, turn % people.length)
      const team = teamOf.get(person) ?? careTeam
      turn += 1
      budget.pay(stage, () => {
        handOver(stage, instantOf(day, waking, stage.random), person, team)
        confirm(stage, instantOf(day, waking, stage.random))
      })
    }
  }
}
