// Every question of the bench, about the rows that are there.
import type { Gateway } from '../../e2e/gateway.ts'
import { billedChannels, type Channel } from '../../src/contract/channels/index.ts'
import { ask } from '../gateway/ask.ts'
import { costQuestions } from './cost-questions.ts'
import { listQuestions } from './list-questions.ts'
import { lookupQuestions } from './lookup-questions.ts'
import { benchNumbers } from './numbers.ts'
import type { Question } from './question.ts'

const NUMBERS = 10
/** Entries of an item's question lie so far apart. */
const APART = 997
const DEEP = 100_000

export async function allQuestions(gateway: Gateway, rows: number): Promise<Question[]> {
  const [channel] = billedChannels
  if (!channel) throw new Error('no channel bills')
  const numbers = benchNumbers(rows, NUMBERS)
  const ids = await someIds(gateway, channel)
  const stored = numbers.map((number) => number.stored)
  const busy = await busiest(gateway, channel)
  return [
    ...listQuestions({ channel, ids, numbers: stored, skip: Math.min(DEEP, Math.floor(rows / 4)) }),
    ...lookupQuestions(numbers, busy),
    ...costQuestions(),
  ]
}

async function someIds(gateway: Gateway, { resource }: Channel): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < NUMBERS; n += 1) {
    const path = `/api/${resource}/get-list?limit=1&skip=${n * APART}`
    const { data } = JSON.parse(await ask(gateway, { method: 'POST', path, body: {} })) as { data: { _id: string }[] }
    ids.push(...data.map(({ _id }) => _id))
  }
  return ids
}

async function busiest(gateway: Gateway, { resource, contact }: Channel): Promise<string> {
  const request = { method: 'POST', path: `/api/${resource}/values`, body: { field: contact, limit: 1 } } as const
  const { values } = JSON.parse(await ask(gateway, request)) as { values: { id: string }[] }
  const [first] = values
  if (!first) throw new Error('no rows')
  return first.id
}
