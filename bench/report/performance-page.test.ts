import { expect, test } from 'vitest'
import type { WebReport } from '../web/result.ts'
import { performancePage } from './performance-page.ts'
import type { BenchReport, Result, Run } from './result.ts'
import { serverTargets } from './server-targets.ts'

const list: Result = {
  ...{ name: 'list, first page', kind: 'read', question: 'first page' },
  ...{ p50Ms: 12, p95Ms: 15, engineP50Ms: 8, floorP50Ms: 1, postgresP50Ms: 90 },
}
const costs: Result = {
  ...{ name: 'costs by day', kind: 'read', question: 'cost', fromMemory: true },
  ...{ p50Ms: 10, p95Ms: 11, engineP50Ms: 5, floorP50Ms: 1, postgresP50Ms: 500 },
}
const imported: Result = {
  name: 'import',
  kind: 'write',
  p50Ms: 2000,
  p95Ms: 2100,
  perSecond: 25_000,
  note: '25,000 rows',
}

const runOf = (rows: number, results: readonly Result[]): Run => ({
  rows,
  results,
  fillings: { Tollbook: { seconds: 60, bytes: 2e9 } },
})

const bench: BenchReport = {
  ...runOf(20_000_000, [list, costs, imported]),
  machine: {
    ...{ cores: 2, processor: 'of | some kind', memoryGiB: 24, system: 'Debian', load: 0.1 },
    ...{ node: '20.20.0', engine: '26.7', postgres: '15.1' },
  },
  withCard: false,
  madeAt: '2026-11-01T00:00:00.000Z',
  growth: [
    runOf(1_000_000, [
      { ...list, p50Ms: 6 },
      { ...costs, p50Ms: 2 },
    ]),
    runOf(20_000_000, [list, costs]),
  ],
}

const web: WebReport = {
  results: [
    { name: 'first rows painted', kind: 'read', page: 'console', slowed: 1, p50Ms: 310, p95Ms: 340, runs: 3 },
    { name: 'first rows painted', kind: 'read', page: 'bare', slowed: 1, p50Ms: 250, p95Ms: 270, runs: 3 },
  ],
  targets: [{ key: 'css', name: 'CSS of a log page', figure: 31, limit: 25, unit: 'KiB', met: false }],
  ...{ bytes: [], frames: [], interactions: [], heap: { pages: [], tail: null } },
  ...{ rows: 1_000_000, listAnswerMs: 12, runs: 3, chromium: '156', viewport: '1440×900' },
  madeAt: '2026-11-01T00:00:00.000Z',
}

const verdicts = Object.fromEntries(
  serverTargets(bench).map(({ key, figure, limit, met }) => [key, [figure, limit, met]]),
)

test('a target is a ratio of one run, and met at its limit', () => {
  expect(verdicts).toEqual({
    'overhead: list, first page': [12, 14, true],
    'round trips: list, first page': [12, 10, false],
    'overhead: costs by day': [10, 9.5, false],
    'PostgreSQL: costs by day': [50, 20, true],
    import: [25_000, 50_000, false],
    'growth: list, first page': [2, 1.5, false],
    'growth: costs by day': [5, 10, true],
  })
})

test('the page tells figures, targets, and what is not explained', () => {
  const page = performancePage({ bench, web })
  expect(page).toContain(
    '| list, first page |  12 |  15 |       |      8 |      1.5 |          12 |         90 |      7.5 |',
  )
  expect(page).toContain('costs by day ¹')
  expect(page).toMatch(/\| list, first page \| +6 \| +12 \| +2 × \| +1\.5 × \|/)
  expect(page).toMatch(/\| CSS of a log page \| +31 \| +≤ 25 \| +KiB \| \*\*not met\*\* \|/)
  expect(page).toContain('3 of 8 are met.')
  expect(page).toContain('**list, first page** (round trips)')
  expect(page).toMatch(/first rows painted \| +310 \| +340 \| +\| +250 \|/)
})

test('every row of a table has the cells of its head', () => {
  const widths = performancePage({ bench, web })
    .split('\n\n')
    .filter((block) => block.startsWith('|'))
    .map((block) => new Set(block.split('\n').map((row) => row.replaceAll('\\|', '').split('|').length)))
  expect(widths.length).toBeGreaterThan(6)
  expect(widths.every(({ size }) => size === 1)).toBe(true)
})

test('either report may be missing, and PostgreSQL', () => {
  expect(performancePage({})).toContain('## Gateway\n\nNot measured yet.')
  expect(performancePage({ bench })).toContain('## Console\n\nNot measured yet.')
  const alone = { ...bench, machine: { ...bench.machine, postgres: null } }
  expect(performancePage({ bench: alone })).toContain('PostgreSQL was not on this machine')
  expect(performancePage({ bench })).not.toContain('PostgreSQL was not on this machine')
  expect(performancePage({ web })).toContain('0 of 1 are met.')
})
