import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SendzenRemote, startSendzen, truthOfEntries } from './sendzen-remote.ts'

interface Page {
  readonly message: string
  readonly data: { logs: unknown[]; next_page_token?: string }
}

let remote: SendzenRemote
beforeAll(async () => {
  remote = await startSendzen({ entries: 400, badEntries: 8, messages: 50 })
})
afterAll(() => remote.close())

function get(path: string, token = 'sk_live_1') {
  return fetch(`${remote.url}${path}`, { headers: token === '' ? {} : { authorization: `Bearer ${token}` } })
}

async function readAll(query = '') {
  const texts: string[] = []
  let empty = 0
  let token: string | undefined
  do {
    const next = token === undefined ? '' : `&nextPageToken=${encodeURIComponent(token)}`
    const text = await (await get(`/v1/logs?pageSize=20${query}${next}`)).text()
    const { data } = JSON.parse(text) as Page
    expect(data.logs.length).toBeLessThanOrEqual(20)
    if (data.logs.length === 0 && data.next_page_token) empty += 1
    token = data.next_page_token
    texts.push(text)
  } while (token !== undefined)
  return { text: texts.join('\n'), empty }
}

test('tokens lead through every entry once, over pages that hold nothing', async () => {
  const { text, empty } = await readAll()
  const ticks = [...text.matchAll(/"created_at":(\d{18})\}/g)].map(([, digits]) => digits)
  const good = remote.log.entries.filter(({ mark }) => mark === null).map((entry) => String(entry.ticks))
  const readable = ticks.filter((digits) => good.includes(digits ?? ''))
  expect(new Set(readable)).toEqual(new Set(good))
  for (const mark of truthOfEntries(remote.log.entries).bad) expect(text.split(mark)).toHaveLength(2)
  expect(empty).toBeGreaterThan(0)
})

test('some entries stand at the same tick or one beside it, where JavaScript numbers cannot tell them apart', () => {
  const ticks = remote.log.entries.map((entry) => entry.ticks)
  expect(new Set(ticks.map(Number)).size).toBeLessThan(new Set(ticks).size)
  expect(new Set(ticks).size).toBeLessThan(ticks.length)
})

test('a window holds what is within it, its beginning inclusive, its end exclusive', async () => {
  const ticks = [...new Set(remote.log.entries.map((entry) => entry.ticks))].sort((a, b) => (a < b ? -1 : 1))
  const marked = new Set(remote.log.entries.filter(({ mark }) => mark !== null).map((entry) => entry.ticks))
  const { text } = await readAll(`&fromDate=${ticks[100]}&toDate=${ticks[150]}`)
  const shown = [...new Set([...text.matchAll(/"created_at":(\d{18})\}/g)].map(([, digits]) => BigInt(digits ?? 0)))]
  const expected = ticks.slice(100, 150).filter((tick) => !marked.has(tick))
  expect(shown.filter((tick) => !marked.has(tick))).toEqual(expected)
})

test('a token goes with its filters alone', async () => {
  const { data } = (await (await get('/v1/logs')).json()) as Page
  const token = encodeURIComponent(data.next_page_token ?? '')
  const answer = await get(`/v1/logs?eventTypes=Other&nextPageToken=${token}`)
  expect([answer.status, await answer.json()]).toEqual([400, { message: 'Invalid nextPageToken', data: null }])
})

test('refuses as documented', async () => {
  expect((await get('/v1/logs', '')).status).toBe(401)
  expect((await get('/v1/logs', 'wrong')).status).toBe(403)
  expect((await get('/v1/logs?pageSize=21')).status).toBe(400)
  expect((await get('/v1/logs?fromDate=yesterday')).status).toBe(400)
  expect((await get('/v1/auth/api_key')).status).toBe(200)
})

test('a token that repeats comes by hand, from a sentinel', async () => {
  const first = (await (await get('/v1/logs', 'fault-same_token')).json()) as Page
  const token = first.data.next_page_token ?? ''
  const again = (await (
    await get(`/v1/logs?nextPageToken=${encodeURIComponent(token)}`, 'fault-same_token')
  ).json()) as Page
  expect(again.data.next_page_token).toBe(token)
})

test('receipts are about messages of the scripted OneUptime of the same seed, some of them out of order', async () => {
  const { startOneUptime } = await import('./oneuptime-remote.ts')
  const oneuptime = await startOneUptime({ rows: 200 })
  const sent = new Set(oneuptime.tables[2]?.rows.map(({ columns }) => columns.whatsAppMessageId))
  await oneuptime.close()
  const receipts = remote.log.entries.filter(({ mark, eventType }) => mark === null && eventType === 'Message Status')
  const ids = truthOfEntries(receipts).messages.map((message) => message.split(' ')[1])
  expect(ids.length).toBeGreaterThan(50)
  expect(ids.every((id) => sent.has(id))).toBe(true)
  const statuses = (id: string | undefined) =>
    receipts
      .filter(({ payload }) => payload.includes(`"${id}"`))
      .sort((a, b) => (a.ticks < b.ticks ? -1 : 1))
      .flatMap(({ payload }) => /"status":"(\w+)"/.exec(payload)?.[1] ?? [])
  expect(ids.some((id) => /read,.*delivered/.test(statuses(id).join()))).toBe(true)
})
