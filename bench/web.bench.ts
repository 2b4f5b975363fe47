// The built console in a real browser over a million rows, beside a bare page of the same stack: `npm run bench:web`.
// BENCH_ROWS (default 1,000,000), BENCH_DIRECTORY (kept between runs; writing the rows takes minutes), BENCH_RUNS (new
// browsers for each median, default 3), BENCH_TAIL_MINUTES (default 10), BENCH_PARTS (default bytes,pages,journeys,tail),
// BENCH_SLOWED (how many times slower, default 1,4).
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Gateway, startGateway } from '../e2e/gateway.ts'
import { billedChannels, channels } from '../src/contract/channels/index.ts'
import { writeDocs } from './report/write-docs.ts'
import { type BarePage, serveBarePage } from './web/bare-page.ts'
import { comparePages } from './web/compare.ts'
import { consoleJourneys } from './web/journeys.ts'
import { timeListAnswer } from './web/list-answer.ts'
import { measureJourneys } from './web/measure-journeys.ts'
import { SCROLLED } from './web/measure-page.ts'
import { measureTail } from './web/measure-tail.ts'
import { printReport } from './web/print-report.ts'
import type { Slowed, WebReport } from './web/result.ts'
import { bareSubject, browserVersion, consoleSubject, viewport } from './web/subjects.ts'
import { webTargets } from './web/targets.ts'
import { weighLoad } from './web/weigh-load.ts'

const rows = Number(process.env.BENCH_ROWS ?? 1_000_000)
const directory = process.env.BENCH_DIRECTORY ?? join(tmpdir(), `tollbook-bench-web-${rows}`)
const runs = Number(process.env.BENCH_RUNS ?? 3)
const tailMinutes = Number(process.env.BENCH_TAIL_MINUTES ?? 10)
const parts = (process.env.BENCH_PARTS ?? 'bytes,pages,journeys,tail').split(',')
const speeds = (process.env.BENCH_SLOWED ?? '1,4').split(',').map(Number) as readonly Slowed[]

const [channel] = billedChannels
if (!channel) throw new Error('no channel bills')
const log = channel
const otherPaths = ['/', '/lookup', '/costs', '/costs/budgets', '/sources', '/settings']

type Draft = { -readonly [Key in keyof WebReport]: WebReport[Key] }

const report: Draft = {
  ...{ results: [], targets: [], bytes: [], frames: [], interactions: [], heap: { pages: [], tail: null } },
  ...{ rows, runs, listAnswerMs: 0, chromium: '', viewport: `${viewport.width}×${viewport.height}` },
  madeAt: new Date().toISOString(),
}

async function measureAll(gateway: Gateway, bare: BarePage): Promise<void> {
  const ours = consoleSubject(gateway, log)
  const theirs = bareSubject(bare, SCROLLED)
  report.chromium = await browserVersion()
  report.listAnswerMs = await timeListAnswer(ours, gateway)
  if (parts.includes('bytes')) {
    console.log('What each page loads')
    for (const { path } of channels) report.bytes = [...report.bytes, await weighLoad(ours, path, true)]
    for (const path of otherPaths) report.bytes = [...report.bytes, await weighLoad(ours, path, false)]
    report.bytes = [...report.bytes, await weighLoad(theirs, theirs.path, true)]
  }
  for (const slowed of speeds) {
    if (!parts.includes('pages')) break
    console.log(`Rows, beside the bare page, ${slowed}× slower`)
    const { results, frames, heap } = await comparePages([ours, theirs], slowed, runs)
    report.results = [...report.results, ...results]
    report.frames = [...report.frames, ...frames]
    report.heap = { ...report.heap, pages: [...report.heap.pages, ...heap] }
  }
  for (const slowed of speeds) {
    if (!parts.includes('journeys')) break
    console.log(`Journeys, ${slowed}× slower`)
    const measured = await measureJourneys(ours, consoleJourneys(log.path), slowed)
    report.interactions = [...report.interactions, ...measured]
  }
  if (parts.includes('tail') && tailMinutes > 0) {
    console.log(`${tailMinutes} minutes of live tail`)
    report.heap = { ...report.heap, tail: await measureTail(ours, gateway, log, tailMinutes) }
  }
}

/** What was measured before something failed is worth keeping. */
function keep(): void {
  report.targets = webTargets(report, log.path)
  mkdirSync('bench/out', { recursive: true })
  writeFileSync('bench/out/web.json', JSON.stringify(report, null, 2))
  console.log(`The log of ${log.label}, Chromium ${report.chromium}, ${report.viewport}, ${cpus().length} cores`)
  printReport(report)
}

mkdirSync(directory, { recursive: true })
console.log(`${rows.toLocaleString('en')} rows in ${directory}`)
const gateway = await startGateway({ demoRows: rows, directory })
try {
  const bare = await serveBarePage()
  try {
    await measureAll(gateway, bare)
  } finally {
    keep()
    await bare.stop()
  }
} finally {
  await gateway.stop()
}
// A part alone says too little.
if (process.env.BENCH_PARTS === undefined) writeDocs()
