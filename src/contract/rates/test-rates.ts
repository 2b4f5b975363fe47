// Rates as tests make them up.
import fc from 'fast-check'
import { channels } from '../channels/index.ts'
import { decimalText } from '../money.ts'
import { hasCategories } from './check-rates.ts'
import { type Rate, rateCategories } from './rate.ts'

/** A rate that breaks no rule; change what a test is about. */
export const plainRate: Rate = {
  channel: 'sms',
  from: '2026-01-01',
  country: 'DE',
  prefix: null,
  category: null,
  unit: 'segment',
  priceInUSDCents: '7.9',
  chargesFailed: false,
  note: '',
}

const texts = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim())
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const where = fc.oneof(
  fc.constant({ country: null, prefix: null }),
  fc.constantFrom('DE', 'GB', 'US', 'KZ').map((country) => ({ country, prefix: null })),
  fc.stringMatching(/^[1-9]\d{0,14}$/).map((prefix) => ({ country: null, prefix })),
)

/** Any rate that may be saved, alone. */
export const anyRate: fc.Arbitrary<Rate> = fc.constantFrom(...channels).chain((channel) =>
  fc
    .record({
      channel: fc.constant(channel.id),
      from: day,
      where,
      category: hasCategories(channel.id) ? fc.constantFrom(null, ...rateCategories) : fc.constant(null),
      unit: fc.constantFrom(...channel.rateUnits),
      priceInUSDCents: fc.bigInt(0n, 999_999_999_999_999n).map(decimalText),
      chargesFailed: fc.boolean(),
      note: texts,
    })
    .map(({ where: selector, ...rest }) => ({ ...rest, ...selector })),
)

/** A list that may be saved. */
export const anyRates: fc.Arbitrary<Rate[]> = fc.uniqueArray(anyRate, {
  selector: ({ channel, from, country, prefix, category }) => [channel, from, country, prefix, category].join(),
  maxLength: 30,
})
