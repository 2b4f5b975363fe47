import type { FastifyInstance } from 'fastify'
import { badRequest } from '#contract/api-error.ts'
import type { Period } from '#contract/calendar.ts'
import { isCauseKind, type StoryKind, story } from '#contract/routes/story.ts'
import { readStory } from '../story/read-story.ts'
import type { Deps } from './deps.ts'
import { readTime } from './read-time.ts'
import { registerRoute } from './register-route.ts'

export function registerStoryRoutes(app: FastifyInstance, { store, reveals }: Deps): void {
  registerRoute(app, story, async ({ input, principal }) =>
    readStory(store, await reveals.viewer(principal), {
      kind: input.kind,
      id: input.id,
      period: readPeriod(input.kind, input),
    }),
  )
}

interface Ends {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Both ends or, for what is over by itself, none. */
function readPeriod(kind: StoryKind, { from, to }: Ends): Period | undefined {
  if (from === undefined && to === undefined && isCauseKind(kind)) return undefined
  if (from === undefined || to === undefined) {
    const missing = from === undefined ? 'from' : 'to'
    throw badRequest(`${missing} is needed: a story of a ${kind} has both ends of its period.`, missing)
  }
  const period = { from: readTime('from', from), to: readTime('to', to) }
  if (period.from >= period.to) throw badRequest('from must be before to.', 'from')
  return period
}
