import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSigner } from '../access/signer.ts'
import { buildApp } from '../app.ts'
import { sendzenLines } from '../test-fixtures.ts'
import { OWNER_KEY, openTestGateway, type TestGateway } from '../test-gateway.ts'

let gateway: TestGateway
const lines = sendzenLines().map(({ line }) => line)
beforeAll(async () => {
  gateway = await openTestGateway()
  await gateway.importLines('whatsapp-incoming', lines)
})
afterAll(() => gateway.close())

const ask = (query: string, key = OWNER_KEY) =>
  gateway.app.inject({ url: `/v1/logs${query}`, headers: { authorization: `Bearer ${key}` } })

describe('GET /v1/logs', () => {
  it('gives every entry as it was logged, token after token, until there is none', async () => {
    const seen: string[] = []
    let token: string | undefined
    do {
      const { statusCode, body } = await ask(token ? `?nextPageToken=${encodeURIComponent(token)}` : '')
      expect(statusCode).toBe(200)
      // The digits are read as text: a parser of numbers would round them.
      seen.push(...[...body.matchAll(/"created_at":(\d+)/g)].map(([, ticks]) => ticks ?? ''))
      const { message, data } = JSON.parse(body)
      expect(message).toBe('Notification logs retrieved successfully')
      expect(data.logs.length).toBeLessThanOrEqual(20)
      token = data.next_page_token
    } while (token)
    const sent = lines.map((line) => /"created_at":(\d+)/.exec(line)?.[1])
    expect(seen).toEqual(sent)
  })

  it('gives payloads back to the letter', async () => {
    const { data } = (await ask('?pageSize=3')).json()
    expect(data.logs.map(({ payload }: { payload: string }) => payload)).toEqual(
      lines.slice(0, 3).map((line) => JSON.parse(line).payload),
    )
    expect(data.logs[0]).toMatchObject({
      project_id: '12345',
      phone_number_id: '123456789012345',
      direction: 1,
      flyout_delivery_status: '-',
      flyout_delivery_response_code: 0,
      flyout_url: '-',
    })
  })

  it('filters by event type, time and business number', async () => {
    const size = async (query: string) => (await ask(query)).json().data.logs.length
    const statuses = lines.filter((line) => line.includes('"event_type":"Message Status"')).length
    const others = lines.filter((line) => line.includes('"event_type":"Other"')).length
    expect(await size('?eventTypes=Message%20Status')).toBe(statuses)
    expect(await size('?eventTypes=Message%20Status,Other')).toBe(Math.min(20, statuses + others))
    expect(await size('?eventTypes=Message%20Status&eventTypes=Other')).toBe(Math.min(20, statuses + others))
    expect(await size('?eventTypes=Nothing')).toBe(0)
    expect(await size('?url=https%3A%2F%2Fexample.com%2Fhook')).toBe(0)
    expect(await size('?fromDate=638500000000000065&toDate=638500000000000130')).toBe(2)
    expect(await size('?phoneNumberId=nobody')).toBe(0)
  })

  it.each([
    '?pageSize=21',
    '?pageSize=5&pageSize=6',
    '?fromDate=638500000000000065&fromDate=1',
    '?pageSize=0',
    '?pageSize=x',
    '?fromDate=1704067200',
    '?toDate=now',
    '?nextPageToken=eyJQcm9qZWN0SWQiOnt9fQ==',
    '?nextPageToken=a.b',
  ])('refuses %s as the document does', async (query) => {
    const answer = await ask(query)
    expect([answer.statusCode, answer.json()]).toMatchObject([
      400,
      { message: 'Invalid request parameters', data: null },
    ])
  })

  it('takes its tokens after a restart, and no token that was changed', async () => {
    const token: string = (await ask('?pageSize=5')).json().data.next_page_token
    const restarted = await buildApp({ ...gateway.deps, tokens: makeSigner(OWNER_KEY, 'page') })
    const page = async (app: TestGateway['app'], text: string) =>
      app.inject({
        url: `/v1/logs?pageSize=5&nextPageToken=${encodeURIComponent(text)}`,
        headers: { authorization: `Bearer ${OWNER_KEY}` },
      })
    const first = await page(gateway.app, token)
    expect(first.statusCode).toBe(200)
    expect((await page(restarted, token)).body).toBe(first.body)
    await restarted.close()
    for (let at = 0; at < token.length; at += 7) {
      const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`
      expect([at, (await page(gateway.app, changed)).statusCode]).toEqual([at, 400])
    }
  })

  it('answers a key of another project with nothing, and one without the permission with 403', async () => {
    const other = await gateway.makeKey({ permissions: ['Read WhatsApp Log'], projectId: 'other' })
    const mine = await gateway.makeKey({ permissions: ['Read WhatsApp Log'], projectId: '12345' })
    const calls = await gateway.makeKey({ permissions: ['Read Call Log'], projectId: '12345' })
    const token = (await ask('?pageSize=5')).json().data.next_page_token
    expect((await ask(`?nextPageToken=${token}`, other.secret)).json().data).toEqual({ logs: [] })
    expect((await ask('', mine.secret)).json().data.logs).toHaveLength(20)
    const refused = await ask('', calls.secret)
    expect([refused.statusCode, refused.json()]).toEqual([403, { message: 'Forbidden' }])
  })

  it('answers 401 as the document does', async () => {
    const answer = await ask('', 'wrong')
    expect([answer.statusCode, answer.json()]).toEqual([401, { message: 'Unauthorized' }])
  })
})
