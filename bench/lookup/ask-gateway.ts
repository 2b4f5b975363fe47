// A lookup as the contact page asks it, from request to the last byte of the answer, over one connection that is kept.
import type { Gateway } from '../../e2e/gateway.ts'
import { lookup } from '../../src/contract/routes/lookup.ts'
import { lookupList } from '../../src/contract/routes/lookup-list.ts'
import { type Measurement, measure } from '../measure.ts'

async function answerOf(gateway: Gateway, path: string, body?: object): Promise<string> {
  const answer = await gateway.fetch(path, body ? { method: 'POST', body } : {})
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}

/** Entries that are met by each of these, of all pages. */
export async function countInGateway(gateway: Gateway, asked: readonly string[]): Promise<number[]> {
  const counts: number[] = []
  for (const number of asked) {
    const { summary } = JSON.parse(await answerOf(gateway, pathOf(number))) as { summary: { count: number }[] }
    counts.push(summary.reduce((sum, { count }) => sum + count, 0))
  }
  return counts
}

/** Each is asked once before it counts. */
export function timeInGateway(
  gateway: Gateway,
  name: string,
  asked: readonly string[],
  runs: number,
): Promise<Measurement> {
  let at = 0
  const ask = () => answerOf(gateway, pathOf(asked[at++ % asked.length] ?? ''))
  return measure(name, ask, runs, asked.length)
}

/** The cheapest answer that the engine has a part in: `SELECT 1`. */
export function timeRoundTrip(gateway: Gateway, runs: number): Promise<Measurement> {
  return measure('round trip with SELECT 1', () => answerOf(gateway, '/readyz'), runs, 20)
}

export function timeList(gateway: Gateway, numbers: readonly string[], runs: number): Promise<Measurement> {
  return measure(
    `list of ${numbers.length.toLocaleString('en')} numbers`,
    () => answerOf(gateway, lookupList.path, { numbers }),
    runs,
    1,
  )
}

function pathOf(number: string): string {
  return `${lookup.path}?${new URLSearchParams({ number })}`
}
