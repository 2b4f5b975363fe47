// The sums over a contact's entries, channel by channel.
import { findChannel, type Tone } from '#contract/channels/index.ts'
import { groupBy } from '#contract/group-by.ts'
import { type Lookup, noticeKinds } from '#contract/routes/lookup.ts'
import { sumFigures } from '#contract/sum-figures.ts'
import { type MoneyRow, moneyColumns, presentFigures } from '../costs/figures.ts'
import { presentInstant } from '../logs/present-entry.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import { outcomeOf } from './outcome-of.ts'

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

/** As the engine answers `sumColumns`, with channel and status beside it. */
export interface SumLine extends MoneyRow {
  readonly channel: string
  readonly status: string
  readonly first: string
  readonly last: string
  readonly matching: string
  readonly notices: readonly (readonly [string, string, string])[]
}

/** Of the newest, how many notices are told. */
const MOST_NOTICES = 20

/**
 * Select list for sums by channel and status; `notice` says what an entry tells of its contact. What a status means is
 * told here: asked of the engine, it would take longer to plan than the rows take to read.
 */
export function sumColumns(filters: Sql, notice: Sql): Sql {
  return sql`${moneyColumns()},
  min(created_at) AS first, max(created_at) AS last, countIf(${filters}) AS matching,
  arraySlice(arrayReverseSort(groupArrayIf((created_at, id, ${notice} AS said), said != '')), 1, ${param('UInt32', MOST_NOTICES)}) AS notices`
}

/** The sums of each channel that the lines are of. */
export function sumLines(lines: readonly SumLine[]): ChannelSums[] {
  return [...groupBy(lines, ({ channel }) => channel)].map(([channel, own]) => ({
    channel,
    ...sumFigures(own.map(figuresOf)),
    first: presentInstant(own.map(({ first }) => first).toSorted()[0] ?? ''),
    last: presentInstant(
      own
        .map(({ last }) => last)
        .toSorted()
        .at(-1) ?? '',
    ),
    matching: own.reduce((sum, { matching }) => sum + Number(matching), 0),
    notices: newestNotices(own).flatMap(([at, entryId, word]) => {
      const kind = noticeKinds.find((each) => each === word)
      return kind ? [{ kind, channel, entryId, at: presentInstant(at) }] : []
    }),
  }))
}

function figuresOf(line: SumLine) {
  const channel = findChannel(line.channel)
  const outcome = channel && outcomeOf(channel, line.status)
  const entriesIf = (tone: Tone) => (outcome === tone ? line.entries : '0')
  return presentFigures({ ...line, arrived: entriesIf('arrived'), failed: entriesIf('failed') })
}

/** As the engine sorts them within a line: by time, then by id. */
function newestNotices(lines: readonly SumLine[]): SumLine['notices'] {
  const keyed = lines.flatMap(({ notices }) => notices).map((notice) => ({ notice, key: notice.join(' ') }))
  return keyed
    .toSorted((a, b) => (a.key < b.key ? 1 : -1))
    .slice(0, MOST_NOTICES)
    .map(({ notice }) => notice)
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
