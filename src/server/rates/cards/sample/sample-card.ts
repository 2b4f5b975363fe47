// Prices to begin with: of the size that providers publish, and nobody's contract.
import { findChannel } from '#contract/channels/index.ts'
import type { Rate, RateCategory } from '#contract/rates/rate.ts'
import { dollarsToCents } from '#contract/rates/rate-cells.ts'
import type { StoredVersion } from '../card-rows.ts'
import { type SamplePrice, samplePrices } from './sample-prices.ts'

/** When SMS and calls are priced from: before anything that a new installation is likely to hold. */
const ALWAYS = '2024-01-01'
/** WhatsApp is charged by message. */
const BY_MESSAGE = '2025-07-01'
/** WhatsApp charges for free-form messages within the service window too. */
const NO_MORE_FREE = '2026-10-01'

interface Priced extends Pick<Rate, 'channel' | 'from' | 'country'> {
  readonly category?: RateCategory | null
  readonly dollars: string
  readonly note?: string
}

function rateOf({ channel, from, country, category = null, dollars, note = '' }: Priced): Rate {
  const unit = findChannel(channel)?.rateUnits[0]
  const priceInUSDCents = dollarsToCents(dollars)
  if (!unit || priceInUSDCents === undefined) throw new Error(`no price: ${channel} ${dollars}`)
  return { channel, from, country, prefix: null, category, unit, priceInUSDCents, chargesFailed: false, note }
}

function ratesOf({ country, sms, call, marketing, utility, before = utility }: SamplePrice): Rate[] {
  const own = { country, note: country === null ? 'Every other country' : '' }
  const receipt = { ...own, channel: 'whatsapp-incoming' }
  return [
    rateOf({ ...own, channel: 'sms', from: ALWAYS, dollars: sms }),
    rateOf({ ...own, channel: 'call', from: ALWAYS, dollars: call }),
    // OneUptime does not tell the category; what it sends are notices.
    rateOf({ ...own, channel: 'whatsapp', from: BY_MESSAGE, dollars: before, note: 'As a utility message' }),
    ...(before === utility
      ? []
      : [rateOf({ ...own, channel: 'whatsapp', from: NO_MORE_FREE, dollars: utility, note: 'As a utility message' })]),
    rateOf({ ...receipt, from: BY_MESSAGE, category: 'marketing', dollars: marketing }),
    rateOf({ ...receipt, from: BY_MESSAGE, category: 'marketing_lite', dollars: marketing }),
    ...(['utility', 'authentication'] as const).map((category) =>
      rateOf({ ...receipt, from: BY_MESSAGE, category, dollars: before }),
    ),
    ...(before === utility ? [] : (['utility', 'authentication'] as const)).map((category) =>
      rateOf({ ...receipt, from: NO_MORE_FREE, category, dollars: utility }),
    ),
    rateOf({ ...receipt, from: NO_MORE_FREE, category: 'service', dollars: utility }),
  ]
}

/** What costs nothing anywhere, as long as it does. */
const free: readonly Rate[] = [
  rateOf({
    channel: 'whatsapp-incoming',
    from: BY_MESSAGE,
    country: null,
    category: 'service',
    dollars: '0',
    note: 'Free until the end of September 2026',
  }),
  ...(['free', 'referral_conversion'] as const).map((category) =>
    rateOf({ channel: 'whatsapp-incoming', from: BY_MESSAGE, country: null, category, dollars: '0' }),
  ),
]

const rates = [...samplePrices.flatMap(ratesOf), ...free]

/** Can be used and copied; neither changed nor deleted. Other prices come with another version of Tollbook. */
export const sampleCard: StoredVersion = {
  id: '5a3b1e00-0000-4000-8000-000000000001',
  version: 1,
  name: 'Sample prices',
  timezone: 'UTC',
  zeroIsUnbilled: true,
  rateCount: rates.length,
  note: 'Comes with Tollbook. Of the size of published list prices, and nobody’s contract.',
  changedBy: 'Tollbook',
  changedAt: '2026-11-01T00:00:00.000Z',
  isDeleted: false,
  rates,
}
