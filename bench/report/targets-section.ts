// What was aimed at, and what came of it.
import { limitBehind } from './limits.ts'
import { markdownTable } from './markdown-table.ts'
import type { Target } from './target.ts'

/** What the key of a target begins with; all others are the console's. */
const rules: Readonly<Record<string, string>> = {
  overhead: "Gateway: at most 1.5 × the bare engine's time and 2 ms",
  'round trips': 'First page, item and numbers: at most 10 round trips',
  PostgreSQL: 'Times as fast as PostgreSQL',
  import: 'Import',
  growth: 'Growth from the fewest rows to the most',
}

export function targetsSection(targets: readonly Target[]): string[] {
  if (targets.length === 0) return []
  const missed = targets.filter(({ met }) => !met)
  const groups = groupBy(targets, ({ key }) => rules[ruleOf(key)] ?? 'Console')
  const tables = [...groups].map(([title, group]) => `### ${title}\n\n${tableOf(group)}`)
  const summary = `${targets.length - missed.length} of ${targets.length} are met.`
  return [['## Targets', summary, ...tables, ...explanations(missed)].join('\n\n')]
}

function tableOf(targets: readonly Target[]): string {
  return markdownTable(
    ['', 'figure', 'target', 'unit', ''],
    targets.map(({ name, figure, limit, unit, isLeast, met }) => [
      name,
      figure,
      `${isLeast ? '≥' : '≤'} ${limit.toLocaleString('en', { maximumFractionDigits: 2 })}`,
      unit,
      met ? 'met' : '**not met**',
    ]),
  )
}

/** Of each that is not met, the limit that stops it; those with the same are told of together. */
function explanations(missed: readonly Target[]): string[] {
  if (missed.length === 0) return []
  const byLimit = groupBy(missed, ({ key }) => limitBehind(key) ?? 'Not explained yet.')
  const lines = [...byLimit].map(([limit, all]) => `- ${all.map(titleOf).join('; ')}: ${limit}`)
  return [`### What stops those that are not met\n\n${lines.join('\n')}`]
}

function titleOf({ key, name }: Target): string {
  return ruleOf(key) in rules ? `**${name}** (${ruleOf(key)})` : `**${name}**`
}

function ruleOf(key: string): string {
  return key.split(':')[0] ?? ''
}

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each])
  return groups
}
