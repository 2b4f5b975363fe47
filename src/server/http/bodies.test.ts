// Where a caller may put what it asks for, and what becomes of bodies that are no JSON.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { realRows } from '../test-fixtures.ts'
import { OWNER_KEY, openTestGateway, type TestGateway } from '../test-gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
  await gateway.importLines('sms', realRows('sms').slice(0, 50))
})
afterAll(() => gateway.close())

const LIST = '/api/sms-log/get-list'
const failed = JSON.stringify({ status: 'Failed' })

function send(payload: string | Buffer | undefined, type?: string, url = LIST, method: 'GET' | 'POST' = 'POST') {
  const headers = { apikey: OWNER_KEY, ...(type && { 'content-type': type }) }
  return gateway.app.inject({ method, url, headers, ...(payload !== undefined && { payload }) })
}

describe('a query', () => {
  it('stands in the body, or for a GET as JSON in the query string, the body first', async () => {
    const all = (await send('{}', 'application/json')).json().count
    const some = (await send(`{"query":${failed}}`, 'application/json')).json().count
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(all)
    const url = `${LIST}?query=${encodeURIComponent(failed)}`
    expect((await send(undefined, undefined, url, 'GET')).json().count).toBe(some)
    expect((await send('{"query":{}}', 'application/json', url, 'GET')).json().count).toBe(all)
    expect((await send('{}', 'application/json', url)).json().count).toBe(all)
  })

  it.each([
    ['?query={', 'query'],
    ['?query={}&query={}', 'query'],
    ['?select=status', 'select'],
  ])('in the query string is refused when it is no JSON: %s', async (query, path) => {
    const answer = await send(undefined, undefined, LIST + query, 'GET')
    expect([answer.statusCode, answer.json().path]).toEqual([400, path])
  })

  it('may be an empty list, which is how PHP writes an empty object', async () => {
    const body = '{"query":[],"select":[],"sort":[]}'
    expect((await send(body, 'application/json')).statusCode).toBe(200)
    expect((await send('[]', 'application/json')).statusCode).toBe(200)
    expect((await send('[1]', 'application/json')).statusCode).toBe(400)
  })
})

describe('a body', () => {
  it('may be a form, as the real server takes it', async () => {
    const form = 'application/x-www-form-urlencoded'
    const asJson = await send('{"limit":2,"query":{"status":"Failed"},"select":{"status":true}}', 'application/json')
    const asForm = await send('limit=2&query[status]=Failed&select[status]=true', form)
    expect(asForm.body).toBe(asJson.body)
    for (const odd of ['query[status]=a&query[status][_type]=b', 'query=a&query[status]=b', 'query[__proto__][x]=1']) {
      expect([odd, (await send(odd, form)).statusCode]).toEqual([odd, 400])
    }
  })

  it('of another type is not read, but JSON that was sent as a form is said to be', async () => {
    expect((await send(`{"query":{"foo":1}}`, 'text/plain')).statusCode).toBe(200)
    const form = await send(`{"query":${failed}}`, 'application/x-www-form-urlencoded')
    expect([form.statusCode, form.json().message]).toEqual([400, expect.stringContaining('application/json')])
  })

  it.each<[string, string | Buffer, number]>([
    ['truncated', '{"query":', 400],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400],
    ['UTF-16', Buffer.from('{}', 'utf16le'), 400],
    ['nested beyond reason', `{"query":${'['.repeat(100_000)}`, 400],
    ['larger than the limit', `{"query":{"smsText":"${'x'.repeat(1024 * 1024)}"}}`, 413],
  ])('that is %s gets an error of the documented shape', async (_name, payload, status) => {
    const answer = await send(payload, 'application/json')
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({ message: expect.any(String), error: answer.json().message })
  })

  it('that is compressed is refused, not misread', async () => {
    const headers = { apikey: OWNER_KEY, 'content-type': 'application/json', 'content-encoding': 'gzip' }
    const answer = await gateway.app.inject({ method: 'POST', url: LIST, headers, payload: Buffer.from([0x1f, 0x8b]) })
    expect([answer.statusCode, answer.json().code]).toEqual([415, 'unsupported_media_type'])
  })
})

describe('the routes', () => {
  it('take any case and a trailing slash, and answer HEAD', async () => {
    expect((await send('{}', 'application/json', '/API/SMS-Log/Get-List/')).statusCode).toBe(200)
    const head = await gateway.app.inject({ method: 'HEAD', url: LIST, headers: { apikey: OWNER_KEY } })
    expect([head.statusCode, head.body]).toEqual([200, ''])
  })

  it('let pages of other origins read with a key, and never with the console’s cookie', async () => {
    const origin = { origin: 'https://example.com' }
    const preflight = await gateway.app.inject({ method: 'OPTIONS', url: LIST, headers: origin })
    expect([preflight.statusCode, preflight.headers['access-control-allow-origin']]).toEqual([204, '*'])
    expect(preflight.headers).not.toHaveProperty('access-control-allow-credentials')
    const answer = await gateway.app.inject({ url: LIST, headers: { ...origin, apikey: OWNER_KEY } })
    expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([200, '*'])
    const session = await gateway.app.inject({ url: '/api/session', headers: { ...origin, apikey: OWNER_KEY } })
    expect(session.headers).not.toHaveProperty('access-control-allow-origin')
  })
})
