import { afterEach, expect, test, vi } from 'vitest'
import { entryList } from '#contract/routes/logs.ts'
import { sessionRead } from '#contract/routes/session.ts'
import { askEarly, takeEarly } from './early.ts'

const fetchMock = vi.fn<typeof fetch>()
vi.stubGlobal('fetch', fetchMock)
afterEach(() => {
  fetchMock.mockReset()
  vi.useRealTimers()
})

const params = { resource: 'sms-log' }
const first = { query: {}, skip: 0 }

function ask(): AbortSignal | null | undefined {
  fetchMock.mockResolvedValueOnce(new Response('{"data":[]}'))
  void askEarly(entryList, first, params)
  return fetchMock.mock.calls.at(-1)?.[1]?.signal
}

test('the same question is answered by what was asked early, once', async () => {
  ask()
  expect(await takeEarly(entryList, { query: {}, skip: 0 }, { params })?.answer).toEqual({ data: [] })
  expect(takeEarly(entryList, first, { params })).toBeUndefined()
  expect(fetchMock).toHaveBeenCalledTimes(1)
})

test('it says when it was asked', () => {
  vi.useFakeTimers({ now: 1000 })
  ask()
  vi.setSystemTime(3000)
  expect(takeEarly(entryList, first, { params })?.askedAt).toBe(1000)
})

test.each([
  ['another question', { query: {}, skip: 100 }, params],
  ['another log', first, { resource: 'call-log' }],
])('%s is asked anew, and the early one called off', (_, input, of) => {
  const signal = ask()
  expect(takeEarly(entryList, input, { params: of })).toBeUndefined()
  expect(signal?.aborted).toBe(true)
})

test('an answer of long ago is not taken', () => {
  vi.useFakeTimers({ now: 0 })
  ask()
  vi.setSystemTime(61_000)
  expect(takeEarly(entryList, first, { params })).toBeUndefined()
})

test('whoever takes it can call it off', () => {
  const signal = ask()
  const reader = new AbortController()
  takeEarly(entryList, first, { params, signal: reader.signal })
  expect(signal?.aborted).toBe(false)
  reader.abort()
  expect(signal?.aborted).toBe(true)
})

test('a failure reaches whoever takes it', async () => {
  fetchMock.mockResolvedValueOnce(new Response('{}', { status: 401 }))
  void askEarly(sessionRead, {})
  await expect(takeEarly(sessionRead, {})?.answer).rejects.toMatchObject({ status: 401 })
})
