// Addresses of stories.
import { paths } from '#browser/paths.ts'
import { isCauseKind, type StoryKind, storyKinds } from '#contract/routes/story.ts'
import { formatRange, type Range } from '#contract/view-state.ts'

/** Of what has no end by itself, unless the address says otherwise. */
export const storyRange: Range = { preset: 'last90d' }

/** The kind of story that this word stands for. */
export function storyKind(word: string | undefined): StoryKind | undefined {
  return storyKinds.find((kind) => kind === word)
}

/** The story of one resource; of an incident or an alert all of it, whatever the range. */
export function storyPath(kind: StoryKind, id: string, range: Range = storyRange): string {
  const params = new URLSearchParams()
  if (!isCauseKind(kind)) formatRange(range, params, storyRange)
  return paths.story(kind, id, params)
}
