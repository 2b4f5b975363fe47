// What is done to the rows of a draft. Every function gives a new list and leaves the others' rows what they are.
import { channels, findChannel } from '#contract/channels/index.ts'
import { hasCategories } from '#contract/rates/check-rates.ts'
import { type DraftRow, newKey } from './card-draft.ts'

export function changeRow(rows: readonly DraftRow[], key: number, change: Partial<DraftRow>): DraftRow[] {
  return rows.map((row) => (row.key === key ? fitting({ ...row, ...change }) : row))
}

/** What another channel does not offer is not left behind. */
function fitting(row: DraftRow): DraftRow {
  const units = findChannel(row.channel)?.rateUnits ?? []
  return {
    ...row,
    unit: units.find((unit) => unit === row.unit) ?? units[0] ?? row.unit,
    category: hasCategories(row.channel) ? row.category : '',
  }
}

/** One below another, or at the end: for the same channel from the same day on. */
export function addRow(rows: readonly DraftRow[], today: string, below?: number): { rows: DraftRow[]; key: number } {
  const place = below === undefined ? rows.length : rows.findIndex(({ key }) => key === below) + 1
  const model = rows[place - 1]
  const key = newKey()
  const row = fitting({
    key,
    channel: model?.channel ?? channels[0]?.id ?? '',
    from: model?.from ?? today,
    ...{ country: '', prefix: '', category: '', price: '', note: '' },
    unit: model?.unit ?? '',
    chargesFailed: model?.chargesFailed ?? false,
  })
  return { rows: rows.toSpliced(place, 0, row), key }
}

/** A copy below its original. */
export function duplicateRow(rows: readonly DraftRow[], original: number): { rows: DraftRow[]; key: number } {
  const place = rows.findIndex(({ key }) => key === original)
  const row = rows[place]
  const key = newKey()
  return { rows: row ? rows.toSpliced(place + 1, 0, { ...row, key }) : [...rows], key }
}

/** Without one, and the key of the row that took its place. */
export function removeRow(rows: readonly DraftRow[], gone: number): { rows: DraftRow[]; key: number | undefined } {
  const place = rows.findIndex(({ key }) => key === gone)
  return { rows: rows.toSpliced(place, 1), key: (rows[place + 1] ?? rows[place - 1])?.key }
}

/** The rows that hold every word of the filter, in any of their cells as they are read. */
export function findRows(
  rows: readonly DraftRow[],
  filter: string,
  textOf: (row: DraftRow) => string,
): readonly DraftRow[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter((row) => {
    const text = textOf(row).toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
