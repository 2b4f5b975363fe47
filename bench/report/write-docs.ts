// Writes docs/performance.md out of the files that the benches leave; either may be missing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { WebReport } from '../web/result.ts'
import { performancePage } from './performance-page.ts'
import type { BenchReport } from './result.ts'

export const BENCH_JSON = 'bench/out/bench.json'
const WEB_JSON = 'bench/out/web.json'
const PAGE = 'docs/performance.md'

export function writeDocs(): void {
  const page = performancePage({ bench: read<BenchReport>(BENCH_JSON), web: read<WebReport>(WEB_JSON) })
  writeFileSync(PAGE, page)
  console.log(`${PAGE} tells of it.`)
}

/** Undefined where there is none, or one of an older form. */
function read<Report extends { madeAt: string }>(path: string): Report | undefined {
  if (!existsSync(path)) return undefined
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report
  return report.madeAt ? report : undefined
}
