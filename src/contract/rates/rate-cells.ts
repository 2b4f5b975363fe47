// One cell of a rate's line in CSV, and the value it stands for.
import { channels, findChannel } from '../channels/index.ts'
import { unguarded } from '../csv-text.ts'
import { decimalText, decimalUnits } from '../money.ts'
import type { RateField } from './check-rates.ts'

interface RateColumn {
  readonly name: string
  readonly field: RateField
  readonly required?: true
}

/** In the order in which they are written; read in any. */
export const rateColumns: readonly RateColumn[] = [
  { name: 'channel', field: 'channel', required: true },
  { name: 'from', field: 'from', required: true },
  { name: 'country', field: 'country' },
  { name: 'prefix', field: 'prefix' },
  { name: 'category', field: 'category' },
  { name: 'unit', field: 'unit' },
  { name: 'price_usd', field: 'priceInUSDCents', required: true },
  { name: 'charges_failed', field: 'chargesFailed' },
  { name: 'note', field: 'note' },
]

const words: Readonly<Record<string, boolean>> = { yes: true, true: true, 1: true, no: false, false: false, 0: false }

/** What cannot be read stays text, which no rate may hold. `before` is what is known of the line: its channel comes first. */
export function readCell(field: RateField, given: string, before: Readonly<Record<string, unknown>>): unknown {
  const text = unguarded(given).trim()
  switch (field) {
    case 'channel':
      return channelNamed(text)
    case 'country':
      return text === '' ? null : text.toUpperCase()
    case 'prefix':
      return text === '' ? null : text.replace(/^\+/, '').replace(/[\s()-]/g, '')
    case 'category':
      return text === '' ? null : text.toLowerCase().replace(/[\s-]+/g, '_')
    case 'unit':
      return text === '' ? usualUnit(before.channel) : text.toLowerCase()
    case 'priceInUSDCents':
      return dollarsToCents(text) ?? text
    case 'chargesFailed':
      return text === '' ? false : (words[text.toLowerCase()] ?? text)
    default:
      return text
  }
}

/** By its id or as the console calls it. */
function channelNamed(text: string): string {
  const wanted = text.toLowerCase()
  return channels.find(({ id, label }) => id === wanted || label.toLowerCase() === wanted)?.id ?? text
}

// Of a channel that there is not, it is the channel that is wrong.
function usualUnit(channel: unknown): string {
  return findChannel(String(channel))?.rateUnits[0] ?? 'message'
}

/**
 * Exact US cents of a price in dollars with at most 8 decimals: `0.0079`, `$0.0079`, `0,0079`; undefined for what is no
 * such price. No price of one message has thousands to be told apart, so a comma is a point.
 */
export function dollarsToCents(given: string): string | undefined {
  const text = given
    .trim()
    .replace(/^\$\s*/, '')
    .replace(',', '.')
  if (!/^(\d{1,7}(\.\d{0,8})?|\.\d{1,8})$/.test(text)) return undefined
  const units = decimalUnits(`${text.startsWith('.') ? '0' : ''}${text}e2`)
  return units === undefined ? undefined : decimalText(units)
}
