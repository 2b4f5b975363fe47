// Values of several months put together, and put in order as the engine would (facet-sql.ts).
import { groupBy } from '#contract/group-by.ts'
import { compareTexts } from '../../store/engine-order.ts'
import { type CountedValue, type MonthValue, type RankedValue, valueKey } from './facet-sql.ts'

/** The most frequent values of each field, and those in `chosen` however rare they are. */
export function rankMonths(months: readonly MonthValue[], limit: number, chosen: readonly string[]): RankedValue[] {
  const wanted = new Set(chosen)
  const byField = groupBy(joinMonths(months), ({ facet_no }) => facet_no)
  return [...byField.values()].flatMap((values) =>
    values
      .sort(compareRanks)
      .filter(({ facet_no, facet_value }, n) => n < limit || wanted.has(valueKey(facet_no, facet_value)))
      .map((value) => ({ ...value, distinct_values: String(values.length) })),
  )
}

/** The last month that has a name for a value names it. */
function joinMonths(months: readonly MonthValue[]): CountedValue[] {
  const joined = new Map<string, MonthValue>()
  for (const each of months) {
    const key = JSON.stringify([each.facet_no, each.facet_value])
    const known = joined.get(key)
    joined.set(key, known ? joinTwo(known, each) : each)
  }
  return [...joined.values()]
}

function joinTwo(known: MonthValue, each: MonthValue): MonthValue {
  const [earlier, later] = known.month < each.month ? [known, each] : [each, known]
  return {
    ...later,
    // A later month without a name leaves the earlier its say, also beside months between the two.
    month: later.facet_label === null ? earlier.month : later.month,
    facet_label: later.facet_label ?? earlier.facet_label,
    entries: String(Number(known.entries) + Number(each.entries)),
  }
}

function compareRanks(a: CountedValue, b: CountedValue): number {
  return (
    Number(b.entries) - Number(a.entries) ||
    compareTexts(a.facet_label, b.facet_label) ||
    compareTexts(a.facet_value, b.facet_value)
  )
}
