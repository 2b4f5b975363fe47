// Bars of several months put together, and put in order as the engine would (bar-sql.ts).
import { groupBy } from '#contract/group-by.ts'
import { addDecimals } from '#contract/money.ts'
import { exploreLimits } from '#contract/routes/explore.ts'
import { compareTexts } from '../../store/engine-order.ts'
import type { CountedBar, RankedBar } from './bar-sql.ts'

/** By time, the most frequent first. */
export function rankBars(rows: readonly CountedBar[]): RankedBar[] {
  const named = new Set(mostFrequent(rows))
  const kept = rows.map((row): RankedBar => ({ ...row, held: named.has(row.held) ? row.held : null }))
  const parts = groupBy(kept, ({ bar, held }) => JSON.stringify([bar, held]))
  return [...parts.values()].map(joinParts).sort(compareParts)
}

function mostFrequent(rows: readonly CountedBar[]): string[] {
  return [...groupBy(rows, ({ held }) => held)]
    .map(([held, all]) => ({ held, count: countOf(all) }))
    .sort((a, b) => b.count - a.count || compareTexts(a.held, b.held))
    .slice(0, exploreLimits.statuses)
    .map(({ held }) => held)
}

function joinParts(parts: readonly [RankedBar, ...RankedBar[]]): RankedBar {
  const [{ bar, held }] = parts
  return { bar, held, entries: String(countOf(parts)), amount: addDecimals(...parts.map(({ amount }) => amount)) }
}

function countOf(rows: readonly { readonly entries: string }[]): number {
  return rows.reduce((sum, { entries }) => sum + Number(entries), 0)
}

function compareParts(a: RankedBar, b: RankedBar): number {
  return Number(a.bar) - Number(b.bar) || Number(b.entries) - Number(a.entries) || compareTexts(a.held, b.held)
}
