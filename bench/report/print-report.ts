// The bench's report as tables on the terminal.
import { rounded } from '../measure.ts'
import type { BenchReport, Result } from './result.ts'
import { growthOf, serverTargets } from './server-targets.ts'

export function printReport(report: BenchReport): void {
  const { machine, rows } = report
  console.log(`\n${rows.toLocaleString('en')} rows, ms; ${machine.cores} cores, load ${machine.load}`)
  console.table(Object.fromEntries(report.results.map((result) => [result.name, line(result)])))
  const growth = growthOf(report)
  if (growth.length > 0)
    console.table(
      Object.fromEntries(
        growth.map(({ name, p50Ms, times, limit }) => [name, { ...bySize(report, p50Ms), times, limit }]),
      ),
    )
  const missed = serverTargets(report).filter(({ met }) => !met)
  console.log(missed.length === 0 ? 'Every target is met.' : 'Not met:')
  for (const { key, name, figure, limit, unit } of missed)
    console.log(`  ${key.split(':')[0]}, ${name}: ${figure} ${unit}, not ${limit}`)
}

function line({ p50Ms, p95Ms, engineP50Ms, floorP50Ms, postgresP50Ms, fromMemory, note }: Result): object {
  const times = (ms: number | undefined, of: number | undefined) => (ms && of ? rounded(ms / of) : '')
  return {
    ...{ p50: p50Ms, p95: p95Ms, engine: engineP50Ms ?? '', '× engine': times(p50Ms, engineP50Ms) },
    ...{
      'round trips': times(p50Ms, floorP50Ms),
      PostgreSQL: postgresP50Ms ?? '',
      '× faster': times(postgresP50Ms, p50Ms),
    },
    '': note ?? (fromMemory ? 'sums kept' : ''),
  }
}

/** Figures by millions of rows. */
function bySize({ growth = [] }: BenchReport, figures: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries(growth.map(({ rows }, n) => [`${rows / 1e6} M`, figures[n] ?? Number.NaN]))
}
