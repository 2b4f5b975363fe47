import { expect, test, vi } from 'vitest'
import { ApiFailure } from './api-failure.ts'
import { nextSkip } from './next-skip.ts'
import { makeQueryClient, shouldRetry } from './query-client.ts'

const failure = (status: number) => new ApiFailure(status, 'internal', 'x')

test('retries twice without an answer or after a failure of the gateway, and nothing else', () => {
  expect([0, 1, 2].map((failures) => shouldRetry(failures, failure(503)))).toEqual([true, true, false])
  expect(shouldRetry(0, failure(0))).toBe(true)
  expect([400, 401, 404, 429].some((status) => shouldRetry(0, failure(status)))).toBe(false)
  expect(shouldRetry(0, new Error('a bug'))).toBe(false)
})

test('a 401 anywhere signs out, a 403 asks anew what may be done', async () => {
  const [onSignedOut, onRefused] = [vi.fn(), vi.fn()]
  const client = makeQueryClient(onSignedOut, onRefused)
  const meet = (status: number) =>
    client.fetchQuery({ queryKey: [status], queryFn: () => Promise.reject(failure(status)) }).catch(() => {})
  await meet(400)
  await meet(401)
  expect([onSignedOut.mock.calls.length, onRefused.mock.calls.length]).toEqual([1, 0])
  await meet(403)
  expect([onSignedOut.mock.calls.length, onRefused.mock.calls.length]).toEqual([1, 1])
})

test('pages until the count is reached, and stops at an empty page', () => {
  const data = [{ _id: 'a' }, { _id: 'b' }]
  expect(nextSkip({ count: 5, limit: 2, skip: 2, data })).toBe(4)
  expect(nextSkip({ count: 4, limit: 2, skip: 2, data })).toBeUndefined()
  expect(nextSkip({ count: 9, limit: 2, skip: 2, data: [] })).toBeUndefined()
})
