// Splits the difference of two costs into parts that add up to it. The method: docs/decisions/0018.
import type { ChangeKind } from '#contract/routes/cost-change.ts'
import { addCells, type Cell, groupCells, type Level, type Totals } from './cell.ts'
import { type Contribution, dearer, growth, mix, type Share, settler, wholly } from './contributions.ts'
import { roundFraction, sumFractions } from './fraction.ts'

export interface Part {
  readonly kind: ChangeKind
  /** Charged entries that it is about. */
  readonly count: bigint
  readonly previousCount: bigint
  /** Millionths of a cent. */
  readonly change: bigint
  /** They add up to the change. */
  readonly contributions: readonly Contribution[]
}

export function splitChange(cells: readonly Cell[]): Part[] {
  const { lasting, fresh, gone } = sortOut(cells)
  const stayed = addCells(lasting)
  const added = addCells(fresh)
  const lost = addCells(gone)
  const grain = grainOf(cells)
  const settle = settler(cells, grain)
  const atOldPrices = (level: Level) => costAtOldPrices(lasting, level, grain)
  const part = (
    kind: ChangeKind,
    { count, previousCount }: Totals,
    change: bigint,
    shares: readonly Share[],
  ): Part => ({
    kind,
    count,
    previousCount,
    change,
    contributions: settle(shares, change),
  })
  const whole = atOldPrices('all')
  const byChannel = atOldPrices('channel')
  const byCountry = atOldPrices('country')
  const bySegments = atOldPrices('segments')
  return [
    part('volume', stayed, whole - stayed.previousCost, growth(lasting)),
    part('channels', stayed, byChannel - whole, mix(lasting, 'all', 'channel')),
    part('countries', stayed, byCountry - byChannel, mix(lasting, 'channel', 'country')),
    part('segments', stayed, bySegments - byCountry, mix(lasting, 'country', 'segments')),
    part('price', stayed, stayed.cost - bySegments, dearer(lasting)),
    part('new', added, added.cost, wholly(fresh)),
    part('gone', lost, -lost.previousCost, wholly(gone)),
  ]
}

/** Countries of a channel that were charged in both periods, now only, before only. */
function sortOut(cells: readonly Cell[]) {
  const sorted = { lasting: [] as Cell[], fresh: [] as Cell[], gone: [] as Cell[] }
  for (const group of groupCells(cells, 'country').values()) {
    const { count, previousCount } = addCells(group)
    sorted[previousCount === 0n ? 'fresh' : count === 0n ? 'gone' : 'lasting'].push(...group)
  }
  return sorted
}

/**
 * What the entries of now would have cost if a group had kept its price of before, for groups of this level. Each
 * level is rounded by itself: differences of levels add up to the digit, and no remainder is left to hand out.
 */
function costAtOldPrices(lasting: readonly Cell[], level: Level, grain: bigint): bigint {
  const groups = [...groupCells(lasting, level).values()].map(addCells)
  const costs = groups.map(({ count, previousCount, cost, previousCost }) =>
    // Texts of a length that a country had none of before have their price of now alone.
    previousCount === 0n ? { over: cost, under: 1n } : { over: count * previousCost, under: previousCount },
  )
  return roundFraction(sumFractions(costs), grain)
}

const CENT = 1_000_000n

/** The last digit that any of the costs has, a cent at most: what is divided is written no finer than what was paid. */
function grainOf(cells: readonly Cell[]): bigint {
  let grain = CENT
  for (const { cost, previousCost } of cells) {
    while (cost % grain !== 0n || previousCost % grain !== 0n) grain /= 10n
  }
  return grain
}
