// The rows of a stretch of time.
import type { Period } from '#contract/calendar.ts'
import { engineTime } from './engine-time.ts'
import { and, param, type Sql, sql } from './sql.ts'

/** True for the entries of a period. An end that is infinite is open. */
export function isWithin({ from, to }: Period): Sql {
  const time = (ms: number) => param("DateTime64(6, 'UTC')", engineTime(new Date(ms).toISOString()))
  return and([
    ...(Number.isFinite(from) ? [sql`created_at >= ${time(from)}`] : []),
    ...(Number.isFinite(to) ? [sql`created_at < ${time(to)}`] : []),
  ])
}
