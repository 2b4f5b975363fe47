// Results out of the times that were taken.
import { floors } from '../gateway/ask.ts'
import type { RecordedQuestion } from '../gateway/record-questions.ts'
import { median, quantile, rounded } from '../measure.ts'
import type { Times } from '../rounds.ts'
import type { Result } from './result.ts'

/** `postgres` has medians by name of the question; undefined where it was not asked. */
export function makeResults(
  questions: readonly RecordedQuestion[],
  times: Times,
  postgres: ReadonlyMap<string, number> | undefined,
): Result[] {
  const trips = Object.keys(floors).map((name) => gatewayOf(name, times))
  const floorP50Ms = trips[0]?.p50Ms ?? Number.NaN
  const asked = questions.map((question): Result => {
    const postgresP50Ms = postgres?.get(question.name)
    return {
      ...gatewayOf(question.name, times),
      ...engineOf(question, times),
      floorP50Ms,
      ...(postgresP50Ms !== undefined && { postgresP50Ms }),
    }
  })
  return [...trips, ...asked]
}

function gatewayOf(name: string, { gateway }: Times): Result {
  const times = gateway.get(name) ?? []
  return { name, kind: 'read', p50Ms: median(times), p95Ms: quantile(times, 0.95) }
}

function engineOf({ name, kind, recorded }: RecordedQuestion, { engine, first }: Times): Partial<Result> {
  const [statements = []] = recorded
  const firstMs = first.get(name)
  return {
    question: kind,
    engineP50Ms: median(engine.get(name) ?? []),
    statements: statements.length,
    ...(firstMs !== undefined && { firstMs: rounded(firstMs) }),
    // What parts there are is all that it takes to know that no month has changed.
    ...(statements.every(({ statement }) => statement.query.includes('FROM system.parts')) && { fromMemory: true }),
  }
}
