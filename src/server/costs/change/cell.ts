// What entries are told apart by when a change of their cost is explained.
import { groupBy } from '#contract/group-by.ts'

/** Charged entries of one channel, country and number of segments. Costs are millionths of a cent. */
export interface Cell {
  readonly channel: string
  readonly country: string | null
  /** As the dimension names them; null where the channel's texts have none. */
  readonly segments: string | null
  readonly count: bigint
  readonly previousCount: bigint
  readonly cost: bigint
  readonly previousCost: bigint
}

export type Totals = Pick<Cell, 'count' | 'previousCount' | 'cost' | 'previousCost'>

/** How finely cells are told apart: by nothing, by channel, by country too, by segments too. */
export const levels = ['all', 'channel', 'country', 'segments'] as const
export type Level = (typeof levels)[number]

/** Cells that are the same to a level, under the name that they have there. */
export function groupCells(cells: readonly Cell[], level: Level): Map<string, Cell[]> {
  return groupBy(cells, (cell) => nameAt(cell, level))
}

export function nameAt({ channel, country, segments }: Cell, level: Level): string {
  return JSON.stringify([channel, country, segments].slice(0, levels.indexOf(level)))
}

export function addCells(cells: readonly Cell[]): Totals {
  const sum = { count: 0n, previousCount: 0n, cost: 0n, previousCost: 0n }
  for (const cell of cells) {
    sum.count += cell.count
    sum.previousCount += cell.previousCount
    sum.cost += cell.cost
    sum.previousCost += cell.previousCost
  }
  return sum
}
