// Which cause, of all that a day can be told apart by, is called its main one.
import { subtractDecimals } from '#contract/money.ts'
import { type Anomaly, contributorDimensions } from '#contract/routes/cost-outlook.ts'
import { median } from '../forecast/statistics.ts'

type Contributor = NonNullable<Anomaly['contributor']>

export interface Share extends Contributor {
  /** Cents, a float: for comparing. */
  readonly difference: number
}

/** A cause that explains so much of a difference is its main one. */
const ENOUGH = 0.5
/** One that explains less is not worth a word. */
const WORTH = 0.2

/** A group of a day against what it came to on the days that say what is ordinary. */
export function shareOf(
  group: Pick<Contributor, 'dimension' | 'id' | 'label'>,
  amount: string,
  before: readonly string[],
): Share {
  const expected = String(BigInt(Math.round(median(before.map(Number)) || 0)))
  return {
    ...group,
    amountInUSDCents: amount,
    expectedInUSDCents: expected,
    difference: Number(subtractDecimals(amount, expected)),
  }
}

/** The first from the narrowest dimension to the widest that explains half of the difference, else the largest. */
export function mainShare(shares: readonly Share[], difference: number): Contributor | null {
  // The unallocated are no cause.
  const named = shares.filter(({ id }) => id !== null && id !== '')
  const explains = (share: Share) => share.difference / difference
  const largest = (some: readonly Share[]) => some.toSorted((a, b) => explains(b) - explains(a))[0]
  const byDimension = contributorDimensions.flatMap(
    (dimension) => largest(named.filter((each) => each.dimension === dimension)) ?? [],
  )
  const main = byDimension.find((each) => explains(each) >= ENOUGH) ?? largest(byDimension)
  if (!main || explains(main) < WORTH) return null
  const { difference: _difference, ...contributor } = main
  return contributor
}
