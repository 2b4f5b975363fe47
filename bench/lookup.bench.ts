// A number found through HTTP, against PostgreSQL with OneUptime's tables and indexes and the same rows, and against the
// cheapest answer that the engine has a part in: `npm run bench:lookup`. The databases are those of `npm run bench`:
// BENCH_ROWS (default 10,000,000), BENCH_DIRECTORY (kept between runs), BENCH_RUNS (default 50, over ten numbers). Run
// with 1,000,000 and with 10,000,000 rows, it tells the growth. Fails where the two find another number of rows.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { filledGateway, filledPostgres, postgresIn } from './costs/filled-databases.ts'
import { HOW_TO_INSTALL, type Postgres } from './costs/postgres.ts'
import { countInGateway, timeInGateway, timeList, timeRoundTrip } from './lookup/ask-gateway.ts'
import { countInPostgres, type PostgresTest, timeInPostgres } from './lookup/ask-postgres.ts'
import { type BenchNumber, benchNumbers } from './lookup/numbers.ts'
import type { Measurement } from './measure.ts'

const rows = Number(process.env.BENCH_ROWS ?? 10_000_000)
const runs = Number(process.env.BENCH_RUNS ?? 50)
const directory = process.env.BENCH_DIRECTORY ?? join(tmpdir(), `tollbook-bench-costs-${rows}`)
const OUT = 'bench/out/lookup.json'

/** Reading all rows takes seconds: each number twice is enough. */
const SCANS = 10
const LISTED = 10_000

interface Question {
  readonly name: 'exact' | 'national' | 'last 7 digits'
  readonly ours: (number: BenchNumber) => string
  readonly theirs: (number: BenchNumber) => string
  /** All that a server without another index could be asked. */
  readonly test: PostgresTest
}

const questions: readonly Question[] = [
  { name: 'exact', ours: ({ stored }) => stored, theirs: ({ stored }) => stored, test: 'exact' },
  { name: 'national', ours: ({ national }) => national, theirs: (each) => each.nationalEnd, test: 'ends-with' },
  { name: 'last 7 digits', ours: (each) => each.lastSeven, theirs: (each) => each.lastSeven, test: 'ends-with' },
]

interface Asked {
  readonly time: Measurement
  /** By number. */
  readonly counts: readonly number[]
}

async function askPostgres(postgres: Postgres, numbers: readonly BenchNumber[]): Promise<Asked[]> {
  await filledPostgres(postgres, { directory, rows })
  const asked: Asked[] = []
  for (const { theirs, test } of questions) {
    const values = numbers.map(theirs)
    const counts = await countInPostgres(postgres, test, values)
    asked.push({ counts, time: await timeInPostgres(postgres, test, values, test === 'exact' ? runs : SCANS) })
  }
  return asked
}

async function askGateway(numbers: readonly BenchNumber[]) {
  const { gateway } = await filledGateway({ directory, rows })
  try {
    const roundTrip = await timeRoundTrip(gateway, runs)
    const asked: Asked[] = []
    for (const { name, ours } of questions) {
      const values = numbers.map(ours)
      const counts = await countInGateway(gateway, values)
      asked.push({ counts, time: await timeInGateway(gateway, name, values, runs) })
    }
    // Known numbers among others that nobody has.
    const listed = Array.from({ length: LISTED }, (_, n) => numbers[n]?.stored ?? `+4915${String(n).padStart(9, '0')}`)
    return { roundTrip, asked, list: await timeList(gateway, listed, 5) }
  } finally {
    await gateway.stop()
  }
}

/** By question; times in milliseconds. */
interface Line {
  readonly p50: number
  readonly p95: number
  readonly entries: number
  readonly 'PostgreSQL p50'?: number
  readonly 'times faster'?: number
  readonly 'round trips': number
}

function report(lines: Readonly<Record<string, Line>>): void {
  mkdirSync('bench/out', { recursive: true })
  const before = existsSync(OUT) ? (JSON.parse(readFileSync(OUT, 'utf8')) as Record<string, typeof lines>) : {}
  const all: Readonly<Record<string, typeof lines>> = { ...before, [rows]: lines }
  writeFileSync(OUT, JSON.stringify(all, null, 2))
  const load = loadavg()[0]?.toFixed(1)
  console.log(
    `${rows.toLocaleString('en')} rows, ${runs} runs over different numbers, milliseconds; ${availableParallelism()} cores, load ${load}`,
  )
  console.table(lines)
  const sizes = Object.keys(all).map(Number)
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  if (least === most) return
  console.log(`p50 of ${most.toLocaleString('en')} rows to that of ${least.toLocaleString('en')}:`)
  for (const { name } of questions) {
    const [small, large] = [all[least]?.[name]?.p50, all[most]?.[name]?.p50]
    if (small && large) console.log(`  ${name}: ${(large / small).toFixed(2)} times`)
  }
}

async function run(): Promise<void> {
  mkdirSync(directory, { recursive: true })
  const numbers = benchNumbers(rows, 10)
  const postgres = await postgresIn({ directory, rows })
  if (!postgres) {
    console.error(HOW_TO_INSTALL)
    process.exitCode = 1
    return
  }
  const theirs = await askPostgres(postgres, numbers).finally(() => postgres.stop())
  const { roundTrip, asked, list } = await askGateway(numbers)
  const trips = (ms: number) => Number((ms / roundTrip.p50Ms).toFixed(1))
  const lines: Record<string, Line> = {
    [roundTrip.name]: { p50: roundTrip.p50Ms, p95: roundTrip.p95Ms, entries: 0, 'round trips': 1 },
  }
  for (const [n, { name }] of questions.entries()) {
    const [our, their] = [asked[n], theirs[n]]
    if (!our || !their) throw new Error(`${name} was not asked`)
    if (our.counts.join() !== their.counts.join())
      throw new Error(`${name}: ${our.counts.join()} rows by Tollbook, ${their.counts.join()} by PostgreSQL`)
    const { p50Ms, p95Ms } = our.time
    lines[name] = {
      p50: p50Ms,
      p95: p95Ms,
      entries: our.counts.reduce((sum, count) => sum + count, 0),
      'PostgreSQL p50': Number(their.time.p50Ms.toFixed(1)),
      'times faster': Number((their.time.p50Ms / p50Ms).toPrecision(2)),
      'round trips': trips(p50Ms),
    }
  }
  lines[list.name] = { p50: list.p50Ms, p95: list.p95Ms, entries: 0, 'round trips': trips(list.p50Ms) }
  report(lines)
}

await run()
