import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { channels } from '#contract/channels/index.ts'
import { outboundChannels, realRows, sendzenLines } from '../test-fixtures.ts'
import { OWNER_KEY, openTestGateway, type TestGateway } from '../test-gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
  for (const channel of outboundChannels) await gateway.importLines(channel, [...realRows(channel)])
  await gateway.importLines(
    'whatsapp-incoming',
    sendzenLines().map(({ line }) => line),
  )
})
afterAll(() => gateway.close())

async function list(body: object, query = '') {
  return (await gateway.post(`/api/sms-log/get-list${query}`, body)).json()
}

describe('the sample requests of the API documents', () => {
  const samples = [
    ['sms-log', { projectId: true, smsCostInUSDCents: true, status: true, toNumber: true, alert: true }, 'Delivered'],
    [
      'call-log',
      { callCostInUSDCents: true, callData: true, fromNumber: true, projectId: true, status: true },
      'Success',
    ],
    [
      'whatsapp-log',
      { projectId: true, status: true, toNumber: true, whatsAppCostInUSDCents: true, _id: true },
      'Read',
    ],
  ] as const

  it.each(samples)('get the documented shape from %s', async (resource, select, status) => {
    const body = { select, query: { status }, sort: { createdAt: -1 } }
    const { statusCode, ...answer } = await gateway.post(`/api/${resource}/get-list?skip=0&limit=10`, body)
    const { count, limit, skip, data } = answer.json()
    expect([statusCode, limit, skip, data.length]).toEqual([200, 10, 0, Math.min(10, count)])
    for (const row of data)
      expect(Object.keys(row).toSorted()).toEqual([...new Set(['_id', ...Object.keys(select)])].toSorted())
    expect(data[0]).toMatchObject({ status, projectId: '2b51eb67-33ca-48f0-9c0b-423c87954859' })
    expect((await gateway.post(`/api/${resource}/count`, { query: { status } })).json()).toEqual({ count })
    const item = await gateway.post(`/api/${resource}/${data[0]._id}/get-item`, { select })
    expect(item.json()).toEqual(data[0])
  })
})

describe('get-list', () => {
  it('gives the id alone unless more is selected', async () => {
    const { data } = await list({})
    expect(Object.keys(data[0])).toEqual(['_id'])
    expect(data).toHaveLength(10)
  })

  it('tells of each entry all that get-item tells', async () => {
    for (const channel of channels) {
      const keys = channel.fields.map(({ key }) => [key, true])
      const select = Object.fromEntries(keys)
      const body = { select, sort: { _id: 1 } }
      const { data } = (await gateway.post(`/api/${channel.resource}/get-list?limit=8`, body)).json()
      expect(data.length).toBeGreaterThan(5)
      for (const entry of data) {
        const item = await gateway.post(`/api/${channel.resource}/${entry._id}/get-item`, { select })
        expect(item.json()).toEqual(entry)
      }
    }
  })

  it('gives relations by id or by their columns, dates with milliseconds', async () => {
    const row = realRows('sms').find(({ user }) => user)
    const id = String(row?._id)
    const plain = (
      await gateway.post(`/api/sms-log/${id}/get-item`, { select: { user: true, createdAt: true } })
    ).json()
    const user = row?.user as { _id: string; name: { value: string } }
    expect(plain).toEqual({
      _id: id,
      user: user._id,
      createdAt: (row as { createdAt: { value: string } }).createdAt.value,
    })
    const named = (await gateway.post(`/api/sms-log/${id}/get-item`, { select: { user: { name: true } } })).json()
    expect(named.user).toEqual({ _id: user._id, name: user.name.value })
  })

  it('pages through everything once', async () => {
    const ids: string[] = []
    for (let skip = 0; skip < 210; skip += 100)
      ids.push(...(await list({}, `?limit=100&skip=${skip}`)).data.map((row: { _id: string }) => row._id))
    expect(new Set(ids).size).toBe(realRows('sms').length)
  })

  it('takes the same request as GET, with a body or in the query string', async () => {
    const body = { select: { status: true }, query: { status: 'Failed' }, sort: { createdAt: 'ASC' } }
    const expected = await list(body)
    const headers = { apikey: OWNER_KEY, 'content-type': 'application/json' }
    const withBody = await gateway.app.inject({
      method: 'GET',
      url: '/api/sms-log/get-list',
      headers,
      payload: JSON.stringify(body),
    })
    expect(withBody.json()).toEqual(expected)
    const params = new URLSearchParams(Object.entries(body).map(([key, value]) => [key, JSON.stringify(value)]))
    expect((await gateway.get(`/api/sms-log/get-list?${params}`)).json()).toEqual(expected)
  })

  it('takes limit and skip from the body when the query string has none', async () => {
    expect(await list({ limit: 2, skip: 1 })).toMatchObject({ limit: 2, skip: 1 })
    expect(await list({ limit: 2 }, '?limit=3')).toMatchObject({ limit: 3 })
  })

  it.each([
    [
      'a search in any case',
      { smsText: { _type: 'Search', value: 'DATABASE' } },
      (text: string) => text.toLowerCase().includes('database'),
    ],
    ['a literal percent sign', { smsText: { _type: 'Search', value: '0%' } }, (text: string) => text.includes('0%')],
    ['a literal underscore', { smsText: { _type: 'Search', value: 'a_b' } }, (text: string) => text.includes('a_b')],
    [
      'a literal backslash',
      { smsText: { _type: 'Search', value: 'C:\\Temp' } },
      (text: string) => text.includes('C:\\Temp'),
    ],
    [
      'a beginning',
      { smsText: { _type: 'StartsWith', value: 'incident' } },
      (text: string) => text.toLowerCase().startsWith('incident'),
    ],
    ['an ending', { smsText: { _type: 'EndsWith', value: 'full' } }, (text: string) => text.endsWith('full')],
  ])('finds %s', async (_name, query, holds) => {
    const expected = realRows('sms').filter(({ smsText }) => typeof smsText === 'string' && holds(smsText))
    const { count } = await list({ query })
    expect(expected.length).toBeGreaterThan(0)
    expect(count).toBe(expected.length)
  })

  it('finds a number however it is written', async () => {
    const digits = (row: Record<string, unknown>) =>
      String((row.toNumber as { value: string }).value).replace(/\D/g, '')
    const expected = realRows('sms').filter((row) => digits(row) === '15551234567').length
    for (const toNumber of ['+15551234567', '15551234567', '+1-555-123-4567', '001 (555) 123 4567']) {
      expect([toNumber, (await list({ query: { toNumber } })).count]).toEqual([toNumber, expected])
    }
    const ending = realRows('sms').filter((row) => digits(row).endsWith('4567')).length
    expect((await list({ query: { toNumber: { _type: 'EndsWith', value: '45-67' } } })).count).toBe(ending)
  })

  it('compares costs and times', async () => {
    const cost = (row: Record<string, unknown>) => Number(row.smsCostInUSDCents)
    const dear = realRows('sms').filter((row) => cost(row) >= 7 && cost(row) <= 75).length
    expect(
      (await list({ query: { smsCostInUSDCents: { _type: 'InBetween', startValue: 7, endValue: '75' } } })).count,
    ).toBe(dear)
    const late = realRows('sms').filter((row) => (row.createdAt as { value: string }).value >= '2026-08-01').length
    expect((await list({ query: { createdAt: { _type: 'GreaterThanOrEqual', value: '2026-08-01' } } })).count).toBe(
      late,
    )
  })

  it('tells null from a value', async () => {
    const none = realRows('sms').filter(({ incidentId }) => incidentId === null).length
    expect((await list({ query: { incidentId: null } })).count).toBe(none)
    expect((await list({ query: { incident: { _type: 'NotNull' } } })).count).toBe(realRows('sms').length - none)
  })
})

describe('what cannot be answered', () => {
  it.each([
    ['/api/sms-log/get-list?limit=101', {}, 400, 'limit'],
    ['/api/sms-log/get-list?limit=0', {}, 400, 'limit'],
    ['/api/sms-log/get-list?limit=abc', {}, 400, 'limit'],
    ['/api/sms-log/get-list?limit=2&limit=3', {}, 400, 'limit'],
    ['/api/sms-log/get-list?skip=-1', {}, 400, 'skip'],
    ['/api/sms-log/get-list', { select: { foo: true } }, 400, 'select.foo'],
    ['/api/sms-log/get-list', { query: { foo: 1 } }, 400, 'query.foo'],
    ['/api/sms-log/get-list', { sort: { foo: 1 } }, 400, 'sort.foo'],
    ['/api/sms-log/not-an-id/get-item', {}, 400, 'id'],
    ['/api/sms-log/00000000-0000-4000-8000-000000000000/get-item', {}, 404, 'id'],
    ['/api/cost-summary', { from: '2026-01-01', to: '2026-02-01', timezone: 'Mars/Olympus' }, 400, 'timezone'],
    ['/api/cost-summary', { from: '2026-02-01', to: '2026-01-01' }, 400, 'from'],
    ['/api/cost-summary', { from: '2026-01-01', to: '2026-02-01', groupBy: ['mood'] }, 400, 'groupBy.0'],
    ['/api/cost-summary', { from: '2026-01-01', to: '2026-02-01', channels: ['fax'] }, 400, 'channels.0'],
  ])('%s %j is a %d that names %s', async (url, body, status, path) => {
    const answer = await gateway.post(url, body)
    const { message, error, code, ...rest } = answer.json()
    expect([answer.statusCode, rest.path]).toEqual([status, path])
    expect(message).toBe(error)
    expect(message.length).toBeGreaterThan(10)
    expect(code).toMatch(/^[a-z_]+$/)
  })

  it('names the characters of a body that is not JSON', async () => {
    const headers = { apikey: OWNER_KEY, 'content-type': 'application/json' }
    const answer = await gateway.app.inject({
      method: 'POST',
      url: '/api/sms-log/get-list',
      headers,
      payload: '{"query": ',
    })
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'bad_request'])
  })

  it.each(channels.map(({ resource }) => resource))('refuses to change %s, with 405 and Allow', async (resource) => {
    for (const [method, url] of [
      ['POST', `/api/${resource}`],
      ['PUT', `/api/${resource}/00000000-0000-4000-8000-000000000000`],
      ['DELETE', `/api/${resource}/00000000-0000-4000-8000-000000000000`],
      ['POST', `/api/${resource}/00000000-0000-4000-8000-000000000000/delete-item`],
    ] as const) {
      const answer = await gateway.app.inject({ method, url, headers: { apikey: OWNER_KEY } })
      expect([method, url, answer.statusCode, 'allow' in answer.headers]).toEqual([method, url, 405, true])
    }
  })
})

describe('without a key that is right', () => {
  const reads = channels.flatMap(({ resource }) => [
    ['POST', `/api/${resource}/get-list`],
    ['GET', `/api/${resource}/get-list`],
    ['POST', `/api/${resource}/count`],
    ['POST', `/api/${resource}/00000000-0000-4000-8000-000000000000/get-item`],
    ['GET', `/api/${resource}/00000000-0000-4000-8000-000000000000/raw`],
    ['POST', `/api/${resource}/values`],
  ])
  const routes = [
    ...reads,
    ['POST', '/api/cost-summary'],
    ['GET', '/api/lookup?number=15551234567'],
    ['POST', '/api/import?channel=sms'],
    ['GET', '/api/status'],
    ['GET', '/api/session'],
    ['GET', '/v1/logs'],
  ]

  it.each(routes)('%s %s answers 401', async (method, url) => {
    for (const headers of [
      {},
      { apikey: 'wrong' },
      { apikey: '' },
      { authorization: 'Bearer wrong' },
      { cookie: 'tollbook_session=forged.forged' },
    ]) {
      const answer = await gateway.app.inject({
        method: method as 'GET' | 'POST',
        url: String(url),
        headers: headers as Record<string, string>,
      })
      expect([headers, answer.statusCode]).toEqual([headers, 401])
    }
  })
})
