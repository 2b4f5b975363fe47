// PostgreSQL's times, taken by psql within one session, so that HTTP and JSON are counted for Tollbook alone.
import { median } from '../measure.ts'
import type { Answer, PostgresQuestion } from '../questions/question.ts'
import type { Postgres } from './postgres.ts'

/** A question that takes seconds is asked a few times only. */
const MOST_RUNS = 21
const FEWEST_RUNS = 3
const TAKES_MS = 6_000

/** Two columns: of what, and how much. */
export async function answerOf(postgres: Postgres, statement: string): Promise<Answer> {
  const lines = (await postgres.run(statement)).trimEnd().split('\n')
  return new Map(lines.map((line) => line.split('\t') as [string, string]))
}

/** Milliseconds: the median of the fastest way to ask, with compiled expressions or without. */
export async function timeInPostgres(postgres: Postgres, question: PostgresQuestion): Promise<number> {
  let best: { requests: readonly (readonly string[])[]; jit: string; ms: number } | undefined
  for (const requests of question.ways) {
    for (const jit of ['on', 'off']) {
      // The first is not counted: nothing of it is in memory.
      const times = await timeRequests(postgres, [...requests.slice(0, 1), ...requests], jit, question.sideBySide)
      const ms = median(times.slice(1))
      if (!best || ms < best.ms) best = { requests, jit, ms }
    }
  }
  if (!best) throw new Error('no way to ask')
  const { requests, jit, ms } = best
  const runs = Math.max(FEWEST_RUNS, Math.min(MOST_RUNS, Math.floor(TAKES_MS / ms)))
  const asked = Array.from({ length: runs }, (_, n) => requests[n % requests.length] ?? [])
  return median(await timeRequests(postgres, asked, jit, question.sideBySide))
}

/** Of each request. */
async function timeRequests(
  postgres: Postgres,
  requests: readonly (readonly string[])[],
  jit: string,
  sideBySide: boolean,
): Promise<number[]> {
  const statements = requests.flat()
  const output = await postgres.run(`SET jit = ${jit};\n\\o /dev/null\n\\timing on\n${statements.join('\n')}\n`)
  const times = [...output.matchAll(/^Time: ([\d.]+) ms/gm)].map(([, ms]) => Number(ms))
  if (times.length !== statements.length) throw new Error(`psql has timed ${times.length} of ${statements.length}`)
  return requests.map((each) => {
    const own = times.splice(0, each.length)
    return sideBySide ? Math.max(...own) : own.reduce((sum, ms) => sum + ms, 0)
  })
}
