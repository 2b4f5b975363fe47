// What the page is about, and where the rows of each of its figures are.
import { rowsPath } from '#browser/api/rows-path.ts'
import type { RowsTarget } from '#browser/shell/RowsMenu.tsx'
import { findChannel, type Tone } from '#contract/channels/index.ts'
import { chainLevels, type Named, type StoryKind, type StoryStep } from '#contract/routes/story.ts'
import type { Filter, Range } from '#contract/view-state.ts'

export interface StoryScope {
  readonly kind: StoryKind
  readonly id: string
  /** Of an incident or an alert: all time. */
  readonly range: Range
}

/** Which rows of the story: a part of the chain, a step's stretch of time, an outcome. */
export interface Part {
  readonly filters?: readonly Filter[]
  readonly within?: Range
  readonly tone?: Tone
  readonly dearest?: boolean
}

/** What one channel has of a figure, in words. */
export interface Share {
  readonly channel: string
  readonly text: string
}

export function rowsOf({ kind, id, range }: StoryScope, shares: readonly Share[], part: Part): RowsTarget[] {
  const { filters = [], within = range, ...behind } = part
  const all = [related(kind, id), ...filters.filter(({ key }) => key !== kind)]
  return shares.flatMap(({ channel: channelId, text }) => {
    const channel = findChannel(channelId)
    const path = channel && rowsPath(channel, { range: within, filters: all, ...behind })
    return path ? [{ channel, text, path }] : []
  })
}

/** The test for a resource, or for none. */
export function related(key: string, id: string | null): Filter {
  return id === null ? { key, op: 'empty', values: [] } : { key, op: 'is', values: [id] }
}

/** Those of a way down the chain. */
export function pathFilters(path: readonly Named[]): Filter[] {
  return path.flatMap(({ id }, depth) => {
    const level = chainLevels[depth]
    return level ? [related(level, id)] : []
  })
}

/** The rows of one step: its rule, as long as it lasted. */
export function stepPart({ policy, rule, firstAt, lastAt }: StoryStep): Part {
  const filters = pathFilters([policy, rule])
  if (firstAt === null || lastAt === null) return { filters }
  return { filters, within: { from: firstAt, to: new Date(Date.parse(lastAt) + 1).toISOString() } }
}

/** How many entries each channel has of a step. */
export function stepShares({ people }: StoryStep, write: (count: number) => string): Share[] {
  const counts = new Map<string, number>()
  for (const { attempts } of people)
    for (const { channel } of attempts) counts.set(channel, (counts.get(channel) ?? 0) + 1)
  return [...counts].map(([channel, count]) => ({ channel, text: write(count) }))
}

/** Milliseconds from one instant to another; null where either is not known. */
export function between(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : Date.parse(to) - Date.parse(from)
}
