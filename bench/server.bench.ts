// Every question of the gateway through HTTP, beside the bare engine, a round trip that asks nothing, and PostgreSQL with
// OneUptime's tables: `npm run bench`, BENCH_ROWS (default 5,000,000), BENCH_DIRECTORY (kept between runs: filling takes
// most of the time), BENCH_RUNS (default 20, twice), BENCH_RATES=1 (the sample rate card in use). With `-- --growth` also
// over BENCH_GROWTH rows (default 1,000,000, 5,000,000 and 20,000,000), questions to Tollbook alone but for BENCH_ROWS.
// Fails where the databases answer differently.
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Place } from './filling/filled-databases.ts'
import { type Measured, measureRows } from './measure-rows.ts'
import { describeMachine } from './report/machine.ts'
import { printReport } from './report/print-report.ts'
import type { BenchReport } from './report/result.ts'
import { BENCH_JSON, writeDocs } from './report/write-docs.ts'

const rows = Number(process.env.BENCH_ROWS ?? 5_000_000)
const directory = process.env.BENCH_DIRECTORY ?? join(tmpdir(), 'tollbook-bench')
const sizes = (process.env.BENCH_GROWTH ?? '1000000,5000000,20000000').split(',').map(Number)
const withCard = process.env.BENCH_RATES === '1'
const isGrowth = process.argv.includes('--growth')
const placeOf = (each: number): Place => ({ directory: join(directory, String(each)), rows: each })

async function run(): Promise<void> {
  const machine = describeMachine()
  const all: Measured[] = []
  for (const each of [...new Set(isGrowth ? [...sizes, rows] : [rows])].toSorted((a, b) => a - b))
    all.push(await measureRows(placeOf(each), { questionsAlone: each !== rows, withCard }))
  const main = all.find(({ asked }) => asked === rows)
  if (!main) throw new Error('nothing was measured')
  const report: BenchReport = {
    ...main.run,
    machine: { ...machine, engine: main.engine, postgres: main.postgres },
    withCard,
    madeAt: new Date().toISOString(),
    ...(isGrowth && { growth: all.map((each) => each.run) }),
  }
  mkdirSync('bench/out', { recursive: true })
  writeFileSync(BENCH_JSON, JSON.stringify(report, null, 2))
  printReport(report)
  writeDocs()
}

await run()
