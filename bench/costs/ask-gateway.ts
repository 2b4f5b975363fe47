// The question as the cost page puts it, from request to the last byte of the answer.
import type { Gateway } from '../../e2e/gateway.ts'
import { costSummary } from '../../src/contract/routes/costs.ts'
import { rateCardList, rateCardPutInUse } from '../../src/contract/routes/rate-cards.ts'
import { type Answer, type Times, timesOf } from './answer.ts'
import { question } from './rows.ts'

async function send(gateway: Gateway, { method, path }: { method: string; path: string }, body?: object) {
  const answer = await gateway.fetch(path, { method, body })
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}

export interface Asked {
  /** What the source charged. */
  readonly answer: Answer
  readonly times: Times
  readonly estimatedCount: number
}

/** Asks `runs` times after the first. */
export async function askGateway(gateway: Gateway, runs: number): Promise<Asked> {
  const body = { ...question, interval: 'day', groupBy: ['channel'] }
  const times: number[] = []
  let text = ''
  for (let run = 0; run <= runs; run += 1) {
    const started = performance.now()
    text = await send(gateway, costSummary, body)
    times.push(performance.now() - started)
  }
  const { rows, total } = costSummary.response.parse(JSON.parse(text))
  const answer = new Map(
    rows.map(({ key, bucket, count, costInUSDCents }) => [
      `${key.channel?.id} ${bucket}`,
      `${count} ${costInUSDCents}`,
    ]),
  )
  return { answer, times: timesOf(times), estimatedCount: total.estimatedCount }
}

/** Puts the card that comes with the gateway in use; `null` none. */
export async function putSampleCard(gateway: Gateway, use: boolean): Promise<void> {
  const { cards } = rateCardList.response.parse(JSON.parse(await send(gateway, rateCardList)))
  const sample = cards.find(({ isSample }) => isSample)
  if (!sample) throw new Error('there is no sample card')
  await send(gateway, rateCardPutInUse, { cardId: use ? sample.id : null })
}
