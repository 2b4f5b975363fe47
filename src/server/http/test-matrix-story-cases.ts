// What the story of a person must answer to whom: for the permission matrix.
import { billedChannels, type Channel } from '#contract/channels/index.ts'
import type { Caller } from './test-matrix-callers.ts'
import type { Case, Cases } from './test-matrix-log-cases.ts'
import { MISSING, OTHER, OWN, type ProjectId, rowId } from './test-matrix-world.ts'

const year = { from: '2024-01-01T00:00:00.000Z', to: '2028-01-01T00:00:00.000Z' }

/** Every row of the matrix goes to a person of its own. */
const userOf = (project: ProjectId, channel: Channel) => rowId(project, channel, 1).replace('4000', '4001')

type Form = Pick<Case, 'isVariant' | 'isSharp'>

function storyCase(name: string, id: string, isThere: (caller: Caller) => boolean, form: Form = {}): Case {
  return {
    name,
    ...form,
    call: () => ({ url: `/api/story?${new URLSearchParams({ kind: 'user', id, ...year })}` }),
    status: (caller) => (caller.reads.length === 0 ? 403 : isThere(caller) ? 200 : 404),
    holds: () => ({ total: { count: 1, peopleCount: 1 }, people: { length: 1 }, causes: { length: 1 } }),
  }
}

export const storyCases: Cases = {
  'GET /api/story': [
    ...billedChannels.flatMap((channel, n) =>
      ([OWN, OTHER] as const).map((project) =>
        storyCase(
          `${channel.id} of ${project}`,
          userOf(project, channel),
          ({ reads, sees }) => reads.includes(channel.id) && sees.includes(project),
          { isVariant: n > 0 || project === OWN, isSharp: n === 0 && project === OTHER },
        ),
      ),
    ),
    storyCase('nobody', MISSING, () => false, { isVariant: true }),
  ],
}
