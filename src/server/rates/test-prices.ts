// What a price list says of a test's row, found by going through all of its rates.
import { TZDate } from '@date-fns/tz'
import fc from 'fast-check'
import { billedChannels, findField } from '#contract/channels/index.ts'
import type { PriceList, Rate } from '#contract/rates/rate.ts'
import { statuses, type TestRow, written, zones } from '../costs/test-cost-rows.ts'
import { partsOf, sumOf } from '../costs/test-sums.ts'

const selector = fc.oneof(
  fc.constant({ country: null, prefix: null }),
  fc.constantFrom('DE', 'US', 'GB', 'FR').map((country) => ({ country, prefix: null })),
  fc.constantFrom('4', '49', '4915', '1', '1202', '44').map((prefix) => ({ country: null, prefix })),
)

const rate: fc.Arbitrary<Rate> = fc.constantFrom(...billedChannels).chain((channel) =>
  fc
    .record({
      channel: fc.constant(channel.id),
      from: fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-11-01'),
      unit: findField(channel, 'segments')
        ? fc.constantFrom('message' as const, 'segment' as const)
        : fc.constant('message' as const),
      priceInUSDCents: fc.constantFrom('0', '0.79', '0.000001', '7.5', '1250'),
      chargesFailed: fc.boolean(),
      selector,
    })
    .map(({ selector, ...rest }) => ({ ...rest, ...selector, category: null, note: '' })),
)

/** No two rates say the same of the same day. */
export const priceLists: fc.Arbitrary<PriceList> = fc.record({
  timezone: fc.constantFrom(...zones),
  zeroIsUnbilled: fc.boolean(),
  rates: fc.uniqueArray(rate, {
    minLength: 1,
    maxLength: 40,
    size: 'max',
    selector: ({ channel, from, country, prefix }) => `${channel} ${from} ${country} ${prefix}`,
  }),
})

export interface Estimated {
  /** Millionths of a cent; null for nothing, and where nobody knows how many parts there were. */
  readonly units: bigint | null
  /** From 1. */
  readonly number: number
}

/** Undefined where the list says nothing of the row, or its source charged. */
export function estimateOf(row: TestRow, list: PriceList): Estimated | undefined {
  if (row.units !== 0n || !list.zeroIsUnbilled) return undefined
  const fitting = list.rates.filter((each) => fits(row, each, list.timezone))
  const says = ({ prefix, country }: Rate) => (prefix === null ? (country === null ? 0 : 1) : 1 + prefix.length)
  const [best] = fitting.toSorted((a, b) => says(b) - says(a) || b.from.localeCompare(a.from))
  if (!best) return undefined
  const number = list.rates.indexOf(best) + 1
  // The sources of the tests say 0 where they do not charge: what the list prices at nothing is not charged.
  if (!best.chargesFailed && statuses(row.channel, 'failed').includes(row.status)) return { units: null, number }
  const parts = best.unit === 'segment' ? partsOf(row) : 1
  const units = parts === null ? 0n : millionths(best.priceInUSDCents) * BigInt(parts)
  return { units: units === 0n ? null : units, number }
}

/** The figures of some rows under a price list. */
export function pricedSum(rows: readonly TestRow[], list: PriceList) {
  const estimates = rows.map((row) => estimateOf(row, list))
  const known = estimates.flatMap((each) => each?.units ?? [])
  return {
    ...sumOf(rows),
    estimatedInUSDCents: written(known.reduce((sum, units) => sum + units, 0n)),
    estimatedCount: known.length,
    notChargedCount: rows.filter((row, n) => row.units === 0n && (estimates[n]?.units ?? null) === null).length,
  }
}

/** Millionths of a cent that a row cost, charged or estimated. */
export function amountUnits(row: TestRow, list: PriceList): bigint {
  return estimateOf(row, list)?.units ?? row.units
}

function fits(row: TestRow, { channel, from, country, prefix }: Rate, timezone: string): boolean {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  if (channel !== row.channel.id || new TZDate(year, month - 1, day, timezone).getTime() > row.at) return false
  return (country === null || country === row.to.country) && row.to.digits.startsWith(prefix ?? '')
}

function millionths(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.padEnd(6, '0'))
}
