// Exports of other tools that are imported again after statuses have changed: through the columns of a table and the API.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChannel } from '#contract/channels/index.ts'
import { makeCsvLines } from '#contract/import/csv-lines.ts'
import { suggestMapping } from '#contract/import/csv-mapping.ts'
import { makeCsvReader } from '#contract/import/csv-reader.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
})
afterAll(() => gateway.close())

const projectId = '22222222-2222-4222-8222-222222222222'
const otherProject = '33333333-3333-4333-8333-333333333333'

/** Imports a table as the console and the command do. */
async function importTable(id: string, header: string, ...rows: string[]) {
  const channel = findChannel(id)
  if (!channel) throw new Error(`no channel ${id}`)
  const reader = makeCsvReader()
  const [names, ...records] = [...reader.read([header, ...rows].join('\n')), ...reader.end()]
  const lines = makeCsvLines(channel, suggestMapping(channel, names?.cells ?? []), names?.cells ?? [])
  const report = await gateway.importLines(id, lines.write(records).split('\n'))
  expect(report).toMatchObject({ accepted: rows.length, rejected: 0 })
}

async function entries(resource: string, query: object, select: object) {
  const answer = await gateway.post(`/api/${resource}/get-list`, { query, select: { _id: true, ...select } })
  return answer.json().data
}

const twilio = 'To,Body,Status,SentDate,Sid,Price,projectId'
const message = (sid: string, status: string, price = '', date = '2026-05-01 10:00:00', project = projectId) =>
  `+15551234567,hi,${status},${date},${sid},${price || '0'},${project}`

describe('a table with the provider’s IDs', () => {
  it('updates the entry whose status and price have changed', async () => {
    await importTable('sms', twilio, message('SM1', 'sent'), message('SM2', 'sent'))
    const before = await entries('sms-log', { providerExternalId: 'SM1' }, { status: true })
    await importTable('sms', twilio, message('SM1', 'delivered', '-0.0075'), message('SM2', 'sent'))
    const after = await entries('sms-log', { providerExternalId: 'SM1' }, { status: true, smsCostInUSDCents: true })
    expect(after).toEqual([{ _id: before[0]._id, status: 'Delivered', smsCostInUSDCents: 0.75 }])
    // No order of the same rows holds more: counts, sums and what is found by number.
    expect((await gateway.post('/api/sms-log/count', { query: {} })).json()).toEqual({ count: 2 })
    const range = { from: '2026-05-01', to: '2026-05-02', timezone: 'UTC', interval: null, groupBy: ['status'] }
    const { total } = (await gateway.post('/api/cost-summary', range)).json()
    expect(total).toMatchObject({ count: 2, costInUSDCents: '0.75' })
    const { summary } = (await gateway.get('/api/lookup?number=%2B15551234567')).json()
    expect(summary).toMatchObject([{ channel: 'sms', count: 2 }])
  })

  it('moves the entry whose time was corrected', async () => {
    await importTable('sms', twilio, message('SM3', 'queued', '', '2026-04-30 23:59:59'))
    await importTable('sms', twilio, message('SM3', 'sent', '', '2026-05-01 00:00:01'))
    expect(await entries('sms-log', { providerExternalId: 'SM3' }, { createdAt: true })).toMatchObject([
      { createdAt: '2026-05-01T00:00:01.000Z' },
    ])
  })

  it('lets the newest change win, in whichever order the files come', async () => {
    const header = `${twilio},DateUpdated`
    const [old, late] = ['2026-05-01 10:00:01', '2026-05-01 10:05:00']
    await importTable('sms', header, `${message('SM4', 'delivered')},${late}`)
    await importTable('sms', header, `${message('SM4', 'sent')},${old}`)
    expect(await entries('sms-log', { providerExternalId: 'SM4' }, { status: true })).toMatchObject([
      { status: 'Delivered' },
    ])
  })

  it('keeps the same ID of two projects and of two channels apart', async () => {
    const theirs = message('SM5', 'failed', '', '2026-05-01 10:00:00', otherProject)
    await importTable('sms', twilio, message('SM5', 'sent'), theirs)
    await importTable('whatsapp', 'To,Text,Status,Date,MessageId,Price,projectId', message('SM5', 'read'))
    const found = await entries('sms-log', { providerExternalId: 'SM5' }, { status: true })
    expect(found.map(({ status }: { status: string }) => status).sort()).toEqual(['Failed', 'Sent'])
    expect(await entries('whatsapp-log', { whatsAppMessageId: 'SM5' }, { status: true })).toMatchObject([
      { status: 'Read' },
    ])
  })

  it('leaves the ID to rows that bring one, of whatever version', async () => {
    const ids = ['11111111-1111-4111-8111-111111111111', '11111111-1111-5111-8111-111111111111']
    await importTable('sms', `_id,${twilio}`, ...ids.map((id) => `${id},${message('SM6', 'sent')}`))
    const found = await entries('sms-log', { providerExternalId: 'SM6' }, {})
    expect(found.map(({ _id }: { _id: string }) => _id).sort()).toEqual(ids)
  })
})

it('knows rows without any ID by all that they say', async () => {
  await importTable('sms', twilio, message('', 'sent', '0.01'), message(' ', 'sent', '0.02'))
  await importTable('sms', twilio, message('', 'sent', '0.01'), message('', 'undelivered', '0.01'))
  const found = await entries('sms-log', { smsCostInUSDCents: { _type: 'GreaterThan', value: 0.9 } }, { status: true })
  expect(found.map(({ status }: { status: string }) => status).sort()).toEqual(['Sent', 'Sent', 'Undelivered'])
})
