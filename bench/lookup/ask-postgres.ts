// The same as somebody would ask OneUptime's server: of each of its three tables the newest fifty, timed by psql within
// one session, so that neither HTTP nor JSON is counted.
import { oneUptimeTables } from '../costs/oneuptime-tables.ts'
import type { Postgres } from '../costs/postgres.ts'
import type { Measurement } from '../measure.ts'

/** How a number is compared with `"toNumber"`. */
export type PostgresTest = 'exact' | 'ends-with'

const tests: Record<PostgresTest, string> = {
  exact: '"toNumber" = $1',
  'ends-with': `"toNumber" LIKE '%' || $1`,
}

const PAGE = 50

function statement(table: string, test: string): string {
  return `SELECT * FROM "${table}" WHERE ${test} ORDER BY "createdAt" DESC LIMIT ${PAGE}`
}

/** Prepared, as a server would have them, or put together with the value each time. */
function questions(test: PostgresTest, values: readonly string[], prepared: boolean): string {
  const names = oneUptimeTables.map(({ name }) => name)
  const prepare = names.map((name) => `PREPARE ask_${name.toLowerCase()}(text) AS ${statement(name, tests[test])};`)
  const asked = values.flatMap((value) =>
    names.map((name) =>
      prepared
        ? `EXECUTE ask_${name.toLowerCase()}('${value}');`
        : `${statement(name, tests[test].replace('$1', `'${value}'`))};`,
    ),
  )
  return [...(prepared ? prepare : []), '\\o /dev/null', '\\timing on', ...asked].join('\n')
}

/** Milliseconds of each value, of the three tables together. */
async function time(postgres: Postgres, test: PostgresTest, values: readonly string[], prepared: boolean) {
  const output = await postgres.run(questions(test, values, prepared))
  const times = [...output.matchAll(/^Time: ([\d.]+) ms/gm)].map(([, ms]) => Number(ms))
  const tables = oneUptimeTables.length
  if (times.length !== values.length * tables) throw new Error(`psql has timed ${times.length} statements`)
  return values.map((_, n) => times.slice(n * tables, (n + 1) * tables).reduce((sum, ms) => sum + ms, 0))
}

/** The faster of the two ways to ask; each value is asked once before it counts. */
export async function timeInPostgres(
  postgres: Postgres,
  test: PostgresTest,
  values: readonly string[],
  runs: number,
): Promise<Measurement> {
  const asked = Array.from({ length: runs }, (_, n) => values[n % values.length] ?? '')
  const found: Measurement[] = []
  for (const prepared of [true, false]) {
    const all = await time(postgres, test, [...values, ...asked], prepared)
    const times = all.slice(values.length).toSorted((a, b) => a - b)
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
    const name = `PostgreSQL, ${test}, ${prepared ? 'prepared' : 'not prepared'}`
    found.push({ name, kind: 'read', p50Ms: at(0.5), p95Ms: at(0.95) })
  }
  const [best] = found.toSorted((a, b) => a.p50Ms - b.p50Ms)
  if (!best) throw new Error('no way to ask')
  return best
}

/** Rows that each of these meets, of the three tables together. */
export async function countInPostgres(
  postgres: Postgres,
  test: PostgresTest,
  values: readonly string[],
): Promise<number[]> {
  const counts = oneUptimeTables.map(({ name }) => `(SELECT count(*) FROM "${name}" WHERE ${tests[test]})`)
  const prepare = `PREPARE rows_met(text) AS SELECT ${counts.join(' + ')};`
  const output = await postgres.run([prepare, ...values.map((value) => `EXECUTE rows_met('${value}');`)].join('\n'))
  return output.trim().split('\n').map(Number)
}
