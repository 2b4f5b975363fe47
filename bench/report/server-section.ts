// The gateway's answers, question by question.
import { rounded } from '../measure.ts'
import { markdownTable } from './markdown-table.ts'
import type { BenchReport, Result } from './result.ts'

const HEAD = ['', 'p50', 'p95', 'first', 'engine', '× engine', 'round trips', 'PostgreSQL', '× faster']

export function serverSection(report: BenchReport): string {
  const questions = report.results.filter(({ question }) => question !== undefined)
  const others = report.results.filter(({ question }) => question === undefined)
  const parts = [
    `## Gateway\n\n${HOW}`,
    report.machine.postgres === null ? ALONE : COMPARED,
    fillings(report),
    markdownTable(HEAD, questions.map(line)),
    ...(questions.some(({ fromMemory }) => fromMemory) ? [KEPT] : []),
    markdownTable(
      ['', 'p50', 'p95', 'how many'],
      others.map(({ name, p50Ms, p95Ms, note }) => [name, p50Ms, p95Ms, note]),
    ),
  ]
  // What was not measured has no table.
  return parts.filter((part) => part !== '').join('\n\n')
}

const HOW = `Through HTTP, from request to the last byte of the answer, one client; after warm-up. \`first\` is the first time after a start. \`engine\` is what the gateway asked the engine for the same answer, asked again without the gateway, side by side where it was. A round trip is \`GET /healthz\`.`

const COMPARED = `PostgreSQL has the same rows in OneUptime's tables with OneUptime's indexes and is asked what OneUptime's server would ask it: for a list a find and a count side by side, for a number each of three tables; costs, which no API of it adds up, by the SQL that somebody would write. It is timed within one session, so that HTTP and JSON are counted for Tollbook alone. The bench fails where a count or a sum differs between the two.`

const ALONE = `PostgreSQL was not on this machine: its columns are empty, and no answer was compared with another's.`

const KEPT = `¹ Counts and sums of months that have not changed are kept: the engine was asked for nothing but whether they have.`

function line({ name, p50Ms, p95Ms, firstMs, engineP50Ms, floorP50Ms, postgresP50Ms, fromMemory }: Result) {
  const times = (ms: number | undefined, of: number | undefined) =>
    ms === undefined || of === undefined || of === 0 ? undefined : rounded(ms / of)
  return [
    fromMemory ? `${name} ¹` : name,
    ...[p50Ms, p95Ms, firstMs, engineP50Ms, times(p50Ms, engineP50Ms), times(p50Ms, floorP50Ms)],
    ...[postgresP50Ms, times(postgresP50Ms, p50Ms)],
  ]
}

function fillings({ rows, fillings: all, withCard }: BenchReport): string {
  const sizes = Object.entries(all).map(([name, { bytes }]) => `${name} ${(bytes / 1e9).toFixed(2)} GB`)
  return `${rows.toLocaleString('en')} rows of SMS, calls and WhatsApp over 13 months; on disk: ${sizes.join(', ')}. ${withCard ? 'The sample rate card' : 'No rate card'} was in use.`
}
