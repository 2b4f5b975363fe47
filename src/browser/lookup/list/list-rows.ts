// Which rows of a list are shown, in which order, and what they come to.
import { amountOf } from '#contract/amount.ts'
import { findChannel } from '#contract/channels/index.ts'
import { compareDecimals } from '#contract/money.ts'
import type { Figures } from '#contract/routes/money-fields.ts'
import { sumFigures } from '#contract/sum-figures.ts'
import type { ListRow } from './number-list.ts'

export const listFilters = ['all', 'contacted', 'not-contacted', 'failed-last', 'problem', 'repeated'] as const
export type ListFilter = (typeof listFilters)[number]

const tests: Record<ListFilter, (row: ListRow) => boolean> = {
  all: () => true,
  contacted: ({ contacted }) => contacted === true,
  'not-contacted': ({ contacted }) => contacted === false,
  'failed-last': failedLast,
  problem: ({ problem }) => problem !== null,
  repeated: ({ repeats }) => repeats !== null,
}

/** The newest of what was sent to it has failed, on whichever channel that was. */
function failedLast({ channels }: ListRow): boolean {
  const [newest] = channels
    .filter(({ channel }) => findChannel(channel)?.direction === 'outbound')
    .toSorted((a, b) => b.at.localeCompare(a.at))
  return newest?.outcome === 'failed'
}

export function filterRows(rows: readonly ListRow[], filter: ListFilter): readonly ListRow[] {
  return filter === 'all' ? rows : rows.filter(tests[filter])
}

export function countRows(rows: readonly ListRow[]): ReadonlyMap<ListFilter, number> {
  return new Map(listFilters.map((filter) => [filter, filterRows(rows, filter).length]))
}

/** Columns that are no channel's. */
export const listColumnIds = ['line', 'number', 'entries', 'amount', 'last'] as const
export type ListColumnId = (typeof listColumnIds)[number]

/** `key` is one of these, or a channel's id: by its newest entry. */
export interface ListSort {
  readonly key: string
  readonly desc: boolean
}

export const givenOrder: ListSort = { key: 'line', desc: false }

/** Rows of which nothing is known that they could be ordered by come last, either way. */
export function sortRows(rows: readonly ListRow[], { key, desc }: ListSort): readonly ListRow[] {
  if (key === givenOrder.key) return desc ? rows.toReversed() : rows
  const compare = key === 'entries' ? byNumber : key === 'amount' ? compareDecimals : byText
  const valued = rows.map((row) => ({ row, value: valueBy(row, key) }))
  return valued
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null)
      return desc ? compare(b.value, a.value) : compare(a.value, b.value)
    })
    .map(({ row }) => row)
}

function valueBy({ total, digits, channels }: ListRow, key: string): string | null {
  switch (key) {
    case 'number':
      return digits || null
    case 'entries':
      return total && String(total.count)
    case 'amount':
      return total && knownAmount(total)
    case 'last':
      return total?.lastAt ?? null
    default:
      return channels.find(({ channel }) => channel === key)?.at ?? null
  }
}

/** US cents as exact text; null where there is no entry, or of none is known what it cost. */
export function knownAmount(figures: Figures): string | null {
  return figures.count === figures.unknownCount ? null : amountOf(figures)
}

const byNumber = (a: string, b: string) => Number(a) - Number(b)
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** What all of them come to; a line that comes again counts once. */
export function sumRows(rows: readonly ListRow[]): Figures {
  return sumFigures(rows.flatMap(({ total, repeats }) => (total && repeats === null ? [total] : [])))
}
