// What rates from a file would do to those that are here.
import { compareDecimals } from '#contract/money.ts'
import type { Rate } from '#contract/rates/rate.ts'

export interface ChangedRate {
  readonly before: Rate
  readonly after: Rate
}

export interface RateComparison {
  readonly added: readonly Rate[]
  readonly changed: readonly ChangedRate[]
  readonly removed: readonly Rate[]
  readonly same: number
}

/** A rate is known by what it is for and from when on; all else may change. */
export function compareRates(before: readonly Rate[], after: readonly Rate[]): RateComparison {
  const old = new Map(before.map((rate) => [nameOf(rate), rate]))
  const added: Rate[] = []
  const changed: ChangedRate[] = []
  for (const rate of after) {
    const was = old.get(nameOf(rate))
    if (!was) added.push(rate)
    else if (!isSame(was, rate)) changed.push({ before: was, after: rate })
    old.delete(nameOf(rate))
  }
  return { added, changed, removed: [...old.values()], same: after.length - added.length - changed.length }
}

/** Those of the file in the place of those they are known as, the others as they are, what is new at the end. */
export function mergeRates(before: readonly Rate[], after: readonly Rate[]): Rate[] {
  const { added, changed } = compareRates(before, after)
  const newer = new Map(changed.map((each) => [each.before, each.after]))
  return [...before.map((rate) => newer.get(rate) ?? rate), ...added]
}

function nameOf({ channel, from, country, prefix, category }: Rate): string {
  return [channel, from, country, prefix, category].join('|')
}

function isSame(a: Rate, b: Rate): boolean {
  return (
    a.unit === b.unit &&
    a.chargesFailed === b.chargesFailed &&
    a.note === b.note &&
    compareDecimals(a.priceInUSDCents, b.priceInUSDCents) === 0
  )
}
