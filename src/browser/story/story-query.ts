import { routeQuery } from '#browser/api/route-query.ts'
import { resolveRange } from '#browser/format/resolve-range.ts'
import { isCauseKind, story } from '#contract/routes/story.ts'
import type { StoryScope } from './story-scope.ts'

/** An open end: before the first of all entries, and after the last. */
const ENDS = { from: '1970-01-01T00:00:00.000Z', to: '2200-01-01T00:00:00.000Z' }

export function storyQuery({ kind, id, range }: StoryScope, zone: string, now: Date) {
  if (isCauseKind(kind)) return routeQuery(story, { kind, id })
  const { from, to } = resolveRange(range, zone, now)
  return routeQuery(story, { kind, id, from: from ?? ENDS.from, to: to ?? ENDS.to })
}
