// The result as a file: every row that is shown, with all that is known of it.
import type { Channel } from '#contract/channels/index.ts'
import { csvRecord } from '#contract/csv-text.ts'
import { centsToDollars } from '#contract/money.ts'
import type { ListedChannel, ListProblem } from '#contract/routes/lookup-list.ts'
import { knownAmount } from './list-rows.ts'
import type { ListRow } from './number-list.ts'

/** What a file says in the reader's language. */
export interface ListCsvWords {
  readonly column: (column: keyof typeof cells) => string
  readonly channelColumn: (channel: Channel, column: keyof typeof channelCells) => string
  readonly status: (channel: Channel, status: string) => string
  readonly problem: (problem: ListProblem) => string
  readonly yes: string
  readonly no: string
}

interface ListCsvInput {
  /** Those shown, in their order. */
  readonly rows: readonly ListRow[]
  /** All, in the order of the list: a row that repeats another names its line. */
  readonly all: readonly ListRow[]
  /** Those that the reader may read. */
  readonly channels: readonly Channel[]
  readonly words: ListCsvWords
}

export function listCsv({ rows, all, channels, words }: ListCsvInput): string {
  const columns = entriesOf(cells)
  const ofChannel = entriesOf(channelCells)
  const heads = [
    ...columns.map(([name]) => words.column(name)),
    ...channels.flatMap((channel) => ofChannel.map(([name]) => words.channelColumn(channel, name))),
  ]
  const records = rows.map((row) => [
    ...columns.map(([, cell]) => cell(row, { words, all })),
    ...channels.flatMap((channel) => {
      const newest = row.channels.find((each) => each.channel === channel.id)
      return ofChannel.map(([, cell]) => (newest ? cell(newest, channel, words) : null))
    }),
  ])
  // A spreadsheet takes text for UTF-8 only with the mark in front.
  return `\uFEFF${csvRecord(heads)}${records.map(csvRecord).join('')}`
}

interface Around {
  readonly words: ListCsvWords
  readonly all: readonly ListRow[]
}

type Cell = (row: ListRow, around: Around) => string | null

const counted =
  (
    name:
      | 'count'
      | 'arrivedCount'
      | 'failedCount'
      | 'chargedCount'
      | 'estimatedCount'
      | 'notChargedCount'
      | 'unknownCount',
  ): Cell =>
  ({ total }) =>
    total && String(total[name])

const cells = {
  line: ({ line }) => String(line),
  input: ({ input }) => input,
  number: ({ number }) => number,
  digits: ({ digits }) => digits,
  country: ({ country }) => country,
  contacted: ({ contacted }, { words }) => (contacted === null ? null : contacted ? words.yes : words.no),
  problem: ({ problem }, { words }) => problem && words.problem(problem),
  lines: ({ problem, lineCount }) => (problem === 'ambiguous' ? String(lineCount) : null),
  repeats: ({ repeats }, { all }) => (repeats === null ? null : String(all[repeats]?.line ?? repeats + 1)),
  entries: counted('count'),
  arrived: counted('arrivedCount'),
  failed: counted('failedCount'),
  // Where there is no entry, or of none is known what it cost, there is no amount: that is not zero.
  amount: ({ total }) => dollars(total && knownAmount(total)),
  cost: ({ total }) => dollars(total && total.count > 0 ? total.costInUSDCents : null),
  estimate: ({ total }) => dollars(total && total.estimatedCount > 0 ? total.estimatedInUSDCents : null),
  charged: counted('chargedCount'),
  estimated: counted('estimatedCount'),
  notCharged: counted('notChargedCount'),
  unknown: counted('unknownCount'),
  first: ({ total }) => total?.firstAt ?? null,
  last: ({ total }) => total?.lastAt ?? null,
} as const satisfies Record<string, Cell>

type ChannelCell = (newest: ListedChannel, channel: Channel, words: ListCsvWords) => string | null

const channelCells = {
  entries: ({ count }) => String(count),
  status: ({ status }, channel, words) => words.status(channel, status),
  code: ({ code }) => code,
  at: ({ at }) => at,
  id: ({ entryId }) => entryId,
} as const satisfies Record<string, ChannelCell>

function dollars(cents: string | null): string | null {
  return cents === null ? null : centsToDollars(cents)
}

function entriesOf<T extends object>(record: T): [keyof T, T[keyof T]][] {
  // A cast, because Object.entries forgets the keys.
  return Object.entries(record) as [keyof T, T[keyof T]][]
}
