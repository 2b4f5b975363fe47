// How soon the console answers by paint, journey by journey, in one browser.
import { setTimeout as wait } from 'node:timers/promises'
import { type Noted, takeNoted } from './in-page/note-events.ts'
import { type Journey, pauseFor } from './journeys.ts'
import type { Interaction, JourneyResult, Slowed } from './result.ts'
import { interactionToNextPaint, quantile, rounded } from './statistics.ts'
import { openBrowser, type Subject, settleMs } from './subjects.ts'

/** The browser keeps interactions below 16 ms to itself, and rounds the others to steps of this. */
const UNTOLD_MS = 8

export async function measureJourneys(
  subject: Subject,
  journeys: readonly Journey[],
  slowed: Slowed,
): Promise<JourneyResult[]> {
  const { page, close } = await openBrowser(subject, slowed)
  const noted: Noted[] = []
  const results: JourneyResult[] = []
  try {
    for (const { name, path, go } of journeys) {
      await page.goto(subject.origin + path)
      await page.getByRole('heading').first().waitFor()
      await wait(settleMs(slowed))
      await page.evaluate(takeNoted)
      await go(page, pauseFor(slowed))
      // What was pressed last is told of after its paint.
      await wait(settleMs(slowed) / 2)
      const taken = await page.evaluate(takeNoted)
      noted.push(taken)
      results.push(journeyResult(name, slowed, taken))
    }
  } finally {
    await close()
  }
  const all = {
    interactions: noted.flatMap(({ interactions }) => interactions),
    count: noted.reduce((sum, { count }) => sum + count, 0),
    longTasksMs: noted.reduce((sum, { longTasksMs }) => sum + longTasksMs, 0),
  }
  return [...results, journeyResult('all', slowed, all)]
}

function journeyResult(journey: string, slowed: Slowed, { interactions, count, longTasksMs }: Noted): JourneyResult {
  const told = interactions.map(({ durationMs }) => durationMs)
  const untold = Math.max(0, count - told.length)
  const durations = [...told, ...Array.from({ length: untold }, () => UNTOLD_MS)]
  return {
    ...{ journey, slowed, count, longTasksMs: Math.round(longTasksMs), worst: worstOf(interactions) },
    inpMs: interactionToNextPaint(durations, count),
    p50Ms: quantile(durations, 0.5),
    p95Ms: quantile(durations, 0.95),
    maxMs: quantile(durations, 1),
  }
}

function worstOf(interactions: readonly Interaction[]): Interaction | null {
  const worst = interactions.toSorted((a, b) => b.durationMs - a.durationMs)[0]
  if (!worst) return null
  const { event, durationMs, delayMs, handlersMs, paintMs } = worst
  return { event, durationMs, delayMs: rounded(delayMs), handlersMs: rounded(handlersMs), paintMs: rounded(paintMs) }
}
