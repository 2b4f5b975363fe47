import { expect, it } from 'vitest'
import type { PageName, WebResult } from './result.ts'
import { type Measured, webTargets } from './targets.ts'

const result = (page: PageName, name: string, p50Ms: number, more: Partial<WebResult> = {}): WebResult => ({
  ...{ name, kind: 'read', page, slowed: 1, p50Ms, p95Ms: p50Ms, runs: 3 },
  ...more,
})
const weight = (gzip: number) => ({ travelled: gzip, gzip, parsed: gzip, files: 1 })

const report: Measured = {
  results: [
    result('console', 'first rows painted', 480),
    result('bare', 'first rows painted', 290),
    result('console', 'first rows painted', 9000, { slowed: 4 }),
    result('console', 'sort painted', 130, { withoutAnswerP50Ms: 60 }),
    result('bare', 'sort painted', 50),
  ],
  bytes: [
    { page: 'console', path: '/costs', js: weight(900 * 1024), css: weight(0), lcpMs: null },
    { page: 'console', path: '/log', js: weight(190 * 1024), css: weight(26 * 1024), lcpMs: null },
  ],
  frames: [],
  interactions: [],
  heap: { pages: [], tail: null },
  listAnswerMs: 30,
}

const judged = new Map(webTargets(report, '/log').map((target) => [target.key, target]))

it('sets the first rows beside those of the bare stack with the answer added', () => {
  expect(judged.get('first-rows')).toMatchObject({ figure: 1.5, met: true })
})

it('does not count the answer against a sort', () => {
  expect(judged.get('sort')).toMatchObject({ figure: 1.2, limit: 1.3, met: true })
})

it('weighs the log page alone, and says what is missed', () => {
  expect(judged.get('js')).toMatchObject({ figure: 190, met: true })
  expect(judged.get('css')).toMatchObject({ figure: 26, met: false })
})

it('says whether the heap is flat after minutes, not after one or two', () => {
  const minutes = Array.from({ length: 11 }, (_, minute) => ({ minute, mib: 12, nodes: 1200 }))
  const after = (count: number) =>
    webTargets(
      { ...report, heap: { pages: [], tail: { minutes: minutes.slice(0, count), mibPerMinute: 0.5, rows: 9 } } },
      '/log',
    ).find(({ key }) => key === 'heap')
  expect(after(3)).toBeUndefined()
  expect(after(11)).toMatchObject({ figure: 0.5, met: false })
})

it('says nothing of what was not measured', () => {
  expect([...judged.keys()]).not.toContain('inp')
  expect([...judged.keys()]).not.toContain('detail')
})
