// docs/performance.md, from what both benches wrote.
import type { WebReport } from '../web/result.ts'
import { growthSection } from './growth-section.ts'
import type { BenchReport } from './result.ts'
import { serverSection } from './server-section.ts'
import { serverTargets } from './server-targets.ts'
import { targetsSection } from './targets-section.ts'
import { webSection } from './web-section.ts'

export interface Reports {
  readonly bench?: BenchReport | undefined
  readonly web?: WebReport | undefined
}

const INTRODUCTION = `# Performance

Measured, and written by \`npm run bench:docs\` out of what \`npm run bench -- --growth\` and \`npm run bench:web\` left: changed by hand, it would be written over. Absolute figures move from machine to machine and from run to run; the ratios are what decides. Times are in milliseconds.`

export function performancePage({ bench, web }: Reports): string {
  const targets = [...(bench ? serverTargets(bench) : []), ...(web?.targets ?? [])]
  const sections = [
    INTRODUCTION,
    ...machineSection(bench, web),
    ...(bench ? [serverSection(bench), ...growthSection(bench)] : ['## Gateway\n\nNot measured yet.']),
    web ? webSection(web) : '## Console\n\nNot measured yet.',
    ...targetsSection(targets),
  ]
  return `${sections.join('\n\n')}\n`
}

function machineSection(bench: BenchReport | undefined, web: WebReport | undefined): string[] {
  if (!bench) return []
  const { cores, processor, memoryGiB, system, node, engine, postgres, load } = bench.machine
  const programs = [
    `Node ${node}`,
    `chDB's engine ${engine}`,
    ...(postgres === null ? [] : [`PostgreSQL ${postgres}`]),
    ...(web ? [`Chromium ${web.chromium}`] : []),
  ]
  return [
    `On ${cores} cores of ${processor || 'an unnamed processor'}, ${memoryGiB} GiB of memory, ${system}; ${programs.join(', ')}. Of the gateway: ${bench.madeAt.slice(0, 10)}, ${load} processes waiting for a core before it began.`,
  ]
}
