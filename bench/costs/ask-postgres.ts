// The question as somebody with OneUptime's database would write it, timed by psql within one session.
import { type Answer, type Times, timesOf } from './answer.ts'
import { type OneUptimeTable, oneUptimeTables } from './oneuptime-tables.ts'
import type { Postgres } from './postgres.ts'
import { question } from './rows.ts'

/** Two ways to write a day; which is the faster depends on the version. */
const phrasings: Readonly<Record<string, string>> = {
  'days as instants': phrase(`date_trunc('day', "createdAt", '${question.timezone}')`),
  'days of local time': phrase(
    `date_trunc('day', "createdAt" AT TIME ZONE '${question.timezone}')`,
    ` AT TIME ZONE '${question.timezone}'`,
  ),
}

function phrase(day: string, back = ''): string {
  const select = ({ name, channel, cost }: OneUptimeTable) =>
    `(SELECT '${channel}', ${day}, count(*), sum("${cost}") FROM "${name}"
WHERE "createdAt" >= '${question.from}' AND "createdAt" < '${question.to}' GROUP BY 2)`
  return `SELECT channel, extract(epoch FROM day${back})::bigint, entries, cents
FROM (${oneUptimeTables.map(select).join('\nUNION ALL\n')}) AS summed (channel, day, entries, cents) ORDER BY 2, 1;`
}

async function ask(postgres: Postgres, statement: string): Promise<Answer> {
  const lines = (await postgres.run(statement)).trim().split('\n')
  return new Map(
    lines.map((line) => {
      const [channel, start, count, cents] = line.split('\t')
      return [`${channel} ${new Date(Number(start) * 1000).toISOString()}`, `${count} ${cents}`]
    }),
  )
}

/** Milliseconds of each of `runs`, in one session. */
async function time(postgres: Postgres, setting: string, statement: string, runs: number): Promise<number[]> {
  const output = await postgres.run(`${setting}\n\\o /dev/null\n\\timing on\n${`${statement}\n`.repeat(runs)}`)
  const times = [...output.matchAll(/^Time: ([\d.]+) ms/gm)].map(([, ms]) => Number(ms))
  if (times.length !== runs) throw new Error(`psql has timed ${times.length} of ${runs}`)
  return times
}

/** Asks in every way, with and without compiled expressions, and measures the fastest. */
export async function askPostgres(
  postgres: Postgres,
  runs: number,
): Promise<{ answer: Answer; times: Times; how: string }> {
  let best: { answer: Answer; setting: string; statement: string; ms: number; how: string } | undefined
  let firstMs: number | undefined
  for (const [name, statement] of Object.entries(phrasings)) {
    for (const jit of ['on', 'off']) {
      const setting = `SET jit = ${jit};`
      const [first = Number.NaN, ms = Number.NaN] = await time(postgres, setting, statement, 2)
      firstMs ??= first
      if (best && best.ms <= ms) continue
      best = { answer: await ask(postgres, statement), setting, statement, ms, how: `${name}, jit ${jit}` }
    }
  }
  if (!best) throw new Error('no way to ask')
  const { medianMs } = timesOf(await time(postgres, best.setting, best.statement, runs + 1))
  const { answer, how } = best
  return { answer, times: { firstMs: firstMs ?? Number.NaN, medianMs }, how }
}
