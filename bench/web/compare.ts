// The console beside the bare page: several new browsers for each, in turn, so that what the machine does meanwhile falls
// on both.
import { changes, measurePage, type PageFigures } from './measure-page.ts'
import type { FrameResult, HeapResult, Slowed, WebResult } from './result.ts'
import { median, quantile, rounded } from './statistics.ts'
import type { Subject } from './subjects.ts'

export interface Comparison {
  readonly results: readonly WebResult[]
  readonly frames: readonly FrameResult[]
  readonly heap: readonly HeapResult[]
}

export async function comparePages(subjects: readonly Subject[], slowed: Slowed, runs: number): Promise<Comparison> {
  const figures = new Map<Subject, PageFigures[]>(subjects.map((subject) => [subject, []]))
  for (let run = 0; run < runs; run += 1)
    for (const [subject, measured] of figures) measured.push(await measurePage(subject, slowed))
  const all = [...figures]
  return {
    results: all.flatMap(([subject, measured]) => resultsOf(subject, slowed, measured)),
    frames: all.map(([subject, measured]) => framesOf(subject, slowed, measured)),
    heap: all.map(([{ name }, measured]) => ({
      page: name,
      slowed,
      loadedMib: rounded(median(measured.map(({ loadedMib }) => loadedMib))),
      scrolledMib: rounded(median(measured.map(({ scrolledMib }) => scrolledMib))),
    })),
  }
}

function resultsOf({ name: page }: Subject, slowed: Slowed, measured: readonly PageFigures[]): WebResult[] {
  const result = (name: string, values: readonly number[]): WebResult => ({
    ...{ name, kind: 'read', page, slowed, runs: values.length },
    p50Ms: rounded(median(values)),
    p95Ms: rounded(quantile(values, 0.95)),
  })
  return [
    result(
      'first rows painted',
      measured.map(({ firstRowsMs }) => firstRowsMs),
    ),
    ...changes.map((change) => {
      const seen = measured.map((figures) => figures.changes[change])
      const asks = seen.some(({ waited }) => waited > 0)
      return {
        ...result(
          `${change} painted`,
          seen.map(({ painted }) => painted),
        ),
        ...(asks && { withoutAnswerP50Ms: rounded(median(seen.map(({ painted, waited }) => painted - waited))) }),
        firstFrameP50Ms: rounded(median(seen.map(({ echoed }) => echoed))),
      }
    }),
  ]
}

function framesOf({ name: page }: Subject, slowed: Slowed, measured: readonly PageFigures[]): FrameResult {
  const of = (key: keyof PageFigures['frames']) => median(measured.map(({ frames }) => frames[key]))
  return {
    ...{ page, slowed, rows: of('rows'), domRows: of('domRows'), longTasksMs: of('longTasks') },
    ...{ p50Ms: of('p50'), p95Ms: of('p95'), maxMs: of('max') },
  }
}
