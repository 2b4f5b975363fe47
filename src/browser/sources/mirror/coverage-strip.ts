// A source's time as marks on a line: what is drawn where, free of React.
import type { CoverageState, SourceChannel } from '#contract/routes/sources.ts'

export type Stretch = SourceChannel['coverage'][number]

/** A stretch with its place on the line, as shares of it. */
export interface Mark extends Stretch {
  readonly x: number
  readonly width: number
}

export interface Scale {
  readonly from: number
  readonly to: number
}

/** Nothing is too short to be seen: an hour of a year that fails is what somebody looks for. */
const LEAST_WIDTH = 0.008

/** One scale for all channels of a source, so that what happened at one time stands at one place. */
export function scaleOf(channels: readonly Pick<SourceChannel, 'coverage'>[]): Scale | undefined {
  const stretches = channels.flatMap(({ coverage }) => coverage)
  if (stretches.length === 0) return undefined
  const from = Math.min(...stretches.map((each) => Date.parse(each.from)))
  const to = Math.max(...stretches.map((each) => Date.parse(each.to)))
  return to > from ? { from, to } : undefined
}

/** The stretches in order of time, neighbours of one state joined, placed on the line. */
export function marksOf(coverage: readonly Stretch[], { from, to }: Scale): Mark[] {
  const share = (iso: string) => (Date.parse(iso) - from) / (to - from)
  return joinNeighbours(coverage).map((stretch) => {
    const width = Math.min(1, Math.max(LEAST_WIDTH, share(stretch.to) - share(stretch.from)))
    return { ...stretch, width, x: Math.max(0, Math.min(share(stretch.from), 1 - width)) }
  })
}

function joinNeighbours(coverage: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of coverage.toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from))) {
    const last = joined.at(-1)
    if (last && last.state === stretch.state && Date.parse(last.to) >= Date.parse(stretch.from)) {
      const to = Date.parse(last.to) > Date.parse(stretch.to) ? last.to : stretch.to
      joined[joined.length - 1] = { ...last, to, rows: last.rows + stretch.rows }
    } else joined.push(stretch)
  }
  return joined
}

// What needs somebody lies on top of its neighbours, which its least width may cover.
const layers: readonly CoverageState[] = ['beyond', 'mirrored', 'pending', 'mirroring', 'failing']

/** The order in which to draw. */
export function layered(marks: readonly Mark[]): Mark[] {
  return marks.toSorted((a, b) => layers.indexOf(a.state) - layers.indexOf(b.state))
}

/** How much of the time is in each state, most first, cut to a tenth of a percent; states that do not occur are left out. */
export function sharesOf(marks: readonly Stretch[]): { readonly state: CoverageState; readonly share: number }[] {
  const lengths = new Map<CoverageState, number>()
  for (const { state, from, to } of marks)
    lengths.set(state, (lengths.get(state) ?? 0) + Date.parse(to) - Date.parse(from))
  const total = [...lengths.values()].reduce((sum, each) => sum + each, 0)
  if (total === 0) return []
  return [...lengths]
    .map(([state, length]) => ({ state, share: Math.floor((length / total) * 1000) / 1000 }))
    .toSorted((a, b) => b.share - a.share)
}
