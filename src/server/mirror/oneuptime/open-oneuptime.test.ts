import { afterEach, describe, expect, it } from 'vitest'
import { findChannel } from '#contract/channels/index.ts'
import { realRows } from '../../test-fixtures.ts'
import { openClient } from '../open-client.ts'
import { type Page, type SourceClient, SourceFault, type Window } from '../source-client.ts'
import { serveTest, type TestHttp, testSourceConfig } from '../upstream/test-http.ts'
import { answerList, idOf, idsOf, micros, range, rowsAt, type TestServer } from './test-oneuptime.ts'

const sms = findChannel('sms') ?? expect.fail('no sms')
const never = new AbortController().signal
const window: Window = { from: micros(0), to: micros(10_000_000), by: 'created' }
const open: TestHttp[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

async function clientOf(server: TestServer): Promise<{ client: SourceClient; http: TestHttp }> {
  let page = 0
  const http = await serveTest((request) => answerList(server, page++, request))
  open.push(http)
  return { http, client: openClient(testSourceConfig('oneuptime', http.url)) }
}

async function readAll(client: SourceClient, given: Window = window): Promise<{ pages: Page[]; ids: string[] }> {
  const pages: Page[] = []
  for await (const page of client.readWindow(sms, given, never)) pages.push(page)
  return { pages, ids: pages.flatMap(({ rows }) => rows.map((row) => Object(JSON.parse(row))._id)) }
}

describe('a window of OneUptime', () => {
  it('is read in order, each row once, with the source’s own count', async () => {
    const rows = rowsAt(range(2500, (index) => index * 4000))
    const { client, http } = await clientOf({ rows: [...rows].reverse() })
    const { pages, ids } = await readAll(client)
    expect(ids).toEqual(idsOf(rows))
    expect(pages.map(({ total }) => total)).toEqual([2500, 2500, 2500])
    expect(http.requests).toHaveLength(3)
    expect(http.requests[0]).toMatchObject({ method: 'POST', path: '/api/sms-log/get-list' })
  })

  it('is empty after one request, and says so', async () => {
    const { client, http } = await clientOf({ rows: [] })
    expect((await readAll(client)).pages).toEqual([{ rows: [], total: 0 }])
    expect(http.requests).toHaveLength(1)
  })

  it('has its edges widened to milliseconds', async () => {
    const { client, http } = await clientOf({ rows: rowsAt([999, 1000, 1500, 2000, 2001]) })
    const { ids } = await readAll(client, { from: micros(1001), to: micros(1999), by: 'created' })
    expect(ids).toEqual([idOf(1), idOf(2), idOf(3)])
    await readAll(client, { from: null, to: micros(2000), by: 'updated' })
    expect(http.requests.map(({ body }) => (body as { query: unknown }).query)).toEqual([
      {
        createdAt: { _type: 'InBetween', startValue: '2026-05-01T00:00:00.001Z', endValue: '2026-05-01T00:00:00.002Z' },
      },
      { updatedAt: { _type: 'LessThan', value: '2026-05-01T00:00:00.002Z' } },
    ])
  })

  it.each([
    ['envelopes', {}],
    ['plain values', { plain: true }],
    ['pages of at most 100', { maxLimit: 100 }],
    ['pages cut without a word', { cutTo: 300 }],
    ['no count', { withoutCount: true }],
  ] as const)('is whole from a server with %s', async (_name, server) => {
    const rows = rowsAt(range(2345, (index) => Math.floor(index / 7) * 900))
    const { client } = await clientOf({ rows, ...server })
    const { ids } = await readAll(client)
    expect(ids).toEqual(idsOf(rows))
  })

  it('asks for pages of 100 at once after a larger one was refused', async () => {
    const { client, http } = await clientOf({ rows: rowsAt(range(150, (index) => index * 1000)), maxLimit: 100 })
    await readAll(client)
    await readAll(client)
    expect(http.requests.map(({ params }) => params.get('limit'))).toEqual(['1000', '100', '100', '100', '100'])
  })

  it('is whole when one millisecond has more rows than a page', async () => {
    const times = [...range(10, (index) => index * 1000), ...range(2400, (index) => 20_000 + (index % 900)), 50_000]
    const { client } = await clientOf({ rows: rowsAt(times) })
    const { ids } = await readAll(client)
    expect([...ids].sort()).toEqual(range(2411, (index) => index).map(idOf))
  })

  it('loses no row when others vanish between pages, also within one millisecond', async () => {
    for (const step of [5000, 0]) {
      const rows = rowsAt(range(2500, (index) => 5000 + index * (step / 5)))
      const gone = new Set(rows.slice(300, 900))
      const server: TestServer = { rows }
      server.afterPage = (page) => {
        if (page === 0) server.rows = rows.filter((row) => !gone.has(row))
      }
      const { client } = await clientOf(server)
      const { ids } = await readAll(client)
      const kept = rows.filter((row) => !gone.has(row))
      expect(new Set(ids)).toEqual(new Set([...idsOf(rows.slice(0, 1000)), ...idsOf(kept)]))
    }
  })

  it('loses no row when new ones arrive between pages', async () => {
    const rows = rowsAt(range(2500, (index) => 1000 + index * 1000))
    const server: TestServer = { rows }
    server.afterPage = (page) => {
      server.rows = [
        ...server.rows,
        ...rowsAt(
          range(400, (index) => index * 5000 + page),
          10_000 + page * 1000,
        ),
      ]
    }
    const { client } = await clientOf(server)
    const { ids } = await readAll(client)
    expect(idsOf(rows).filter((id) => !ids.includes(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('goes on after a short page that is not the last', async () => {
    const rows = rowsAt(range(1500, (index) => index * 1000))
    let page = 0
    const http = await serveTest((request) => {
      const { body } = answerList({ rows }, page, request)
      // As the real server: ids first, rows after; what vanishes in between leaves a gap.
      if (page++ === 0) (body as { data: unknown[] }).data.splice(10, 3)
      return { body }
    })
    open.push(http)
    const { ids } = await readAll(openClient(testSourceConfig('oneuptime', http.url)))
    expect(ids).toHaveLength(1497)
  })

  it('is not led astray by a row that changed while its page was made', async () => {
    const rows = rowsAt(range(1500, (index) => index * 1000))
    let page = 0
    const http = await serveTest((request) => {
      const { body } = answerList({ rows }, page, request)
      const { data } = body as { data: { updatedAt: unknown }[] }
      if (page++ === 0) data.push({ ...data.splice(10, 1)[0], updatedAt: '2026-06-01T00:00:00.000Z' })
      return { body }
    })
    open.push(http)
    const { ids } = await readAll(openClient(testSourceConfig('oneuptime', http.url)), { ...window, by: 'updated' })
    expect(new Set(ids).size).toBe(1500)
  })

  it('gives rows that nobody can read, too, and goes on behind them', async () => {
    const bad = [{ _id: 7 }, { createdAt: 'yesterday' }, 5, 'text', null, { _id: idOf(9999), createdAt: '2099-01-01' }]
    const rows = rowsAt(range(1300, (index) => index * 1000))
    let page = 0
    const http = await serveTest((request) => {
      const { body } = answerList({ rows }, page, request)
      if (page++ === 0) (body as { data: unknown[] }).data.splice(994, 6, ...bad)
      return { body }
    })
    open.push(http)
    const { pages, ids } = await readAll(openClient(testSourceConfig('oneuptime', http.url)))
    const texts = pages.flatMap((each) => each.rows)
    expect(texts.filter((text) => bad.some((row) => JSON.stringify(row) === text))).toHaveLength(6)
    // The six rows that the bad ones stood for in the first page come with the second.
    expect(idsOf(rows).filter((id) => !ids.includes(id))).toEqual([])
  })

  it('is a fault when the server does not sort, or never ends', async () => {
    const shuffled = await serveTest(() => ({ body: { count: 2, data: rowsAt([2000, 1000]) } }))
    const circling = await serveTest(() => ({
      body: { data: rowsAt([1000, 1000]), limit: 1 },
    }))
    open.push(shuffled, circling)
    for (const { url } of [shuffled, circling]) {
      const reading = readAll(openClient(testSourceConfig('oneuptime', url)))
      await expect(reading).rejects.toMatchObject({ name: 'SourceFault', kind: 'unreadable' })
    }
  })

  it.each(['[]', '{"data":null}', '{"count":1}', '{"data":[{"_id":"a"}', 'Page not found'])(
    'is a fault when the answer is %s',
    async (body) => {
      const http = await serveTest(() => ({ body }))
      open.push(http)
      const reading = readAll(openClient(testSourceConfig('oneuptime', http.url)))
      await expect(reading).rejects.toMatchObject({ name: 'SourceFault', kind: 'unreadable' })
    },
  )

  it('is fetched a page ahead, and no further once the reader leaves', async () => {
    const { client, http } = await clientOf({ rows: rowsAt(range(5000, (index) => index * 1000)) })
    for await (const page of client.readWindow(sms, window, never)) {
      expect(page.rows).toHaveLength(1000)
      await expect.poll(() => http.requests.length).toBe(2)
      break
    }
    expect(http.requests).toHaveLength(2)
  })

  it('ends with the reason when it is stopped, and with the fault of the page that fails', async () => {
    const rows = rowsAt(range(2500, (index) => index * 1000))
    const stop = new AbortController()
    const { client } = await clientOf({ rows })
    const reading = async () => {
      for await (const _page of client.readWindow(sms, window, stop.signal)) stop.abort(new Error('enough'))
    }
    await expect(reading()).rejects.toThrow('enough')
    let page = 0
    const http = await serveTest((request) => (page++ === 1 ? { status: 500 } : answerList({ rows }, page, request)))
    open.push(http)
    const got: Page[] = []
    const failing = async () => {
      const client = openClient(testSourceConfig('oneuptime', http.url))
      for await (const each of client.readWindow(sms, window, never)) got.push(each)
    }
    await expect(failing()).rejects.toBeInstanceOf(SourceFault)
    expect(got).toHaveLength(1)
  })
})

describe('a OneUptime project', () => {
  it('finds where its past begins when the oldest row does not say it', async () => {
    const day = 86_400_000
    const old = Date.now() - 100 * day
    const http = await serveTest(({ path, body }) => {
      if (path.endsWith('get-list')) return { body: { data: [{ _id: idOf(1), createdAt: 'yesterday' }], count: 9 } }
      const before = Date.parse((body as { query: { createdAt: { value: string } } }).query.createdAt.value)
      return { body: { count: before > old ? 3 : 0 } }
    })
    open.push(http)
    const oldest = Date.parse((await openClient(testSourceConfig('oneuptime', http.url)).oldest(sms, never)) ?? '')
    expect(oldest).toBeLessThan(old)
    expect(oldest).toBeGreaterThan(old - 101 * day)
  })

  it('counts a window and knows its oldest row', async () => {
    const rows = rowsAt([5500, 6500, 7500])
    const http = await serveTest((request) =>
      request.path.endsWith('/count') ? { body: { count: 3 } } : answerList({ rows }, 0, request),
    )
    open.push(http)
    const client = openClient(testSourceConfig('oneuptime', http.url))
    expect(await client.count(sms, window, never)).toBe(3)
    expect(await client.oldest(sms, never)).toBe('2026-05-01T00:00:00.005000Z')
    rows.splice(0)
    expect(await client.oldest(sms, never)).toBeNull()
    expect(http.requests[0]).toMatchObject({ path: '/api/sms-log/count', headers: { apikey: 'secret-of-the-source' } })
  })

  it('gives each row to the letter, in its own form', async () => {
    const rows = realRows('sms').map((row) => JSON.stringify(row).replace('{', '{ '))
    const http = await serveTest(() => ({
      body: `{"data":[${rows.join(',')}],"count":${rows.length},"skip":0,"limit":1000}`,
    }))
    open.push(http)
    const from = '2020-01-01T00:00:00.000000Z'
    const { pages } = await readAll(openClient(testSourceConfig('oneuptime', http.url)), {
      ...window,
      from,
      to: '2030-01-01T00:00:00.000000Z',
    }).catch((error: unknown) => expect.fail(String(error)))
    expect(pages).toEqual([{ rows, total: rows.length }])
  })
})
