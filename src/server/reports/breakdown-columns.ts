// The columns of a breakdown as a file: one a figure, its unit in its name.
import { amountOf } from '#contract/amount.ts'
import { decimalText, decimalUnits, subtractDecimals } from '#contract/money.ts'
import type { CostRow, Dimension } from '#contract/routes/costs.ts'
import type { Figures } from '#contract/routes/money-fields.ts'

export interface BreakdownColumn {
  readonly name: string
  /** Of the engine. */
  readonly type: string
  /** Amounts as exact text, instants as ISO; null for what is not known, and for what has none. */
  of(row: CostRow, total: Figures): string | number | null
}

export interface BreakdownShape {
  readonly groupBy: readonly Dimension[]
  /** Rows are told apart by time too. */
  readonly hasBuckets: boolean
  readonly isCompared: boolean
}

const COUNT = 'UInt64'
const CENTS = 'Decimal(38, 6)'
const MAYBE_CENTS = 'Nullable(Decimal(38, 6))'

export function breakdownColumns({ groupBy, hasBuckets, isCompared }: BreakdownShape): BreakdownColumn[] {
  return [...(hasBuckets ? [bucket] : []), ...groupBy.flatMap(groupColumns), ...now, ...(isCompared ? before : [])]
}

const bucket: BreakdownColumn = { name: 'bucket', type: "DateTime64(3, 'UTC')", of: (row) => row.bucket }

function groupColumns(dimension: Dimension): BreakdownColumn[] {
  const type = 'Nullable(String)'
  return [
    { name: dimension, type, of: (row) => row.key[dimension]?.label ?? row.key[dimension]?.id ?? null },
    { name: `${dimension}Id`, type, of: (row) => row.key[dimension]?.id ?? null },
  ]
}

const now: readonly BreakdownColumn[] = [
  { name: 'entries', type: COUNT, of: (row) => row.count },
  { name: 'arrivedEntries', type: COUNT, of: (row) => row.arrivedCount },
  { name: 'failedEntries', type: COUNT, of: (row) => row.failedCount },
  { name: 'chargedEntries', type: COUNT, of: (row) => row.chargedCount },
  { name: 'estimatedEntries', type: COUNT, of: (row) => row.estimatedCount },
  { name: 'notChargedEntries', type: COUNT, of: (row) => row.notChargedCount },
  { name: 'unknownEntries', type: COUNT, of: (row) => row.unknownCount },
  { name: 'chargedInUSDCents', type: CENTS, of: (row) => row.costInUSDCents },
  {
    name: 'estimatedInUSDCents',
    type: MAYBE_CENTS,
    of: (row) => (row.estimatedCount > 0 ? row.estimatedInUSDCents : null),
  },
  { name: 'amountInUSDCents', type: MAYBE_CENTS, of: (row) => knownAmount(row) },
  {
    name: 'shareOfAmount',
    type: 'Nullable(Decimal(9, 6))',
    of: (row, total) => shareText(amountOf(row), amountOf(total)),
  },
]

const before: readonly BreakdownColumn[] = [
  { name: 'previousEntries', type: COUNT, of: ({ previous }) => previous?.count ?? 0 },
  {
    name: 'previousAmountInUSDCents',
    type: MAYBE_CENTS,
    of: ({ previous }) => (previous ? knownAmount(previous) : null),
  },
  { name: 'changeInUSDCents', type: MAYBE_CENTS, of: changeOf },
]

/** Null where of all entries nothing is known: that is not zero. */
function knownAmount(figures: Figures): string | null {
  return figures.count > 0 && figures.unknownCount === figures.count ? null : amountOf(figures)
}

function changeOf(row: CostRow): string | null {
  const [amount, previous] = [knownAmount(row), row.previous ? knownAmount(row.previous) : null]
  return amount === null || previous === null ? null : subtractDecimals(amount, previous)
}

const ONE = 1_000_000n

/** Rounded to a millionth; null of nothing. */
function shareText(part: string, whole: string): string | null {
  const [units, all] = [decimalUnits(part) ?? 0n, decimalUnits(whole) ?? 0n]
  return all <= 0n ? null : decimalText((units * ONE + all / 2n) / all)
}
