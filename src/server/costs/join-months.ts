// Buckets of a zone end elsewhere than the months of UTC: one that two months have a part of is put together here.
import { requireUnits } from '#contract/money.ts'
import { addFigures } from '#contract/sum-figures.ts'
import { compareTexts } from '../store/engine-order.ts'
import { type Group, groupKey } from './pair-rows.ts'

/** Groups of months in order; the later names a group that both have. By time, the dearest first, equals by their values. */
export function joinMonths(groups: readonly Group[]): Group[] {
  const joined = new Map<string, Group>()
  for (const group of groups) {
    const key = groupKey(group)
    const known = joined.get(key)
    joined.set(key, known ? joinTwo(known, group) : group)
  }
  return [...joined.values()]
    .map((group) => ({ group, ...placeOf(group) }))
    .sort(comparePlaces)
    .map(({ group }) => group)
}

function joinTwo(earlier: Group, later: Group): Group {
  const key = Object.fromEntries(
    Object.entries(later.row.key).map(([dimension, { id, label }]) => [
      dimension,
      { id, label: label ?? earlier.row.key[dimension]?.label ?? null },
    ]),
  )
  const figures = addFigures(earlier.row, later.row)
  return { values: later.values, row: { key, bucket: later.row.bucket, ...figures } }
}

type Place = ReturnType<typeof placeOf>

/** What rows are put in order by, read once: a row is compared with many. */
function placeOf({ row, values }: Group) {
  const at = row.bucket === null ? 0 : Date.parse(row.bucket)
  const amount = requireUnits(row.costInUSDCents) + requireUnits(row.estimatedInUSDCents)
  return { at, amount, count: row.count, values }
}

function comparePlaces(a: Place, b: Place): number {
  const byAmount = a.amount === b.amount ? 0 : a.amount < b.amount ? 1 : -1
  return a.at - b.at || byAmount || b.count - a.count || compareValues(a.values, b.values)
}

function compareValues(a: Group['values'], b: Group['values']): number {
  for (const [n, value] of a.entries()) {
    const order = compareTexts(value, b[n] ?? null)
    if (order !== 0) return order
  }
  return 0
}
