// The other parties: everybody has a number, a country and a language, and a phone with habits of its own.
import { numberIn } from './numbers.ts'
import { type Language, type Place, places } from './places.ts'
import { at, type Random } from './random.ts'
import { names } from './texts/names.ts'

export interface Contact {
  /** E.164. Changes when the contact changes numbers. */
  number: string
  readonly name: string
  readonly place: Place
  readonly language: Language
  /** The provider's code that every SMS to this number ends with. */
  readonly dead?: string
  /** Fails in one week of four, counted from this one on: off the network, roaming, prepaid and empty. */
  readonly flapping?: number
  readonly whatsApp: boolean
  /** Meta's own id of the contact. */
  readonly whatsAppUserId: string
  /** Goes by a user name: Meta hides the number from the time user names exist. */
  readonly username?: string
}

/** Most dead numbers are switched off for good, the others never existed. */
const deadCodes = [
  ['30003', 5],
  ['30005', 3],
] as const

/** Where fixed lines are known, each fortieth customer gave one. */
const EVERY_FIXED = 40

/** Customers, as many as asked for. Numbers from `firstIndex` of each country on. */
export function makeCustomers(random: Random, count: number, firstIndex: number): Contact[] {
  const shares = places.map((place) => [place, place.share] as const)
  const used = new Map<Place, number>()
  return Array.from({ length: count }, () => {
    const place = random.weighted(shares)
    const index = (used.get(place) ?? firstIndex) + 1
    used.set(place, index)
    return makeCustomer(random, place, index)
  })
}

function makeCustomer(random: Random, place: Place, index: number): Contact {
  const language = random.weighted(place.languages)
  const { first, last, family } = names[language]
  const name =
    family === 'first' ? `${random.pick(last)} ${random.pick(first)}` : `${random.pick(first)} ${random.pick(last)}`
  const fixed = place.landline !== undefined && index % EVERY_FIXED === EVERY_FIXED / 2
  const dead = fixed ? '30006' : random.chance(0.015) ? random.weighted(deadCodes) : undefined
  return {
    number: numberIn(fixed && place.landline ? [place.landline] : place.mobile, index),
    name,
    place,
    language,
    ...(dead ? { dead } : {}),
    ...(random.chance(0.03) ? { flapping: random.below(4) } : {}),
    whatsApp: !fixed && random.chance(0.85),
    whatsAppUserId: `${place.code}.${random.digits(20)}`,
    ...(random.chance(0.015) ? { username: `merrow.fan.${random.digits(4)}` } : {}),
  }
}

/** A customer; the first ones of the list come up far more often than the last ones. */
export function pickRegular(random: Random, customers: readonly Contact[]): Contact {
  return at(customers, Math.floor(customers.length * random.unit() ** 1.8))
}
