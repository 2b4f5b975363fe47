import { MOST_ATTEMPTS, MOST_CAUSES, STEP_MINUTES } from '#contract/routes/story.ts'
import type { Prose } from './prose.ts'

export const storyProse = {
  story: {
    summary: 'Story',
    description: `What was sent because of one incident or alert, or through one on-call policy, team or user: to whom, when, by which rule, with what outcome and at what cost. Logs record what was sent and what became of it; they do not record who acknowledged, so a story does not tell that either. A resource of another project is a 404, like one that does not exist.`,
    input: {
      kind: 'What the id is of.',
      id: 'As entries carry it: a UUID.',
      from: 'Date or instant (ISO), inclusive. With `to` or, for an incident or an alert, not at all.',
      to: 'Date or instant (ISO), exclusive.',
    },
    output: {
      total:
        'Of all entries in the period. `peopleCount` is of users; `numberCount` of different numbers of entries that name no user. The four outcomes add up to `count`, and so do the four states of cost.',
      newestAt: 'The newest entry of all, in the period or not.',
      leftOut: 'Channels that know such resources and that the key may not read.',
      people: 'Each user with what went to them; `channels` are in the order in which each was first used.',
      chain:
        'Policies, each followed by its escalation rules, those by their schedules, those by users; `path` names the levels above. Dearest first; an id of null, none, comes last.',
      steps: `Of an incident or an alert: attempts in order, those of one rule together until it is silent for more than ${STEP_MINUTES} minutes. At most ${MOST_ATTEMPTS} attempts, those to people on call first; \`moreAttempts\` is how many are left out.`,
      causes: `Of a policy, a team or a user: incidents and alerts, newest first, at most ${MOST_CAUSES}, and then the entries of neither.`,
    },
  },
} as const satisfies Readonly<Record<string, Prose>>
