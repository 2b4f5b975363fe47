import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiFailure } from '#browser/api/api-failure.ts'
import { noDraft, putInList, readList } from './number-list.ts'
import { runList, stopList } from './run-list.ts'
import { row } from './test-list-rows.ts'

const answer = vi.fn<(numbers: readonly string[], body: object) => Promise<Response>>()
let client: QueryClient

/** The digits of a number are what is behind its plus. */
const found = async (numbers: readonly string[]) =>
  Response.json({ rows: numbers.map((input, n) => row(n, { input, digits: input.slice(1) })) })

const start = { range: { preset: 'all' }, zone: 'UTC', goOn: false } as const
const listOf = (count: number) => Array.from({ length: count }, (_, n) => ({ line: n + 1, text: `+${n % 2000}` }))
const inputs = () => readList(client).run?.rows.map(({ input }) => input)

beforeEach(() => {
  client = new QueryClient()
  answer.mockImplementation(found)
  vi.stubGlobal('fetch', (_url: string, { body, signal }: RequestInit) => {
    const asked = JSON.parse(String(body))
    const stopped = new Promise<never>((_resolve, reject) =>
      signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError'))),
    )
    return Promise.race([answer(asked.numbers, asked), stopped])
  })
})
afterEach(() => {
  answer.mockReset()
  vi.unstubAllGlobals()
})

test('asks in parts, and tells lines that come again in another part', async () => {
  const items = listOf(2500)
  await runList(client, { ...start, items })
  expect(answer.mock.calls.map(([numbers]) => numbers.length)).toEqual([1000, 1000, 500])
  const { run } = readList(client)
  expect([run?.state, run?.rows.length]).toEqual(['done', 2500])
  expect(run?.rows.map(({ input }) => input)).toEqual(items.map(({ text }) => text))
  expect(run?.rows[2499]).toMatchObject({ place: 2499, line: 2500, repeats: 499 })
  expect(run?.rows[1999]?.repeats).toBeNull()
})

test('asks for the period that was chosen', async () => {
  await runList(client, { ...start, items: listOf(1), range: { from: '2026-05-01T00:00:00.000Z', to: null } })
  expect(answer).toHaveBeenCalledWith(['+0'], { numbers: ['+0'], from: '2026-05-01T00:00:00.000Z' })
})

test('stops where it is, keeps what it has, and goes on from there', async () => {
  answer.mockImplementationOnce(found).mockImplementationOnce(() => new Promise(() => {}))
  const items = listOf(1500)
  const running = runList(client, { ...start, items })
  await vi.waitFor(() => expect(answer).toHaveBeenCalledTimes(2))
  stopList(client)
  await running
  expect([readList(client).run?.state, inputs()?.length]).toEqual(['stopped', 1000])
  await runList(client, { ...start, items, goOn: true })
  expect([readList(client).run?.state, inputs()]).toEqual(['done', items.map(({ text }) => text)])
})

test('says why it failed, and keeps what it has', async () => {
  answer.mockImplementationOnce(found).mockResolvedValueOnce(Response.json({ message: 'no' }, { status: 503 }))
  await expect(runList(client, { ...start, items: listOf(1001) })).rejects.toBeInstanceOf(ApiFailure)
  expect(readList(client).run).toMatchObject({ state: 'failed', error: { status: 503 } })
  expect(inputs()).toHaveLength(1000)
})

test('leaves nothing for whoever signs in next', async () => {
  putInList(client, '+1')
  answer.mockImplementationOnce(async (numbers) => {
    client.clear()
    return found(numbers)
  })
  await runList(client, { ...start, items: listOf(1500) })
  expect(answer).toHaveBeenCalledTimes(1)
  expect(readList(client)).toEqual({ draft: noDraft, run: null })
})
