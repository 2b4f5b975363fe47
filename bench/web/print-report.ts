// A report as tables on the terminal.
import type { PageName, Slowed, WebReport } from './result.ts'

const kib = (bytes: number) => Math.round(bytes / 1024)
const under = (slowed: Slowed, name: string) => (slowed > 1 ? `${slowed}× slower: ${name}` : name)

export function printReport(report: WebReport): void {
  table(`Console and bare stack, ${report.runs} new browsers each, ms (of the bare stack's)`, comparison(report))
  table(
    'Bytes at first load, KiB',
    Object.fromEntries(
      report.bytes.map(({ page, path, js, jsAtFirstRows, css, lcpMs }) => [
        page === 'bare' ? 'bare stack' : path,
        {
          'JS travelled': kib(js.travelled),
          'JS gzip': kib(js.gzip),
          'JS gzip at first rows': jsAtFirstRows ? kib(jsAtFirstRows.gzip) : '',
          'JS parsed': kib(js.parsed),
          'JS files': js.files,
          'CSS travelled': kib(css.travelled),
          'CSS gzip': kib(css.gzip),
          'LCP ms': lcpMs ?? '',
        },
      ]),
    ),
  )
  table(
    'Interactions of the console, ms',
    Object.fromEntries(
      report.interactions.map(({ journey, slowed, count, inpMs, p50Ms, p95Ms, maxMs, longTasksMs, worst }) => [
        under(slowed, journey),
        {
          ...{ count, INP: inpMs, p50: p50Ms, p95: p95Ms, max: maxMs, 'long tasks': longTasksMs },
          worst: worst ? `${worst.event} ${worst.delayMs} + ${worst.handlersMs} + ${worst.paintMs}` : '',
        },
      ]),
    ),
  )
  const { tail } = report.heap
  table(
    `Heap while ${tail?.rows} rows came, ${tail?.mibPerMinute} MiB more a minute in the second half`,
    Object.fromEntries((tail?.minutes ?? []).map(({ minute, mib, nodes }) => [`${minute} min`, { MiB: mib, nodes }])),
  )
  table(
    'Targets',
    Object.fromEntries(
      report.targets.map(({ name, figure, limit, unit, met }) => [
        name,
        { figure, limit, unit, '': met ? 'met' : 'missed' },
      ]),
    ),
  )
}

/** A line a figure: the console's, the bare stack's, and how many times the one is the other. */
function comparison({ results, frames, heap: { pages } }: WebReport): Record<string, Record<string, string | number>> {
  const lines = new Map<string, Partial<Record<PageName, number>>>()
  const note = (name: string, page: PageName, value: number) => lines.set(name, { ...lines.get(name), [page]: value })
  for (const { name, page, slowed, p50Ms, withoutAnswerP50Ms } of results) {
    note(under(slowed, name), page, p50Ms)
    if (name !== 'first rows painted')
      note(under(slowed, `${name}, without the answer`), page, withoutAnswerP50Ms ?? p50Ms)
  }
  for (const { page, slowed, p50Ms, p95Ms, maxMs, longTasksMs, domRows } of frames) {
    const told = {
      'frame p50': p50Ms,
      'frame p95': p95Ms,
      'frame max': maxMs,
      'long tasks': longTasksMs,
      'DOM rows': domRows,
    }
    for (const [name, value] of Object.entries(told)) note(under(slowed, `scrolling, ${name}`), page, value)
  }
  for (const { page, slowed, loadedMib, scrolledMib } of pages) {
    note(under(slowed, 'heap when loaded, MiB'), page, loadedMib)
    note(under(slowed, 'heap after scrolling, MiB'), page, scrolledMib)
  }
  return Object.fromEntries(
    [...lines].map(([name, { console: ours = 0, bare = 0 }]) => [
      name,
      { console: ours, bare, '×': bare > 0 ? Number((ours / bare).toFixed(2)) : '' },
    ]),
  )
}

/** Prints nothing of what was not measured. */
function table(title: string, lines: Readonly<Record<string, object>>): void {
  if (Object.keys(lines).length === 0) return
  console.log(`\n${title}`)
  console.table(lines)
}
