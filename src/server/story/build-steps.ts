// Attempts as the steps that they were: what one rule of a policy did at a time, person by person.

import { groupBy } from '#contract/group-by.ts'
import { addDecimals } from '#contract/money.ts'
import type { CostState } from '#contract/routes/money-fields.ts'
import { type Attempt, STEP_MINUTES, type StoryStep } from '#contract/routes/story.ts'
import type { ToldEntry } from './read-attempts.ts'

/** Of entries in order of time. A rule that pages again after a silence begins another step. */
export function buildSteps(entries: readonly ToldEntry[]): StoryStep[] {
  return [...groupBy(entries, ruleOf).values()]
    .flatMap(splitBySilence)
    .toSorted((a, b) => timeOf(a[0]) - timeOf(b[0]))
    .map(presentStep)
}

type Entries = readonly [ToldEntry, ...ToldEntry[]]

function ruleOf({ related }: ToldEntry): string {
  return JSON.stringify([related.onCallDutyPolicy.id, related.onCallDutyPolicyEscalationRule.id])
}

function splitBySilence([first, ...rest]: Entries): Entries[] {
  const steps: [ToldEntry, ...ToldEntry[]][] = [[first]]
  let last = first
  for (const entry of rest) {
    if (timeOf(entry) - timeOf(last) > STEP_MINUTES * 60_000) steps.push([entry])
    else steps.at(-1)?.push(entry)
    last = entry
  }
  return steps
}

function timeOf({ attempt }: ToldEntry): number {
  return Date.parse(attempt.at)
}

function presentStep(entries: Entries): StoryStep {
  const [{ related }] = entries
  const people = groupBy(entries, ({ related: { onCallDutyPolicySchedule, user } }) =>
    JSON.stringify([onCallDutyPolicySchedule.id, user.id]),
  )
  return {
    policy: related.onCallDutyPolicy,
    rule: related.onCallDutyPolicyEscalationRule,
    ...sumAttempts(entries.map(({ attempt }) => attempt)),
    people: [...people.values()].map((own) => ({
      schedule: own[0].related.onCallDutyPolicySchedule,
      team: own[0].related.team,
      user: own[0].related.user,
      attempts: own.map(({ attempt }) => attempt),
    })),
  }
}

function sumAttempts(attempts: readonly Attempt[]): Omit<StoryStep, 'policy' | 'rule' | 'people'> {
  const count = (test: (attempt: Attempt) => boolean) => attempts.filter(test).length
  const costing = (state: CostState) => count(({ costState }) => costState === state)
  const ending = (outcome: Attempt['outcome']) => count((attempt) => attempt.outcome === outcome)
  const amount = (state: CostState) =>
    addDecimals('0', ...attempts.flatMap((each) => (each.costState === state ? (each.amountInUSDCents ?? []) : [])))
  return {
    count: attempts.length,
    costInUSDCents: amount('charged'),
    estimatedInUSDCents: amount('estimated'),
    chargedCount: costing('charged'),
    estimatedCount: costing('estimated'),
    notChargedCount: costing('notCharged'),
    unknownCount: costing('unknown'),
    arrivedCount: ending('arrived'),
    failedCount: ending('failed'),
    movingCount: ending('moving'),
    unclearCount: ending('unclear'),
    firstAt: attempts[0]?.at ?? null,
    lastAt: attempts.at(-1)?.at ?? null,
  }
}
