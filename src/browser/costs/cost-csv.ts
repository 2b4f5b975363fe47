// The table by dimension as a file: its innermost lines, so that they add up, in the order on screen.
import { costChange, costShare } from '#browser/api/figures.ts'
import { amountOf } from '#contract/amount.ts'
import { csvRecord } from '#contract/csv-text.ts'
import { centsToDollars } from '#contract/money.ts'
import type { Dimension } from '#contract/routes/costs.ts'
import type { Figures } from '#contract/routes/money-fields.ts'
import type { Line, Step } from './lines.ts'

export const csvColumns = [
  'entries',
  'arrived',
  'failed',
  'charged',
  'estimated',
  'notCharged',
  'unknown',
  'cost',
  'estimate',
  'amount',
  'share',
  'previousEntries',
  'previousAmount',
  'change',
] as const

type CsvColumn = (typeof csvColumns)[number]

interface CsvInput {
  readonly lines: readonly Line[]
  /** From the outer dimension to the inner. */
  readonly by: readonly Dimension[]
  readonly total: Figures
  /** False where nothing is compared, or nothing known of what was before. */
  readonly compared: boolean
  readonly nameOf: (step: Step) => string
  readonly dimensionLabel: (dimension: Dimension) => string
  readonly columnLabel: (column: CsvColumn) => string
}

export function costCsv({ lines, by, total, compared, nameOf, dimensionLabel, columnLabel }: CsvInput): string {
  const inner = lines.filter(({ path }) => path.length === by.length)
  const columns = csvColumns.filter((column) => compared || !ofBefore.has(column))
  // Names may be alike; where they are not the ids themselves, those stand beside them.
  const named = by.map((_, n) => inner.some(({ path }) => path[n]?.label && path[n].label !== path[n].id))
  const heads = by.flatMap((each, n) => [dimensionLabel(each), ...(named[n] ? [`${dimensionLabel(each)} ID`] : [])])
  const records = inner.map((line) => [
    ...line.path.flatMap((step, n) => [nameOf(step), ...(named[n] ? [step.id] : [])]),
    ...columns.map((column) => cells[column](line, total)),
  ])
  // A spreadsheet takes text for UTF-8 only with the mark in front.
  return `\uFEFF${csvRecord([...heads, ...columns.map(columnLabel)])}${records.map(csvRecord).join('')}`
}

const ofBefore: ReadonlySet<CsvColumn> = new Set(['previousEntries', 'previousAmount', 'change'])

type Cell = (line: Line, total: Figures) => string | null

const cells: Record<CsvColumn, Cell> = {
  entries: ({ figures }) => String(figures.count),
  arrived: ({ figures }) => String(figures.arrivedCount),
  failed: ({ figures }) => String(figures.failedCount),
  charged: ({ figures }) => String(figures.chargedCount),
  estimated: ({ figures }) => String(figures.estimatedCount),
  notCharged: ({ figures }) => String(figures.notChargedCount),
  unknown: ({ figures }) => String(figures.unknownCount),
  // What sources charged is known to be nothing where none of them did; what it cost altogether is not.
  cost: ({ figures }) => centsToDollars(figures.costInUSDCents),
  estimate: ({ figures }) => (figures.estimatedCount > 0 ? centsToDollars(figures.estimatedInUSDCents) : null),
  amount: ({ figures }) => dollars(figures),
  share: ({ figures }, total) => costShare(amountOf(figures), amountOf(total))?.toFixed(6) ?? null,
  previousEntries: ({ previous }) => (previous ? String(previous.count) : null),
  previousAmount: ({ previous }) => (previous ? dollars(previous) : null),
  change: ({ figures, previous }) =>
    previous && dollars(figures) !== null && dollars(previous) !== null
      ? centsToDollars(costChange(figures, previous).cents)
      : null,
}

/** Nothing where of all entries nothing is known: that is not zero. */
function dollars(figures: Figures): string | null {
  const { count, unknownCount } = figures
  return count > 0 && unknownCount === count ? null : centsToDollars(amountOf(figures))
}
