// The sums over a contact's entries, channel by channel.
import { findChannel } from '#contract/channels/index.ts'
import { groupBy } from '#contract/group-by.ts'
import { type Lookup, noticeKinds } from '#contract/routes/lookup.ts'
import { sumFigures } from '#contract/sum-figures.ts'
import { type FigureRow, figureColumns, presentFigures } from '../costs/figures.ts'
import { presentInstant } from '../logs/present-entry.ts'
import { param, type Sql, sql } from '../store/sql.ts'

type Summary = Lookup['summary'][number]
type Notices = Lookup['notices']

/** One channel's. */
export interface ChannelSums extends Omit<Summary, 'costInUSDCents' | 'estimatedInUSDCents'> {
  readonly costInUSDCents: string
  readonly estimatedInUSDCents: string
  /** How many the filters leave. */
  readonly matching: number
  readonly notices: Notices
}

/** As the engine answers `sumColumns`, with the channel beside it. */
export interface SumRow extends FigureRow {
  readonly channel: string
  readonly first: string
  readonly last: string
  readonly matching: string
  readonly notices: readonly (readonly [string, string, string])[]
}

/** Of the newest, how many notices are told. */
const MOST_NOTICES = 20

/** Select list for sums by channel; `notice` says what an entry tells of its contact. */
export function sumColumns(filters: Sql, notice: Sql): Sql {
  return sql`${figureColumns()},
  min(created_at) AS first, max(created_at) AS last, countIf(${filters}) AS matching,
  arraySlice(arrayReverseSort(groupArrayIf((created_at, id, ${notice} AS said), said != '')), 1, ${param('UInt32', MOST_NOTICES)}) AS notices`
}

export function readSums(row: SumRow): ChannelSums {
  return {
    channel: row.channel,
    ...presentFigures(row),
    first: presentInstant(row.first),
    last: presentInstant(row.last),
    matching: Number(row.matching),
    notices: row.notices.flatMap(([at, entryId, word]) => {
      const kind = noticeKinds.find((each) => each === word)
      return kind ? [{ kind, channel: row.channel, entryId, at: presentInstant(at) }] : []
    }),
  }
}

/** What an answer tells of sums that may be of several contacts. */
export function presentSums(sums: readonly ChannelSums[]): Pick<Lookup, 'summary' | 'matching' | 'notices'> {
  return {
    summary: [...groupBy(sums, ({ channel }) => channel)]
      .map(([channel, own]) => presentChannel(channel, own))
      .toSorted((a, b) => b.count - a.count || (a.channel < b.channel ? -1 : 1)),
    matching: sums.reduce((sum, { matching }) => sum + matching, 0),
    notices: sums
      .flatMap(({ notices }) => notices)
      .toSorted((a, b) => b.at.localeCompare(a.at))
      .slice(0, MOST_NOTICES),
  }
}

function presentChannel(channel: string, sums: readonly ChannelSums[]): Summary {
  const figures = sumFigures(sums)
  const billed = findChannel(channel)?.cost
  return {
    channel,
    ...figures,
    ...(!billed && { costInUSDCents: null }),
    ...(!billed && figures.estimatedCount === 0 && { estimatedInUSDCents: null }),
    first: sums.map(({ first }) => first).toSorted()[0] ?? '',
    last:
      sums
        .map(({ last }) => last)
        .toSorted()
        .at(-1) ?? '',
  }
}
