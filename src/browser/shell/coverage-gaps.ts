// Which gaps of a range are worth a line, as plain functions.
import type { RouteOutput } from '#browser/api/fetch-route.ts'
import type { ResolvedRange } from '#browser/format/resolve-range.ts'
import type { CoverageState, coverage } from '#contract/routes/sources.ts'

export type Gap = RouteOutput<typeof coverage>['gaps'][number]

const wants = ['failing', 'coming', 'beyond'] as const
/** What a reader should know of a gap: it fails, it is on its way, or it never comes. */
export type Want = (typeof wants)[number]

const wantOf: Partial<Record<CoverageState, Want>> = {
  failing: 'failing',
  pending: 'coming',
  mirroring: 'coming',
  beyond: 'beyond',
}

/** All gaps of one source that want the same, from the first to the last of them. */
export interface Missing {
  readonly source: string
  readonly label: string
  readonly want: Want
  readonly from: string
  readonly to: string
}

/** Gaps of any number of channels, one for each source and want, the gravest first. */
export function missingOf(gaps: readonly Gap[]): Missing[] {
  const found = new Map<string, Missing>()
  for (const { source, label, state, from, to } of gaps) {
    const want = wantOf[state]
    if (!want) continue
    const key = missingKey({ source, want })
    const held = found.get(key)
    found.set(key, {
      ...{ source, label, want },
      from: held && isBefore(held.from, from) ? held.from : from,
      to: held && isBefore(to, held.to) ? held.to : to,
    })
  }
  return [...found.values()].toSorted((a, b) => wants.indexOf(a.want) - wants.indexOf(b.want))
}

/** Names what was dismissed: a gap of another source, or of a graver kind, is said again. */
export function missingKey({ source, want }: Pick<Missing, 'source' | 'want'>): string {
  return `${want} ${source}`
}

/** The ends of a gap that lie inside of the range; null where the gap reaches over the range's end or up to now. */
export function insideRange({ from, to }: Missing, range: ResolvedRange, now: number): ResolvedRange {
  const end = Math.min(range.to === null ? Infinity : Date.parse(range.to), now)
  return {
    from: range.from !== null && !isBefore(range.from, from) ? null : from,
    // A few minutes: what is asked for now is answered a little later.
    to: Date.parse(to) >= end - 5 * 60_000 ? null : to,
  }
}

function isBefore(a: string, b: string): boolean {
  return Date.parse(a) < Date.parse(b)
}
