// What a list of rates must keep beyond the form of each: the gateway refuses what breaks it, the console says it first.
import { findChannel, findField } from '../channels/index.ts'
import { type Rate, rate } from './rate.ts'
import { rateLimits } from './rate-limits.ts'

/** The field of the channels whose entries tell their category. */
const CATEGORY = 'category'

/** Whether a rate of this channel may name a category. */
export function hasCategories(channel: string): boolean {
  const found = findChannel(channel)
  return found !== undefined && findField(found, CATEGORY) !== undefined
}

export type RateField = keyof Rate
export const rateFields = Object.keys(rate.shape) as readonly RateField[] // the schema names them, and no more

/** What may be wrong with a rate. `malformed`: the field's own form, such as a price that is no amount. */
export const rateFaults = [
  'malformed',
  'unknownChannel',
  'otherUnit',
  'noCategory',
  'countryAndPrefix',
  'unknownCountry',
  'noCallingCode',
  'duplicate',
  'tooManyDays',
] as const
export type RateFault = (typeof rateFaults)[number]

/** `index` is the rate's place in the list, from 0; `other` that of the one it repeats. */
export interface RateProblem {
  readonly index: number
  readonly field: RateField
  readonly fault: RateFault
  readonly other?: number
}

/** Everything that is wrong, in the order of the rates; none for a list that may be saved. */
export function checkRates(rates: readonly unknown[]): RateProblem[] {
  const first = new Map<string, number>()
  const days = new Map<string, Set<string>>()
  return rates.flatMap((given, index) => {
    const parsed = rate.safeParse(given)
    if (!parsed.success) {
      const fields = new Set(parsed.error.issues.map(({ path: [field] }) => field))
      return rateFields.filter((field) => fields.has(field)).map((field) => ({ index, field, fault: 'malformed' }))
    }
    const problems = problemsOf(parsed.data).map((problem) => ({ index, ...problem }))
    if (isOneTooMany(days, parsed.data)) problems.push({ index, field: 'from', fault: 'tooManyDays' })
    const name = selectorsOf(parsed.data)
    const other = first.get(name)
    if (other === undefined) first.set(name, index)
    return other === undefined ? problems : [...problems, { index, field: 'from', fault: 'duplicate', other }]
  })
}

/** Notes the day; true for the first that a channel has no room for. */
function isOneTooMany(days: Map<string, Set<string>>, { channel, from }: Rate): boolean {
  const own = days.get(channel) ?? new Set()
  days.set(channel, own)
  const isNew = !own.has(from)
  own.add(from)
  return isNew && own.size === rateLimits.days + 1
}

type Problem = Pick<RateProblem, 'field' | 'fault'>

function problemsOf({ channel: id, country, prefix, category, unit }: Rate): Problem[] {
  const channel = findChannel(id)
  if (!channel) return [{ field: 'channel', fault: 'unknownChannel' }]
  const problems: Problem[] = []
  if (!channel.rateUnits.includes(unit)) problems.push({ field: 'unit', fault: 'otherUnit' })
  if (category !== null && !hasCategories(id)) problems.push({ field: 'category', fault: 'noCategory' })
  if (country !== null && !isCountry(country)) problems.push({ field: 'country', fault: 'unknownCountry' })
  if (prefix?.startsWith('0')) problems.push({ field: 'prefix', fault: 'noCallingCode' })
  if (country !== null && prefix !== null) problems.push({ field: 'prefix', fault: 'countryAndPrefix' })
  return problems
}

/** What tells two rates of one day apart. */
function selectorsOf({ channel, from, country, prefix, category }: Rate): string {
  return [channel, from, country, prefix, category].join('|')
}

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const known = new Map<string, boolean>()

// Not the letters that merely look like a country's: numbers of the United Kingdom are GB's, never UK's.
function isCountry(code: string): boolean {
  const found = known.get(code)
  if (found !== undefined) return found
  const is = names.of(code) !== undefined && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`
  known.set(code, is)
  return is
}
