import type { RateWords } from '#browser/ui/use-rate-words.ts'
import { findChannel } from '#contract/channels/index.ts'
import { rateCategories } from '#contract/rates/rate.ts'
import type { DraftRow } from './card-draft.ts'

const said = new WeakMap<DraftRow, { words: RateWords; text: string }>()

/** What a filter looks in: the row as it is read, and its codes. Kept, because thousands are asked for at a time. */
export function rowText(row: DraftRow, words: RateWords): string {
  const known = said.get(row)
  if (known?.words === words) return known.text
  const { channel, from, country, prefix, category, unit, price, note } = row
  const named = rateCategories.find((each) => each === category)
  const text = [
    ...[channel, findChannel(channel) && words.channel(channel), from, country, country && words.country(country)],
    ...[prefix && `+${prefix}`, category, named && words.category(named), unit, price, note],
  ]
    .filter(Boolean)
    .join(' ')
  said.set(row, { words, text })
  return text
}
