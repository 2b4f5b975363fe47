// Which entries a part of a change comes from.
import { addCells, type Cell, groupCells, type Level, levels, nameAt, type Totals } from './cell.ts'
import { type Fraction, roundFraction } from './fraction.ts'

/** What one group of entries adds to a part. Its figures are those of all its charged entries. */
export interface Contribution extends Totals {
  readonly level: Level
  /** Any of the group: its name is the group's as far as the level goes. */
  readonly cell: Cell
  /** Millionths of a cent. */
  readonly change: bigint
}

export interface Share {
  readonly level: Level
  readonly cell: Cell
  readonly change: Fraction
}

/** More entries of a country and channel, each at the old price of an average one. */
export function growth(lasting: readonly Cell[]): Share[] {
  const all = addCells(lasting)
  return grouped(lasting, 'country', (own) => ({
    over: (own.count - own.previousCount) * all.previousCost,
    under: all.previousCount,
  }))
}

/**
 * A group's larger share of the entries around it, times how much dearer it was than they were. Seen against the
 * average, the sum is the same, and a group that grows because it is cheap counts as the saving that it is.
 */
export function mix(lasting: readonly Cell[], outer: Level, inner: Level): Share[] {
  return [...groupCells(lasting, outer).values()].flatMap((group) => {
    const around = addCells(group)
    return grouped(group, inner, (own) => {
      // Without a price of before, its own of now is taken: all that it adds is that it is there.
      if (own.previousCount === 0n) {
        return {
          over: own.cost * around.previousCount - own.count * around.previousCost,
          under: around.previousCount,
        }
      }
      const moved = own.count * around.previousCount - own.previousCount * around.count
      const dearness = own.previousCost * around.previousCount - around.previousCost * own.previousCount
      return { over: moved * dearness, under: around.previousCount ** 2n * own.previousCount }
    })
  })
}

/** The same entries at the price of now instead of that of before. */
export function dearer(lasting: readonly Cell[]): Share[] {
  const priced = lasting.filter(({ previousCount }) => previousCount > 0n)
  return grouped(priced, 'segments', ({ count, previousCount, cost, previousCost }) => ({
    over: cost * previousCount - count * previousCost,
    under: previousCount,
  }))
}

/** All that it costs, or cost. */
export function wholly(cells: readonly Cell[]): Share[] {
  return grouped(cells, 'country', ({ cost, previousCost }) => ({ over: cost - previousCost, under: 1n }))
}

function grouped(cells: readonly Cell[], level: Level, change: (own: Totals) => Fraction): Share[] {
  return [...groupCells(cells, level).values()].flatMap((group) =>
    group.slice(0, 1).map((cell) => ({ level, cell, change: change(addCells(group)) })),
  )
}

/** Rounds shares to a part of this size, largest first; the largest bears what rounding left over. */
export function settler(
  cells: readonly Cell[],
  grain: bigint,
): (shares: readonly Share[], change: bigint) => Contribution[] {
  const totals = new Map(
    levels.flatMap((level) => [...groupCells(cells, level)].map(([name, group]) => [level + name, addCells(group)])),
  )
  return (shares, change) => {
    const rounded = shares.map(({ level, cell, change: exact }) => ({
      ...(totals.get(level + nameAt(cell, level)) ?? cell),
      level,
      cell,
      change: roundFraction(exact, grain),
    }))
    const [largest] = rounded.sort(bySize)
    if (largest) largest.change += change - rounded.reduce((sum, each) => sum + each.change, 0n)
    return rounded.filter((each) => each.change !== 0n).sort(bySize)
  }
}

function bySize(a: { readonly change: bigint }, b: { readonly change: bigint }): number {
  const difference = size(b.change) - size(a.change)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value
}
