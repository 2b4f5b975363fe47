import { afterEach, describe, expect, it } from 'vitest'
import { findChannel } from '#contract/channels/index.ts'
import { sendzenLines } from '../../test-fixtures.ts'
import { openClient } from '../open-client.ts'
import type { Page, Window } from '../source-client.ts'
import { serveTest, type TestAnswer, type TestHttp, type TestRequest, testSourceConfig } from '../upstream/test-http.ts'

const channel = findChannel('whatsapp-incoming') ?? expect.fail('no channel')
const window: Window = { from: '2024-04-29T15:06:40.000006Z', to: '2024-04-30T00:00:00.000000Z', by: 'created' }
const open: TestHttp[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

async function serve(answer: (request: TestRequest) => TestAnswer): Promise<TestHttp> {
  const server = await serveTest(answer)
  open.push(server)
  return server
}

async function read(server: TestHttp, given = window): Promise<Page[]> {
  const client = openClient(testSourceConfig('sendzen', server.url))
  const pages: Page[] = []
  for await (const page of client.readWindow(channel, given, new AbortController().signal)) pages.push(page)
  return pages
}

/** Pages of lines, each with the token of the next. */
const serveLines = (pages: readonly (readonly string[])[], end: string) =>
  serve(({ params }) => {
    const index = Number(params.get('nextPageToken')?.slice(4) ?? 0)
    const token = index + 1 < pages.length ? `,"next_page_token":"a+/=${index + 1}"` : end
    return { body: `{"message":"ok","data":{"logs":[${pages[index]?.join()}]${token}}}` }
  })

describe('a window of SendZen', () => {
  const lines = sendzenLines().map(({ line }) => line)

  it.each(['', ',"next_page_token":null', ',"next_page_token":""'])(
    'is followed token by token, over empty pages, until there is none: %j',
    async (end) => {
      const server = await serveLines([lines.slice(0, 20), [], lines.slice(20, 40), [], []], end)
      const pages = await read(server)
      // To the letter: ticks have more digits than a number holds.
      expect(pages.flatMap(({ rows }) => rows)).toEqual(lines.slice(0, 40))
      expect(pages.every(({ total }) => total === null)).toBe(true)
      expect(server.requests.map(({ params }) => params.get('nextPageToken'))).toEqual([
        null,
        'a+/=1',
        'a+/=2',
        'a+/=3',
        'a+/=4',
      ])
    },
  )

  it('is asked for with a second more on both sides, in exact ticks, and the same on every page', async () => {
    const server = await serveLines([[], []], '')
    await read(server)
    for (const { method, path, params, headers } of server.requests) {
      expect({ method, path }).toEqual({ method: 'GET', path: '/v1/logs' })
      expect(headers.authorization).toBe('Bearer secret-of-the-source')
      expect(params.get('fromDate')).toBe('638499999990000060')
      expect(params.get('toDate')).toBe('638500320010000000')
      expect(params.get('pageSize')).toBe('20')
      expect(params.has('eventTypes')).toBe(false)
    }
    await read(server, { ...window, from: null })
    expect(server.requests.at(-1)?.params.has('fromDate')).toBe(false)
  })

  it('is a fault when a token comes again', async () => {
    const server = await serve(() => ({ body: { data: { logs: [], next_page_token: 'same' } } }))
    await expect(read(server)).rejects.toMatchObject({ name: 'SourceFault', kind: 'token_repeats' })
    expect(server.requests).toHaveLength(2)
  })

  it('takes no list for an empty one', async () => {
    const server = await serve(() => ({ body: { data: { logs: null } } }))
    expect(await read(server)).toEqual([{ rows: [], total: null }])
  })

  it.each([
    [200, { message: 'ok', data: null }, 'unreadable'],
    [200, { data: { logs: [], next_page_token: 5 } }, 'unreadable'],
    [200, '{"data":{"logs":[{"a":1}', 'unreadable'],
    [400, { message: 'Invalid request parameters', data: null }, 'rejected'],
    [401, { message: 'Unauthorized' }, 'unauthorized'],
    [403, { message: 'Forbidden' }, 'forbidden'],
    [403, { message: 'Bad key', error: { code: 'KEY', details: '' } }, 'forbidden'],
    [500, { message: 'Internal server error', data: null }, 'server_error'],
  ])('is a fault when the answer is %i %j', async (status, body, kind) => {
    const server = await serve(() => ({ status, body }))
    await expect(read(server)).rejects.toMatchObject({ name: 'SourceFault', kind })
  })

  it('is neither counted nor known to begin', async () => {
    const client = openClient(testSourceConfig('sendzen', 'http://127.0.0.1:9'))
    const { signal } = new AbortController()
    expect(await client.count(channel, window, signal)).toBeNull()
    expect(await client.oldest(channel, signal)).toBeNull()
  })
})
