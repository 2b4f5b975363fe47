// What was sent because of one incident or alert, or through one policy, team or person: to whom, when, by which rule,
// with what outcome and at what cost.
import { z } from 'zod'
import { centsText } from './cents-text.ts'
import { defineRoute } from './define-route.ts'
import { costStates, figures } from './money-fields.ts'

/** What a story is of: relations of log entries. The first two are over one day, so they need no period. */
export const storyKinds = ['incident', 'alert', 'onCallDutyPolicy', 'team', 'user'] as const
export type StoryKind = (typeof storyKinds)[number]

/** What wakes people: the story of one of these is told attempt by attempt, that of others by their causes. */
export const causeKinds = ['incident', 'alert'] as const
export type CauseKind = (typeof causeKinds)[number]

export function isCauseKind(kind: StoryKind): kind is CauseKind {
  return causeKinds.some((each) => each === kind)
}

/** From what pages to who is paged. */
export const chainLevels = [
  'onCallDutyPolicy',
  'onCallDutyPolicyEscalationRule',
  'onCallDutyPolicySchedule',
  'user',
] as const

/** Attempts of one rule belong to one step until it is silent for longer than this. */
export const STEP_MINUTES = 10

/** Attempts that are told one by one, those to people on call first. */
export const MOST_ATTEMPTS = 1000

/** Incidents and alerts that are listed, newest first. */
export const MOST_CAUSES = 200

const count = z.number().int().nonnegative()
const instant = z.string().nullable()

/** A related resource; an id of null is none at all. */
const named = z.object({ id: z.string().nullable(), label: z.string().nullable() })
export type Named = z.infer<typeof named>

/** With the four outcomes: arrived, failed, moving and unclear add up to `count`. `firstAt` is null where nothing is. */
const sums = figures.extend({ movingCount: count, unclearCount: count, firstAt: instant, lastAt: instant })

const parts = sums.extend({
  /** When the first entry that arrived was sent. */
  firstArrivedAt: instant,
  /** By channel, in the order in which each was first used. */
  channels: z.array(sums.extend({ channel: z.string() })),
})
export type StoryParts = z.infer<typeof parts>

const attempt = z.object({
  channel: z.string(),
  id: z.string(),
  at: z.string(),
  /** As stored; masked as in the log. */
  number: z.string().nullable(),
  /** As the source spells it. */
  status: z.string(),
  outcome: z.enum(['arrived', 'moving', 'failed', 'unclear']),
  /** The provider's code, of what failed. */
  code: z.string().nullable(),
  costState: z.enum(costStates),
  /** What was charged, else what the rate card in use says: "0" for not charged, null where nothing is known. */
  amountInUSDCents: centsText.nullable(),
})
export type Attempt = z.infer<typeof attempt>

const step = sums.extend({
  policy: named,
  rule: named,
  people: z.array(z.object({ schedule: named, team: named, user: named, attempts: z.array(attempt) })),
})
export type StoryStep = z.infer<typeof step>

const cause = parts.extend({
  /** Null for the entries of neither an incident nor an alert. */
  kind: z.enum(causeKinds).nullable(),
  id: z.string().nullable(),
  label: z.string().nullable(),
  peopleCount: count,
  ruleCount: count,
})
export type StoryCause = z.infer<typeof cause>

export const story = defineRoute({
  id: 'story',
  method: 'GET',
  path: '/api/story',
  request: z.object({
    kind: z.enum(storyKinds),
    id: z.string().max(100),
    from: z.string().optional(),
    to: z.string().optional(),
  }),
  response: z.object({
    kind: z.enum(storyKinds),
    id: z.string(),
    label: z.string().nullable(),
    /** People who are named, and different numbers of entries that name nobody. */
    total: parts.extend({ peopleCount: count, numberCount: count }),
    /** Of all its entries, also outside the period. */
    newestAt: z.string(),
    /** Channels that may have more of it, but that the key may not read. */
    leftOut: z.array(z.string()),
    people: z.array(parts.extend({ user: named })),
    /** Policies, each followed by its rules, those by their schedules, those by people; dearest first, none last. */
    chain: z.array(parts.extend({ path: z.array(named) })),
    steps: z.array(step),
    moreAttempts: count,
    causes: z.array(cause),
    moreCauses: count,
  }),
})

export type Story = z.infer<typeof story.response>
