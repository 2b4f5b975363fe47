// The goals of the gateway: ratios within one run, so that they hold on any machine.
import { rounded } from '../measure.ts'
import type { QuestionKind } from '../questions/question.ts'
import type { BenchReport, Result, Run } from './result.ts'
import { atLeast, atMost, type Target } from './target.ts'

/** What the gateway may add to the engine's own time. */
const OVERHEAD = { times: 1.5, ms: 2 }
const ROUND_TRIPS = 10
const IMPORTED_PER_SECOND = 50_000

const fewTrips: readonly (QuestionKind | undefined)[] = ['first page', 'item', 'number', 'ends with']

/** How many times as fast as PostgreSQL. */
const faster: Partial<Record<QuestionKind, number>> = { cost: 20, text: 10, 'ends with': 10 }

/** From the least to the most rows: lists and lookups hardly at all, sums half as much as the log. */
const sums: readonly QuestionKind[] = ['count', 'cost', 'explore']
const STEADY = 1.5
/** No limit is set for a number that has its share of all entries. */
const unlimited: readonly QuestionKind[] = ['busy']

export function serverTargets(report: BenchReport): Target[] {
  return [
    ...report.results.flatMap((result) => [...overhead(result), ...roundTrips(result), ...thanPostgres(result)]),
    ...report.results.flatMap(({ name, kind, perSecond }) =>
      kind === 'write' && perSecond !== undefined
        ? [atLeast('import', name, perSecond, IMPORTED_PER_SECOND, 'rows/s')]
        : [],
    ),
    ...growthOf(report).flatMap(({ name, limit, times }) =>
      limit === null ? [] : [atMost(`growth: ${name}`, name, times, limit, '×')],
    ),
  ]
}

function overhead({ name, p50Ms, engineP50Ms }: Result): Target[] {
  if (engineP50Ms === undefined) return []
  return [atMost(`overhead: ${name}`, name, p50Ms, rounded(OVERHEAD.times * engineP50Ms + OVERHEAD.ms), 'ms')]
}

function roundTrips({ name, p50Ms, floorP50Ms, question }: Result): Target[] {
  if (floorP50Ms === undefined || !fewTrips.includes(question)) return []
  return [atMost(`round trips: ${name}`, name, rounded(p50Ms / floorP50Ms), ROUND_TRIPS, 'round trips')]
}

function thanPostgres({ name, p50Ms, postgresP50Ms, question }: Result): Target[] {
  const times = question && faster[question]
  if (postgresP50Ms === undefined || times === undefined) return []
  return [atLeast(`PostgreSQL: ${name}`, name, rounded(postgresP50Ms / p50Ms), times, '× faster')]
}

export interface Growth {
  readonly name: string
  /** By number of rows, fewest first. */
  readonly p50Ms: readonly number[]
  /** The last to the first. */
  readonly times: number
  /** Null where none is set. */
  readonly limit: number | null
}

/** Of each question, how it grows with the log. */
export function growthOf({ growth = [] }: BenchReport): Growth[] {
  const [least, most] = [growth[0], growth.at(-1)]
  if (!least || !most || least === most) return []
  return least.results.flatMap(({ name, question, p50Ms }) => {
    const times = growth.map((run) => timeOf(run, name))
    const last = times.at(-1)
    if (question === undefined || last === undefined || times.includes(undefined)) return []
    return [
      { name, p50Ms: times.map((ms) => ms ?? 0), times: rounded(last / p50Ms), limit: limitOf(question, least, most) },
    ]
  })
}

function timeOf({ results }: Run, name: string): number | undefined {
  return results.find((each) => each.name === name)?.p50Ms
}

function limitOf(question: QuestionKind, least: Run, most: Run): number | null {
  if (unlimited.includes(question)) return null
  return sums.includes(question) ? rounded(most.rows / least.rows / 2) : STEADY
}
