// What the console has to keep to, as ratios and limits of one run.
import { atMost, type Target } from '../report/target.ts'
import type { PageName, Slowed, WebReport, WebResult } from './result.ts'
import { rounded } from './statistics.ts'

/** As much of a report as there is; parts may not have been measured. */
export type Measured = Pick<WebReport, 'results' | 'bytes' | 'frames' | 'interactions' | 'heap' | 'listAnswerMs'>

const KIB = 1024
/** Minutes below which a line through them says nothing. */
const LEAST_MINUTES = 5

/** Judges every target whose figures are there. */
export function webTargets(report: Measured, logPath: string): Target[] {
  const log = report.bytes.find(({ page, path }) => page === 'console' && path === logPath)
  const result = (page: PageName, name: string) =>
    report.results.find((each) => each.page === page && each.name === name && each.slowed === 1)
  const frames = (slowed: Slowed) =>
    report.frames.find((each) => each.page === 'console' && each.slowed === slowed)?.p95Ms
  const bareRows = result('bare', 'first rows painted')?.p50Ms
  const inp = report.interactions.find(({ journey, slowed }) => journey === 'all' && slowed === 1)?.inpMs

  const { tail } = report.heap
  const rise = tail && tail.minutes.length > LEAST_MINUTES ? tail.mibPerMinute : undefined

  return [
    judge('js', 'JavaScript of a log page, gzip', log && log.js.gzip / KIB, 190, 'KiB'),
    judge('css', 'CSS of a log page, gzip', log && log.css.gzip / KIB, 25, 'KiB'),
    judge(
      'first-rows',
      "First rows, of the bare stack's and the list's answer together",
      ratio(result('console', 'first rows painted')?.p50Ms, bareRows && bareRows + report.listAnswerMs),
      1.5,
      '×',
    ),
    judge('frames', 'Scrolling, frame p95', frames(1), 17, 'ms'),
    judge('frames-slow', 'Scrolling, frame p95, four times slower', frames(4), 65, 'ms'),
    judge('inp', 'Interaction to next paint, all journeys', inp, 64, 'ms'),
    judge('heap', 'Heap over minutes of live tail', rise, 0.2, 'MiB/min'),
    ...(['sort', 'detail'] as const).map((name) =>
      judge(name, `${name === 'sort' ? 'Sort' : 'Detail'} painted, of the bare stack's`, paintedRatio(name), 1.3, '×'),
    ),
    judge(
      'filter',
      "Filter painted, without the answer's time",
      ownTime(result('console', 'filter painted')),
      50,
      'ms',
    ),
  ].filter((target) => target !== null)

  function paintedRatio(name: string): number | undefined {
    return ratio(ownTime(result('console', `${name} painted`)), result('bare', `${name} painted`)?.p50Ms)
  }
}

const ownTime = (result: WebResult | undefined) => result?.withoutAnswerP50Ms ?? result?.p50Ms

function ratio(of: number | undefined, to: number | undefined): number | undefined {
  return of !== undefined && to ? of / to : undefined
}

function judge(
  key: string,
  name: string,
  figure: number | undefined,
  limit: number,
  unit: 'KiB' | 'ms' | '×' | 'MiB/min',
): Target | null {
  return figure === undefined ? null : atMost(key, name, rounded(figure, 2), limit, unit)
}
