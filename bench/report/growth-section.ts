// How each question grows with the log.
import { markdownTable } from './markdown-table.ts'
import type { BenchReport } from './result.ts'
import { growthOf } from './server-targets.ts'

/** Nothing where only one number of rows was measured. */
export function growthSection(report: BenchReport): string[] {
  const growth = growthOf(report)
  if (growth.length === 0) return []
  const rows = (report.growth ?? []).map((run) => `${(run.rows / 1e6).toLocaleString('en')} million`)
  const table = markdownTable(
    ['p50', ...rows, 'grows', 'may grow'],
    growth.map(({ name, p50Ms, times, limit }) => [name, ...p50Ms, `${times} ×`, limit === null ? '' : `${limit} ×`]),
  )
  return [`## Growth\n\nThe same questions over logs of different size.\n\n${table}`]
}
