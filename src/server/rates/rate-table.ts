// A price list as tables to look up: for each channel, which rate counts for which kind of entry in which stretch of
// time. Pure; the engine's half is compile-rates.ts.
import { TZDate } from '@date-fns/tz'
import { type PriceList, type Rate, type RateCategory, rateCategories } from '#contract/rates/rate.ts'

/** What is looked up together, of those that say as much as each other. */
export interface Level {
  /** True where the entry's category is part of the key. */
  readonly byCategory: boolean
  /** What of the number is part of the key: so many first digits, its country, or nothing. */
  readonly by: number | 'country' | null
  /** `keyOf` → number of the rate, from 1. */
  readonly rates: ReadonlyMap<bigint, number>
}

export interface RateTable {
  /** Milliseconds since 1970, ascending: the n-th stretch (from 1) begins at the n-th. */
  readonly starts: readonly number[]
  /** What says most comes first. */
  readonly levels: readonly Level[]
}

/** More days than this on which prices of one channel change leave no room in a key. */
export const MAX_STRETCHES = 255
const CATEGORIES = 16n

/**
 * What a level is looked up by, as one number of 64 bits: the engine finds numbers faster than text. Digits have a 1
 * before them, so that none at their beginning is lost; a country is its two letters; 0 stands for nothing.
 */
export function keyOf(stretch: number, category: RateCategory | null, { prefix, country }: Selector): bigint {
  const selector = prefix === null ? (country === null ? 0n : countryNumber(country)) : BigInt(`1${prefix}`)
  return (selector * CATEGORIES + BigInt(categoryNumber(category))) * BigInt(MAX_STRETCHES + 1) + BigInt(stretch)
}

type Selector = Pick<Rate, 'prefix' | 'country'>

/** From 1; 0 for none. */
export function categoryNumber(category: RateCategory | null): number {
  return category === null ? 0 : rateCategories.indexOf(category) + 1
}

// As the engine reads the bytes of a text as a number: the first is the lowest.
function countryNumber(country: string): bigint {
  return BigInt(country.charCodeAt(0) + 256 * country.charCodeAt(1))
}

/** The table of one channel, or undefined where no rate is for it. */
export function rateTable({ timezone, rates }: PriceList, channel: string): RateTable | undefined {
  const own = rates.flatMap((rate, place) =>
    rate.channel === channel ? [{ rate, number: place + 1, start: startOf(rate, timezone) }] : [],
  )
  if (own.length === 0) return undefined
  const starts = [...new Set(own.map(({ start }) => start))].sort((a, b) => a - b)
  const levels = new Map<string, { rank: readonly number[]; level: Level & { rates: Map<bigint, number> } }>()
  // In the order of time: what began later takes the place of what says the same.
  for (const { rate, number, start } of own.toSorted((a, b) => a.start - b.start)) {
    const by = rate.prefix === null ? (rate.country === null ? null : 'country') : rate.prefix.length
    const byCategory = rate.category !== null
    const name = `${byCategory}|${by}`
    const rank = [byCategory ? 0 : 1, by === null ? 100 : by === 'country' ? 50 : -by]
    const found = levels.get(name) ?? { rank, level: { byCategory, by, rates: new Map<bigint, number>() } }
    levels.set(name, found)
    for (let stretch = starts.indexOf(start) + 1; stretch <= starts.length; stretch += 1)
      found.level.rates.set(keyOf(stretch, rate.category, rate), number)
  }
  const ranked = [...levels.values()].sort((a, b) => compare(a.rank, b.rank))
  return { starts, levels: ranked.map(({ level }) => level) }
}

/** Midnight of the first day, in the zone of the list. */
function startOf({ from }: Rate, timezone: string): number {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  return new TZDate(year, month - 1, day, timezone).getTime()
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, n) => value !== b[n])
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0)
}
