// The console in a browser, beside the bare stack.
import type { PageName, Slowed, WebReport } from '../web/result.ts'
import { type Cell, markdownTable } from './markdown-table.ts'

const KIB = 1024

export function webSection(report: WebReport): string {
  const parts = [
    `## Console\n\n${howOf(report)}`,
    paints(report),
    bytes(report),
    frames(report),
    interactions(report),
    ...tail(report),
  ]
  // What was not measured has no table.
  return parts.filter((part) => part !== '').join('\n\n')
}

function howOf({ rows, runs, viewport, madeAt }: WebReport): string {
  return `The built console over ${rows.toLocaleString('en')} rows, ${viewport}, medians of ${runs} new browsers (${madeAt.slice(0, 10)}); beside it the same stack with nothing else, measured by the same code in the same run. \`4×\`: the processor made four times slower.`
}

const under = (slowed: Slowed, name: string) => (slowed > 1 ? `${name}, ${slowed}×` : name)

function paints({ results }: WebReport): string {
  const names = [...new Set(results.map(({ name, slowed }) => under(slowed, name)))]
  const of = (page: PageName, name: string) =>
    results.find((each) => each.page === page && under(each.slowed, each.name) === name)
  return markdownTable(
    ['', 'p50', 'p95', 'without the answer', 'bare stack'],
    names.map((name) => {
      const ours = of('console', name)
      return [name, ours?.p50Ms, ours?.p95Ms, ours?.withoutAnswerP50Ms, of('bare', name)?.p50Ms]
    }),
  )
}

function bytes({ bytes: all }: WebReport): string {
  const kib = (count: number | undefined): Cell => (count === undefined ? undefined : Math.round(count / KIB))
  return markdownTable(
    ['KiB at first load', 'JS gzip', 'JS brotli', 'JS parsed', 'JS gzip at first rows', 'CSS gzip', 'LCP ms'],
    all.map(({ page, path, js, jsAtFirstRows, css, lcpMs }) => [
      page === 'bare' ? 'bare stack' : path,
      ...[kib(js.gzip), kib(js.travelled), kib(js.parsed), kib(jsAtFirstRows?.gzip), kib(css.gzip), lcpMs ?? undefined],
    ]),
  )
}

function frames({ frames: all }: WebReport): string {
  return markdownTable(
    ['frames while scrolling', 'rows', 'p50', 'p95', 'max', 'DOM rows', 'long tasks'],
    all.map(({ page, slowed, rows, p50Ms, p95Ms, maxMs, domRows, longTasksMs }) => [
      under(slowed, page === 'bare' ? 'bare stack' : 'console'),
      ...[rows, p50Ms, p95Ms, maxMs, domRows, longTasksMs],
    ]),
  )
}

function interactions({ interactions: all }: WebReport): string {
  return markdownTable(
    ['interaction to next paint', 'how many', 'INP', 'p50', 'p95', 'max', 'long tasks'],
    all.map(({ journey, slowed, count, inpMs, p50Ms, p95Ms, maxMs, longTasksMs }) => [
      under(slowed, journey),
      ...[count, inpMs, p50Ms, p95Ms, maxMs, longTasksMs],
    ]),
  )
}

/** Nothing where it was not measured. */
function tail({ heap }: WebReport): string[] {
  if (!heap.tail) return []
  const { minutes, mibPerMinute, rows } = heap.tail
  const [first, last] = [minutes[0], minutes.at(-1)]
  return [
    `Heap while the log was followed for ${last?.minute ?? 0} minutes and ${rows.toLocaleString('en')} rows came: ${first?.mib} MiB, then ${last?.mib} MiB; over the second half ${mibPerMinute} MiB more a minute.`,
  ]
}
