// Who works where, who is called when: projects, teams, people, monitors, on-call policies. Ids are the same in
// every run, whatever the seed, so that links into demo data keep working.
import type { Contact } from './contacts.ts'
import { numberIn } from './numbers.ts'
import { placeOf } from './places.ts'
import { at, Random } from './random.ts'
import { named, type Relations } from './relations.ts'
import { labsText, projectNames, type TeamText, teamTexts } from './texts/organisation.ts'

const ids = new Random(1_872)
const WEEK_MS = 7 * 86_400_000

export interface Project {
  readonly id: string
  readonly relations: Relations
}

/** Somebody of the organisation: a contact who is also a user. */
export interface Person extends Contact {
  /** `user` and `userId`. */
  readonly user: Relations
  /** Seconds after which their phone rings, by their own notification rules. */
  readonly callAfter: number
}

export interface Rule {
  readonly relations: Relations
  readonly escalateAfterMinutes: number
  /** Whom the rule pages at an instant (ms). */
  readonly responders: (at: number) => readonly Person[]
}

export interface Team {
  readonly project: Project
  /** `team` and `teamId`. */
  readonly relations: Relations
  readonly people: readonly Person[]
  readonly monitors: readonly { readonly name: string; readonly relations: Relations }[]
  /** `onCallDutyPolicy` and its id. */
  readonly policy: Relations
  readonly policyName: string
  readonly rules: readonly Rule[]
}

function makeProject(name: string): Project {
  const id = ids.uuid()
  return { id, relations: { project: { _id: id, name }, projectId: id } }
}

const [logistics, labs] = [makeProject(projectNames[0]), makeProject(projectNames[1])]
const peopleIn = new Map<string, number>()

/** The most people that any one country has: customers' numbers begin after them. */
export const PEOPLE_PER_COUNTRY = 8

function makePerson([name, country]: readonly [string, string]): Person {
  const index = peopleIn.get(country) ?? 0
  peopleIn.set(country, index + 1)
  const place = placeOf(country)
  const total = [...peopleIn.values()].reduce((sum, count) => sum + count, 0)
  return {
    number: numberIn(place.mobile, index),
    name,
    place,
    // One person's old phone drops off the network every fourth week: their pages escalate.
    ...(total === 7 ? { flapping: 1 } : {}),
    language: at(place.languages, 0)[0],
    whatsApp: true,
    whatsAppUserId: `${country}.${ids.digits(20)}`,
    user: named('user', ids.uuid(), name),
    callAfter: at([4, 60, 150], total % 3),
  }
}

const weekOf = (time: number): number => Math.floor(time / WEEK_MS)

function makeTeam(project: Project, text: TeamText, index: number): Team {
  const people = text.people.map(makePerson)
  const rotation = (time: number, ahead: number): Person => at(people, (weekOf(time) + index + ahead) % people.length)
  const schedule = (name: string): Relations => named('onCallDutyPolicySchedule', ids.uuid(), `${text.name} ${name}`)
  const steps = [
    {
      name: 'first line',
      schedule: schedule('rota'),
      responders: (time: number) => [rotation(time, 0), rotation(time, 1)],
    },
    {
      name: 'backup',
      schedule: schedule('backup rota'),
      responders: (time: number) => [rotation(time, 2), rotation(time, 3)],
    },
    { name: 'whole team', schedule: {}, responders: () => people },
  ]
  const rules = text.escalation.map((escalateAfterMinutes, step) => {
    const { name, schedule: scheduled, responders } = at(steps, step)
    const rule = named('onCallDutyPolicyEscalationRule', ids.uuid(), `${text.name}: ${name}`)
    return { relations: { ...rule, ...scheduled }, escalateAfterMinutes, responders }
  })
  return {
    project,
    people,
    relations: named('team', ids.uuid(), text.name),
    monitors: text.monitors.map((name) => ({ name, relations: named('monitor', ids.uuid(), name) })),
    policy: named('onCallDutyPolicy', ids.uuid(), text.policy),
    policyName: text.policy,
    rules,
  }
}

/** Teams of the main project. */
export const teams: readonly Team[] = teamTexts.map((text, index) => makeTeam(logistics, text, index))

/** The only team of the second, small project. */
export const labsTeam: Team = makeTeam(labs, labsText, teamTexts.length)

export const mainProject = logistics

/** Everybody who can be paged. */
export const people: readonly Person[] = [...teams, labsTeam].flatMap((team) => team.people)

/** The team that talks to customers. */
export const careTeam: Team = at(teams, teams.length - 1)
