// Real answers over real rows, held against the document: an undocumented key, or a value of another kind, fails.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { channels, fieldOf } from '#contract/channels/index.ts'
import { plainRate } from '#contract/rates/test-rates.ts'
import { entryLadder, receiptChannels } from '#contract/routes/ladder.ts'
import { fillLedger, unreachableSource } from '../mirror/test-ledger.ts'
import { runErasures } from '../privacy/erasure/run-erasure.ts'
import { outboundChannels, realRows, sendzenLine, sendzenLines } from '../test-fixtures.ts'
import { OWNER_KEY, openTestGateway, type TestGateway } from '../test-gateway.ts'
import { buildDocument } from './build-document.ts'
import { makeChecker, operationsOf } from './test-check.ts'

const document = buildDocument('0.0.0')
const checker = makeChecker(document)
const covered = new Set<string>()
const source = unreachableSource()
const MISSING = '11111111-1111-4111-8111-111111111111'
let gateway: TestGateway

beforeAll(async () => {
  gateway = await openTestGateway({ sources: [source] })
  await fillLedger(gateway.store, source)
  for (const channel of outboundChannels) await gateway.importLines(channel, [...realRows(channel)])
  await gateway.importLines(
    'whatsapp-incoming',
    sendzenLines().map(({ line }) => line),
  )
})
afterAll(() => gateway.close())

interface Call {
  readonly status?: number
  readonly body?: object | string
  readonly query?: Record<string, string>
  readonly headers?: Record<string, string>
  readonly id?: string
  /** The answer is a file, of which the document has no schema. */
  readonly file?: true
}

/** Calls an operation by its name in the document, checks status and body, and answers the body. */
async function call(operation: string, { status = 200, body, query = {}, headers, id = MISSING, file }: Call = {}) {
  const [method = '', path = ''] = operation.split(' ')
  const answer = await gateway.app.inject({
    method: method as 'GET',
    url: path.replace('{id}', id),
    query,
    headers: headers ?? { apikey: OWNER_KEY },
    ...(body !== undefined && { payload: body }),
  })
  expect([operation, answer.statusCode, answer.statusCode === status ? '' : answer.body]).toEqual([
    operation,
    status,
    '',
  ])
  // Of a file of lines the last one.
  const said = JSON.parse(file ? (answer.body.trim().split('\n').at(-1) ?? '') : answer.body)
  if (!file) expect([operation, checker.answer(operation, status, said)]).toEqual([operation, []])
  if (status === 200) covered.add(operation)
  return said
}

describe.each(channels)('$id', (channel) => {
  const list = `POST /api/${channel.resource}/get-list`
  const item = `/api/${channel.resource}/{id}/get-item`
  const ids = Object.fromEntries(channel.fields.map(({ key }) => [key, true]))
  const parts = Object.fromEntries(
    channel.fields.map((field) => [
      field.key,
      field.kind === 'relation' ? Object.fromEntries(field.columns.map(({ key }) => [key, true])) : true,
    ]),
  )

  it.each([ids, parts])('lists and shows entries as documented', async (select) => {
    expect(checker.request(list, { select, sort: { [channel.time]: -1 } })).toEqual([])
    const { count } = await call(list, { body: { select } })
    for (let skip = 0; skip < count; skip += 100) {
      const page = await call(list, { body: { select }, query: { limit: '100', skip: String(skip) } })
      expect(Object.keys(page.data[0])).toHaveLength(channel.fields.length)
    }
    const [{ _id: id }] = (await call(list)).data
    await call(`POST ${item}`, { id, body: { select } })
    await call(`GET ${item}`, { id, query: { select: JSON.stringify(select) } })
    await call(`GET /api/${channel.resource}/{id}/raw`, { id })
    await call(`GET /api/${channel.resource}/get-list`, { query: { select: JSON.stringify(select), limit: '3' } })
  })

  it('counts entries and values', async () => {
    const { filter } = fieldOf(channel, channel.status)
    expect(filter).toBe('oneOf')
    const offered = channel.fields.filter((field) => field.filter)
    for (const { key } of offered) await call(`POST /api/${channel.resource}/values`, { body: { field: key } })
    await call(`POST /api/${channel.resource}/count`, { body: { query: { [channel.status]: null } } })
    const fields = channel.fields.filter(({ facet }) => facet).map(({ key }) => key)
    await call(`POST /api/${channel.resource}/facets`, { body: { fields } })
    await call(`POST /api/${channel.resource}/histogram`, { body: { timezone: 'Europe/Berlin', step: 'P1Y' } })
  })

  it('exports as documented', async () => {
    const body = { format: 'json', columns: ['_id'], sort: { [channel.time]: 1 } }
    expect(checker.request(`POST /api/${channel.resource}/export`, body)).toEqual([])
    const { rows } = await call(`POST /api/${channel.resource}/export-check`, { body })
    expect((await call(`POST /api/${channel.resource}/export`, { body })).data).toHaveLength(rows)
    await call(`POST /api/${channel.resource}/export`, { status: 400, body: { format: 'xlsx' } })
  })

  it('tells what came as documented', async () => {
    const query = { ago: '600', select: JSON.stringify(parts) }
    expect((await call(`GET /api/${channel.resource}/live`, { query })).entries).not.toEqual([])
    await call(`GET /api/${channel.resource}/live`, { status: 400, query: { since: 'yesterday' } })
  })

  it('refuses as documented', async () => {
    for (const operation of operationsOf(document).filter((name) => name.includes(`/${channel.resource}/`))) {
      await call(operation, { status: 401, headers: {} })
      await call(operation, { status: 401, headers: { apikey: 'wrong' } })
    }
    await call(list, { status: 400, body: { query: { nothing: 1 } } })
    await call(list, { status: 400, query: { limit: '101' } })
    await call(`GET /api/${channel.resource}/get-list`, { status: 400, query: { query: '{' } })
    await call(`POST ${item}`, { status: 404 })
    await call(`GET ${item}`, { status: 400, id: 'x' })
    await call(`GET /api/${channel.resource}/{id}/raw`, { status: 404 })
    const headers = { apikey: OWNER_KEY, 'content-type': 'application/json' }
    await call(list, { status: 413, headers, body: JSON.stringify({ query: 'x'.repeat(2 ** 21) }) })
    await call(list, { status: 415, headers: { ...headers, 'content-encoding': 'gzip' }, body: '{}' })
    const { secret } = await gateway.makeKey({ permissions: [] })
    await call(list, { status: 403, headers: { apikey: secret } })
  })
})

describe.each(channels.filter((channel) => receiptChannels(channel).length > 0))('$id', (channel) => {
  it('shows ladders as documented', async () => {
    const operation = `GET ${entryLadder.path.replace(':resource', channel.resource).replace(':id', '{id}')}`
    const messageId = channel.providerId ?? ''
    const query = { [messageId]: { _type: 'NotNull' } }
    const body = { select: { [messageId]: true }, query }
    const list = await call(`POST /api/${channel.resource}/get-list`, { body })
    const [{ _id: id, [messageId]: message }] = list.data
    const pricing = { billable: true, pricing_model: 'PMP', category: 'utility' }
    const errors = [{ code: 131026, title: 'Message undeliverable' }]
    const statuses = ['sent', 'failed'].map((status) => ({ id: message, status, pricing, errors }))
    const payload = { entry: [{ changes: [{ value: { statuses } }] }] }
    for (const receipts of receiptChannels(channel))
      await gateway.importLines(receipts.id, [sendzenLine(638_600_000_000_000_065n, payload, 'Message Status')])
    const { steps } = await call(operation, { id })
    expect(steps).toMatchObject([{ pricing: {} }, { errors: [{ code: '131026' }] }])
    await call(operation, { id: 'x', status: 400 })
    await call(operation, { status: 404 })
  })
})

describe('the other operations', () => {
  it('sum costs as documented', async () => {
    const body = {
      from: '2020-01-01',
      to: '2030-01-01',
      interval: 'month',
      groupBy: ['channel', 'user', 'status'],
      compare: 'previous-year',
    }
    expect(checker.request('POST /api/cost-summary', body)).toEqual([])
    expect((await call('POST /api/cost-summary', { body })).rows).not.toEqual([])
    await call('POST /api/cost-summary', { status: 400, body: { ...body, timezone: 'Nowhere' } })
  })

  it('export sums as documented', async () => {
    const body = { from: '2020-01-01', to: '2030-01-01', compare: 'previous-year', format: 'ndjson' }
    expect(checker.request('POST /api/cost-summary/export', body)).toEqual([])
    // Of one row, so that the file is one JSON object.
    expect((await call('POST /api/cost-summary/export', { body, file: true })).entries).toBeGreaterThan(0)
    await call('POST /api/cost-summary/export', { status: 400, body: { ...body, format: 'xlsx' } })
  })

  it('explain changes as documented', async () => {
    const body = { from: '2020-01-01', to: '2030-01-01', compare: 'previous-period' }
    expect(checker.request('POST /api/cost-change', body)).toEqual([])
    const { parts } = await call('POST /api/cost-change', { body })
    expect(parts.at(5)).toMatchObject({ kind: 'new', contributors: { length: 5 } })
    await call('POST /api/cost-change', { status: 400, body: { ...body, channels: ['pigeon'] } })
  })

  it('budget and foretell as documented', async () => {
    const scope = { from: '2026-01-01', to: '2026-12-01' }
    for (const name of ['POST /api/cost-forecast', 'POST /api/cost-anomalies']) {
      expect(checker.request(name, scope)).toEqual([])
      await call(name, { body: scope })
      await call(name, { status: 400, body: { ...scope, timezone: 'Nowhere' } })
    }
    const thresholds = [{ of: 'spent', percent: 80 }]
    const rule = { amountInUSDCents: '100', thresholds }
    expect((await call('POST /api/budgets/preview', { body: rule })).months).toHaveLength(12)
    const body = { ...rule, name: 'Berlin', webhook: { url: 'http://127.0.0.1:9/', on: false } }
    expect(checker.request('POST /api/budgets', body)).toEqual([])
    const { budget } = await call('POST /api/budgets', { body })
    await call('POST /api/budgets', { status: 409, body })
    await call('POST /api/budgets', { status: 400, body: { ...body, amountInUSDCents: '-1' } })
    await call('GET /api/budgets')
    await call('PATCH /api/budgets/{id}', { id: budget.id, body: { name: 'Mitte', updatedAt: budget.updatedAt } })
    await call('PATCH /api/budgets/{id}', { id: budget.id, status: 409, body: { updatedAt: budget.updatedAt } })
    expect((await call('POST /api/budgets/{id}/test', { id: budget.id, body: {} })).delivered).toBe(false)
    await call('DELETE /api/budgets/{id}', { id: budget.id })
    await call('POST /api/budgets/{id}/test', { id: budget.id, status: 404, body: {} })
  })

  it('tell waste as documented', async () => {
    const body = { from: '2020-01-01', to: '2030-01-01' }
    expect(checker.request('POST /api/cost-waste', body)).toEqual([])
    const [row] = realRows('sms')
    // The same twice, a minute apart, in a year of their own.
    const again = [0, 1].map((n) => ({
      ...row,
      _id: MISSING.replace('4', `${n}`),
      createdAt: `2021-01-01T00:0${n}:00Z`,
    }))
    await gateway.importLines('sms', again)
    const { kinds } = await call('POST /api/cost-waste', { body })
    expect(kinds.flatMap(({ examples }: { examples: object[] }) => examples)).not.toEqual([])
    await call('POST /api/cost-waste', { status: 400, body: { ...body, channels: ['fax'] } })
  })

  it('look numbers up as documented', async () => {
    const numbers = channels.map(async ({ resource, contact }) => {
      const body = { select: { [contact]: true }, query: { [contact]: { _type: 'NotNull' } } }
      return (await call(`POST /api/${resource}/get-list`, { body })).data[0][contact]
    })
    for (const number of await Promise.all(numbers)) {
      expect((await call('GET /api/lookup', { query: { number } })).entries).not.toEqual([])
    }
    await call('GET /api/lookup', { status: 400 })
    await call('GET /api/lookup/suggest', { query: { text: '4567' } })
    await call('GET /api/lookup/suggest', { status: 400 })
    const [number] = await Promise.all(numbers)
    expect((await call('GET /api/lookup/evidence', { query: { number }, file: true })).count).toBeGreaterThan(0)
    await call('GET /api/lookup/evidence', { status: 400, query: { number, asOf: '2999-01-01' } })
    const body = { numbers: ['+1 (555) 123-4567', 'nobody'] }
    expect(checker.request('POST /api/lookup/list', body)).toEqual([])
    expect((await call('POST /api/lookup/list', { body })).rows).toHaveLength(2)
    await call('POST /api/lookup/list', { status: 400, body: { numbers: 'many' } })
  })

  it('tell stories as documented', async () => {
    const period = { from: '2026-01-01', to: '2027-01-01' }
    for (const kind of ['incident', 'alert', 'user', 'team'] as const) {
      const { values } = await call('POST /api/sms-log/values', { body: { field: kind } })
      const id = values.map((each: { id: string | null }) => each.id).find((each: string | null) => each !== null)
      const { total, people } = await call('GET /api/story', { query: { kind, id, ...period } })
      expect([total.count > 0, people.length > 0]).toEqual([true, true])
    }
    await call('GET /api/story', { status: 400 })
    await call('GET /api/story', { status: 404, query: { kind: 'incident', id: MISSING } })
  })

  it('import as documented', async () => {
    const headers = { apikey: OWNER_KEY, 'content-type': 'application/x-ndjson' }
    const report = await call('POST /api/import', { headers, query: { channel: 'sms' }, body: '{"createdAt":"x"}' })
    expect(report.errors).toHaveLength(1)
    await call('POST /api/import', { status: 400, headers, query: { channel: 'fax' }, body: '' })
  })

  it('manage keys and sessions as documented', async () => {
    const body = { label: 'Sample', projectId: 'sample', permissions: ['Read SMS Log', 'ReadCallLog'] }
    expect(checker.request('POST /api/keys', body)).toEqual([])
    const { key, secret } = await call('POST /api/keys', { body })
    await call('PATCH /api/keys/{id}', { id: key.id, body: { masked: true } })
    await call('POST /api/session', { body: { key: secret } })
    await call('GET /api/session', { headers: { apikey: secret } })
    await call('GET /api/session/ways')
    const { sessions } = await call('GET /api/sessions', { headers: { apikey: secret } })
    await call('DELETE /api/sessions/{id}', { id: sessions[0].id })
    await call('DELETE /api/sessions/{id}', { id: sessions[0].id, status: 404 })
    await call('GET /api/sessions', { status: 403, query: { all: 'true' }, headers: { apikey: secret } })
    await call('DELETE /api/sessions', { headers: { apikey: secret } })
    await call('GET /api/keys', { status: 403, headers: { apikey: secret } })
    await call('DELETE /api/session')
    await call('DELETE /api/keys/{id}', { id: key.id })
    await call('DELETE /api/keys/{id}', { status: 404 })
    await call('GET /api/keys')
    await call('POST /api/keys', { status: 400, body: { ...body, permissions: ['Everything'] } })
    await call('POST /api/session', { status: 401, headers: {}, body: { key: secret } })
  })

  it('reveal as documented', async () => {
    const { _id: id, projectId } = (
      await call('POST /api/sms-log/get-list', { body: { limit: 1, select: { projectId: true } } })
    ).data[0]
    const masked = { permissions: ['Viewer'], rights: ['reveal'], projectId, masked: true } as const
    const headers = { apikey: (await gateway.makeKey(masked)).secret }
    const body = { subject: { channel: 'sms', id }, reason: 'Documented' }
    expect(checker.request('POST /api/reveals', body)).toEqual([])
    const { id: revealId } = await call('POST /api/reveals', { headers, body })
    await call('POST /api/reveals', { status: 400, body })
    await call('POST /api/reveals', { headers, status: 404, body: { ...body, subject: { contact: '+4915199999999' } } })
    expect((await call('GET /api/reveals', { headers, query: { channel: 'sms', id } })).reveals).toHaveLength(1)
    await call('GET /api/reveals', { status: 400, query: { channel: 'sms' }, headers })
    await call('DELETE /api/reveals/{id}', { headers, id: revealId })
    await call('DELETE /api/reveals/{id}', { headers, id: revealId, status: 404 })
  })

  it('keep and erase personal data as documented', async () => {
    const rules = [{ channel: 'sms', textDays: null, rowDays: null }]
    await call('GET /api/retention')
    await call('PATCH /api/retention', { body: { rules } })
    await call('PATCH /api/retention', { status: 400, body: { rules: [] } })
    expect((await call('POST /api/retention/preview', { body: { rules } })).channels).toHaveLength(1)
    await call('POST /api/retention/preview', { status: 400, body: { rules: [{ ...rules[0], textDays: 0 }] } })
    const body = { number: '+999 00000 0000', reason: 'Documented' }
    expect(checker.request('POST /api/erasures', body)).toEqual([])
    await call('POST /api/erasures/preview', { body: { number: body.number } })
    await call('POST /api/erasures/preview', { status: 400, body: {} })
    const { id } = (await call('POST /api/erasures', { body })).job
    await call('POST /api/erasures', { status: 400, body: { ...body, number: 'Anna' } })
    expect((await call('GET /api/erasures')).jobs).toHaveLength(1)
    await call('GET /api/erasures/{id}/certificate', { id, status: 409 })
    await runErasures({ store: gateway.store, audit: gateway.deps.audit, version: '0.0.0', now: Date.now })
    expect((await call('GET /api/erasures/{id}', { id })).job.state).toBe('done')
    await call('GET /api/erasures/{id}', { id: MISSING, status: 404 })
    expect((await call('GET /api/erasures/{id}/certificate', { id })).certificate.id).toBe(id)
  })

  it('show and export the audit log as documented', async () => {
    const { events, nextCursor } = await call('GET /api/audit', { query: { limit: '2', actions: 'import,key-create' } })
    expect(events).toHaveLength(2)
    await call('GET /api/audit', { query: { limit: '2', cursor: nextCursor, mine: 'true' } })
    await call('GET /api/audit', { status: 400, query: { actions: 'look' } })
    const body = { actions: 'import', format: 'ndjson' }
    expect(checker.request('POST /api/audit/export', body)).toEqual([])
    expect((await call('POST /api/audit/export', { body, file: true })).action).toBe('import')
    const { secret } = await gateway.makeKey({ permissions: ['Viewer'] })
    await call('POST /api/audit/export', { status: 403, body: {}, headers: { apikey: secret } })
  })

  it('save views and follow exports as documented', async () => {
    const [channel] = channels
    const body = { channel: channel?.id, name: 'Sample', search: 'range=last7d' }
    expect(checker.request('POST /api/views', body)).toEqual([])
    const { view } = await call('POST /api/views', { body })
    await call('POST /api/views', { status: 409, body })
    await call('POST /api/views', { status: 400, body: { ...body, search: 'nothing=1' } })
    await call('GET /api/views')
    await call('PATCH /api/views/{id}', { id: view.id, body: { name: 'Renamed', updatedAt: view.updatedAt } })
    await call('PATCH /api/views/{id}', { id: view.id, status: 409, body: { updatedAt: view.updatedAt } })
    const report = { page: 'costs', name: 'Sample', search: 'by=team' }
    expect(checker.request('POST /api/views', report)).toEqual([])
    const { id: reportId } = (await call('POST /api/views', { body: report })).view
    expect((await call('POST /api/views/{id}/pin', { id: reportId, body: { isPinned: true } })).view.isPinned).toBe(
      true,
    )
    await call('POST /api/views/{id}/pin', { id: view.id, status: 400, body: { isPinned: true } })
    await call('DELETE /api/views/{id}', { id: view.id })
    await call('DELETE /api/views/{id}', { id: view.id, status: 404 })
    const id = crypto.randomUUID()
    const made = `POST /api/${channel?.resource}/export`
    await call(made, { body: { id, format: 'json' } })
    await call(made, { status: 409, body: { id, format: 'json' } })
    await call('GET /api/exports/{id}', { id })
    await call('DELETE /api/exports/{id}', { id })
    await call('GET /api/exports/{id}', { status: 404 })
  })

  it('keep rate cards as documented', async () => {
    const one = 'PATCH /api/rate-cards/{id}'
    const rates = [{ ...plainRate, note: 'Contract' }]
    const body = { name: 'Documented', rates, timezone: 'Europe/Berlin', zeroIsUnbilled: true, note: 'First' }
    expect(checker.request('POST /api/rate-cards', body)).toEqual([])
    const { card } = await call('POST /api/rate-cards', { body })
    const { id } = card
    await call('POST /api/rate-cards', { status: 409, body })
    await call('POST /api/rate-cards', { status: 400, body: { ...body, rates: [...rates, ...rates] } })
    await call(one, { id, body: { version: 1, rates: [] } })
    await call(one, { id, status: 409, body: { version: 1 } })
    await call('POST /api/rate-cards/{id}/restore', { id, body: { version: 2, from: 1 } })
    await call('GET /api/rate-cards/{id}', { id, query: { version: '2' } })
    await call('GET /api/rate-cards/{id}/versions', { id })
    await call('POST /api/rate-cards/use', { body: { cardId: id } })
    await call('GET /api/rate-cards')
    await call('DELETE /api/rate-cards/{id}', { id, status: 409 })
    await call('POST /api/rate-cards/use', { body: { cardId: null } })
    const { body: text, headers } = await gateway.get(`/api/rate-cards/${id}/csv`)
    expect(headers['content-type']).toMatch(/^text\/csv/)
    covered.add('GET /api/rate-cards/{id}/csv')
    await call('GET /api/rate-cards/{id}/csv', { status: 404 })
    await call('POST /api/rate-cards/read-csv', { body: { text: `${text}fax` } })
    await call('DELETE /api/rate-cards/{id}', { id })
    await call('GET /api/rate-cards/{id}', { id, status: 404 })
  })

  it('serve SendZen’s log as its document has it', async () => {
    const headers = { authorization: `Bearer ${OWNER_KEY}` }
    const { data } = await call('GET /v1/logs', { headers, query: { pageSize: '20' } })
    expect(data.logs).toHaveLength(20)
    await call('GET /v1/logs', { headers, query: { nextPageToken: data.next_page_token } })
    await call('GET /v1/logs', { headers, status: 400, query: { nextPageToken: 'forged' } })
    await call('GET /v1/logs', { headers: {}, status: 401 })
    const { secret } = await gateway.makeKey({ permissions: ['Read SMS Log'] })
    await call('GET /v1/logs', { headers: { authorization: `Bearer ${secret}` }, status: 403 })
  })

  it('show sources and act on them as documented', async () => {
    const { id } = source
    const { sources } = await call('GET /api/sources')
    expect(sources[0].channels[0].coverage.length).toBeGreaterThan(3)
    await call('POST /api/sources/{id}/test', { id, body: {} })
    await call('POST /api/sources/{id}/act', { id, body: { action: 'pause' } })
    await call('POST /api/sources/{id}/act', { id, status: 400, body: { action: 'stop' } })
    expect((await call('GET /api/sources/{id}/quarantine', { id })).rows).toHaveLength(1)
    await call('POST /api/sources/{id}/quarantine/retry', { id, body: {} })
    await call('GET /api/sources/{id}/quarantine', { id: 'none', status: 404 })
    expect((await call('GET /api/coverage', { query: { channel: source.channels[0] ?? '' } })).complete).toBe(false)
    await call('GET /api/coverage', { status: 400, query: { channel: 'fax' } })
    const { secret } = await gateway.makeKey({ permissions: ['Project Owner'] })
    await call('GET /api/sources', { status: 403, headers: { apikey: secret } })
  })

  it('tell what the installation holds', async () => {
    await call('GET /api/status')
    await call('GET /api/openapi.json', { headers: {} })
    await call('GET /healthz', { headers: {} })
    await call('GET /readyz', { headers: {} })
  })
})

it('leaves no operation unasked', () => {
  expect(operationsOf(document).filter((name) => !covered.has(name))).toEqual([])
})
