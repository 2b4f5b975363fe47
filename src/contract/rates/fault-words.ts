// What is wrong with a rate, in a sentence of the API.
import { findChannel } from '../channels/index.ts'
import type { RateField, RateProblem } from './check-rates.ts'
import { type Rate, rateCategories, rateUnits } from './rate.ts'
import { rateLimits } from './rate-limits.ts'

const forms: Readonly<Record<RateField, string>> = {
  channel: 'must be the ID of a channel',
  from: 'must be a day such as 2026-10-01',
  country: 'must be the two letters of a country, such as DE',
  prefix: 'must be 1 to 15 digits that begin with a calling code, such as 49151',
  category: `must be one of ${rateCategories.join(', ')}`,
  unit: `must be one of ${rateUnits.join(', ')}`,
  priceInUSDCents: 'must be an amount of at most 9 digits and 6 decimals, in US cents',
  chargesFailed: 'must be true or false',
  note: `must be text of at most ${rateLimits.noteLength} characters`,
}

/** Without the field's name. `rates` are those that were checked. */
export function faultWords({ fault, field, index, other = 0 }: RateProblem, rates: readonly Partial<Rate>[]): string {
  const { channel: id = '', country = null } = rates[index] ?? {}
  const channel = findChannel(id)
  switch (fault) {
    case 'malformed':
      return forms[field]
    case 'unknownChannel':
      return `${forms.channel}; there is none of the ID "${id}"`
    case 'otherUnit':
      return `must be one of ${channel?.rateUnits.join(', ')} for ${channel?.label}`
    case 'noCategory':
      return `must be empty: entries of ${channel?.label} have no category`
    case 'countryAndPrefix':
      return 'must be empty where a country is given'
    case 'unknownCountry':
      return `must be the code of a country (ISO 3166); "${country}" is none`
    case 'noCallingCode':
      return 'must begin with a calling code; none begins with 0'
    case 'duplicate':
      return `is that of rate ${other + 1} already, which is for the same entries`
    case 'tooManyDays':
      return `is one day too many: prices of a channel change on at most ${rateLimits.days} days`
  }
}
