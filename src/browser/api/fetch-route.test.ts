import { afterEach, expect, test, vi } from 'vitest'
import { costExport } from '#contract/routes/cost-export.ts'
import { keyRevoke, keyUpdate } from '#contract/routes/keys.ts'
import { entryItem, entryList } from '#contract/routes/logs.ts'
import { lookup } from '#contract/routes/lookup.ts'
import type { ApiFailure } from './api-failure.ts'
import { fetchFile, fetchRoute } from './fetch-route.ts'

const fetchMock = vi.fn<typeof fetch>()
vi.stubGlobal('fetch', fetchMock)
afterEach(() => fetchMock.mockReset())

const answer = (status: number, body: string) => fetchMock.mockResolvedValue(new Response(body, { status }))

async function failureOf(request: Promise<unknown>): Promise<Partial<ApiFailure>> {
  const failure = await request.then(
    () => undefined,
    (error: ApiFailure) => error,
  )
  return { status: failure?.status ?? -1, code: failure?.code ?? 'internal', message: failure?.message ?? '' }
}

test('fills the path, posts JSON and reads JSON', async () => {
  answer(200, '{"_id":"x"}')
  const params = { resource: 'sms-log', id: 'a/b' }
  expect(await fetchRoute(entryItem, { select: { status: true } }, { params })).toEqual({ _id: 'x' })
  const [url, init] = fetchMock.mock.calls[0] ?? []
  expect(url).toBe('/api/sms-log/a%2Fb/get-item')
  expect(init?.body).toBe('{"select":{"status":true}}')
})

test('puts a GET into the query string, a plus included', async () => {
  answer(200, '{}')
  await fetchRoute(lookup, { number: '+49 151', cursor: undefined })
  expect(fetchMock.mock.calls[0]?.[0]).toBe('/api/lookup?number=%2B49+151')
})

test('sends a change as a body and an end without one', async () => {
  answer(200, '{}')
  await fetchRoute(keyUpdate, { expiresAt: null }, { params: { id: 'k1' } })
  const [, change] = fetchMock.mock.calls[0] ?? []
  expect(change).toMatchObject({ method: 'PATCH', body: '{"expiresAt":null}' })
  expect(change?.headers).toHaveProperty('content-type', 'application/json')
  answer(200, '{}')
  await fetchRoute(keyRevoke, {}, { params: { id: 'k1' } })
  const [url, end] = fetchMock.mock.calls[1] ?? []
  expect([url, end?.method, end?.body]).toEqual(['/api/keys/k1', 'DELETE', undefined])
})

test('refuses a path with a missing part before it asks', async () => {
  await expect(fetchRoute(entryList, {})).rejects.toThrow('entryList needs resource')
})

test('reads either spelling of a failure', async () => {
  const params = { resource: 'sms-log' }
  answer(400, '{"message":"","error":"No such column","code":"unknown_field","path":"query.x"}')
  const failure = { status: 400, code: 'unknown_field', message: 'No such column' }
  expect(await failureOf(fetchRoute(entryList, {}, { params }))).toEqual(failure)
  answer(502, '<html>Bad gateway</html>')
  const proxy = { status: 502, code: 'unreadable', message: 'HTTP 502' }
  expect(await failureOf(fetchRoute(entryList, {}, { params }))).toEqual(proxy)
})

test('tells no answer from a bad answer', async () => {
  fetchMock.mockRejectedValue(new TypeError('fetch failed'))
  expect(await failureOf(fetchRoute(lookup, { number: '1' }))).toMatchObject({ status: 0, code: 'network' })
  answer(200, 'hello')
  expect(await failureOf(fetchRoute(lookup, { number: '1' }))).toMatchObject({ status: 200, code: 'unreadable' })
})

test('lets a request that was called off end as such', async () => {
  const stop = new DOMException('stopped', 'AbortError')
  fetchMock.mockRejectedValue(stop)
  await expect(fetchRoute(lookup, { number: '1' }, { signal: AbortSignal.abort() })).rejects.toBe(stop)
})

test('takes a file as it is, and none where it breaks off', async () => {
  const asked = { from: '2026-10-01', to: '2026-11-01' }
  answer(200, 'PAR1 PAR1')
  expect(await (await fetchFile(costExport, asked)).text()).toBe('PAR1 PAR1')
  expect(fetchMock.mock.calls[0]?.[1]?.body).toBe(JSON.stringify(asked))
  answer(403, '{"message":"No.","code":"forbidden"}')
  expect(await failureOf(fetchFile(costExport, asked))).toMatchObject({ status: 403, code: 'forbidden' })
  const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError('cut')) })
  fetchMock.mockResolvedValue(new Response(broken))
  expect(await failureOf(fetchFile(costExport, asked))).toMatchObject({ status: 0, code: 'network' })
})
