// Many clients at once, each asking one question after another, as long as it takes.
import type { Gateway } from '../../e2e/gateway.ts'
import { median, quantile, rounded } from '../measure.ts'
import type { Question } from '../questions/question.ts'
import type { Result } from '../report/result.ts'

const CLIENTS = 64
const SECONDS = 15
/** A client that was told to come back waits so long. */
const PAUSE_MS = 100

export async function measureMix(gateway: Gateway, questions: readonly Question[]): Promise<Result> {
  const asked = questions.filter(({ isNew }) => !isNew).map(({ requests }) => requests)
  const times: number[] = []
  let [turn, refused, failed] = [0, 0, 0]
  const started = performance.now()
  const over = () => performance.now() - started > SECONDS * 1000
  const client = async () => {
    while (!over()) {
      const requests = asked[turn % asked.length] ?? []
      const request = requests[Math.floor(turn / asked.length) % requests.length]
      turn += 1
      if (!request) continue
      const begun = performance.now()
      const { method, path, body } = request
      const answer = await gateway.fetch(path, { method, ...(body && { body }) })
      await answer.text()
      if (answer.ok) times.push(performance.now() - begun)
      else if (answer.status === 429) {
        refused += 1
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      } else failed += 1
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  const perSecond = rounded(times.length / ((performance.now() - started) / 1000))
  return {
    name: `${CLIENTS} clients at once`,
    kind: 'read',
    p50Ms: median(times),
    p95Ms: quantile(times, 0.95),
    note: `${perSecond} answers a second, ${refused} told to come back, ${failed} failed`,
    perSecond,
  }
}
