// What 13 months by day and channel cost, asked through HTTP, against PostgreSQL with the tables and the indexes of
// OneUptime and the same rows: `npm run bench`, BENCH_ROWS (default 10,000,000), BENCH_DIRECTORY (kept between runs:
// filling both takes half an hour and 15 GB), BENCH_RUNS (default 5), BENCH_RATES=1 (once more with the sample rate
// card in use). Fails where the answers differ by a digit. PostgreSQL is timed within one session of psql, so HTTP and
// JSON are counted for Tollbook alone.
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Answer, countOf, requireSame, type Times } from './costs/answer.ts'
import { askGateway, putSampleCard } from './costs/ask-gateway.ts'
import { askPostgres } from './costs/ask-postgres.ts'
import { filledGateway, filledPostgres, postgresIn } from './costs/filled-databases.ts'
import type { Filling } from './costs/filling.ts'
import { HOW_TO_INSTALL, type Postgres } from './costs/postgres.ts'
import { question } from './costs/rows.ts'

const rows = Number(process.env.BENCH_ROWS ?? 10_000_000)
const runs = Number(process.env.BENCH_RUNS ?? 5)
const withRates = process.env.BENCH_RATES === '1'
const directory = process.env.BENCH_DIRECTORY ?? join(tmpdir(), `tollbook-bench-costs-${rows}`)

interface Result {
  readonly name: string
  readonly answer: Answer
  readonly filling: Filling
  readonly times: Times
}

async function measurePostgres(postgres: Postgres): Promise<Result> {
  const filling = await filledPostgres(postgres, { directory, rows })
  const { answer, times, how } = await askPostgres(postgres, runs)
  return { name: `PostgreSQL ${postgres.version}, ${how}`, answer, filling, times }
}

/** Without a rate card, and where asked for once more with one. */
async function measureGateway(): Promise<[Result, ...Result[]]> {
  const { gateway, filling } = await filledGateway({ directory, rows })
  try {
    const plain = { name: 'Tollbook, over HTTP', filling, ...(await askGateway(gateway, runs)) }
    if (!withRates) return [plain]
    await putSampleCard(gateway, true)
    const asked = await askGateway(gateway, runs).finally(() => putSampleCard(gateway, false))
    if (asked.estimatedCount === 0) throw new Error('the card in use has estimated nothing')
    const name = `Tollbook, over HTTP, ${asked.estimatedCount.toLocaleString('en')} rows estimated`
    return [plain, { name, filling, ...asked }]
  } finally {
    await gateway.stop()
  }
}

function report(theirs: Result, ours: readonly Result[]): void {
  const results = [theirs, ...ours].map(({ name, filling, times }) => ({
    name,
    rows: filling.rows,
    'filling, s': Math.round(filling.seconds),
    'on disk, MB': Math.round(filling.bytes / 1e6),
    'first, ms': Math.round(times.firstMs),
    'median, ms': Math.round(times.medianMs),
    'times as fast': Number((theirs.times.medianMs / times.medianMs).toFixed(1)),
  }))
  mkdirSync('bench/out', { recursive: true })
  writeFileSync('bench/out/costs.json', JSON.stringify({ rows, results }, null, 2))
  const load = loadavg()[0]?.toFixed(1)
  console.log(`Cost by day and channel, ${question.from} to ${question.to}, ${question.timezone}: the same`)
  console.log(
    `${theirs.answer.size} groups from both. Medians of ${runs}; ${availableParallelism()} cores, load ${load}`,
  )
  console.table(Object.fromEntries(results.map(({ name, ...figures }) => [name, figures])))
}

async function run(): Promise<void> {
  mkdirSync(directory, { recursive: true })
  const postgres = await postgresIn({ directory, rows })
  if (!postgres) {
    console.error(HOW_TO_INSTALL)
    process.exitCode = 1
    return
  }
  const theirs = await measurePostgres(postgres).finally(() => postgres.stop())
  const ours = await measureGateway()
  for (const { name, answer } of ours) {
    requireSame(answer, theirs.answer)
    if (countOf(answer) !== rows) throw new Error(`${name}: ${countOf(answer)} rows, not ${rows}`)
  }
  report(theirs, ours)
}

await run()
