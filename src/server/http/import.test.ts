import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { billedChannels, findChannel } from '#contract/channels/index.ts'
import { outboundChannels, realRows, sendzenLine, sendzenLines } from '../test-fixtures.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
  for (const channel of outboundChannels) {
    expect(await gateway.importLines(channel, [...realRows(channel)])).toEqual({
      accepted: realRows(channel).length,
      rejected: 0,
      errors: [],
    })
  }
})
afterAll(() => gateway.close())

const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }

async function summary(body: object) {
  return (await gateway.post('/api/cost-summary', { ...year, ...body })).json()
}

describe('importing the rows of a real OneUptime server', () => {
  it.each(outboundChannels)('counts and adds up %s by status as the file does', async (id) => {
    const channel = findChannel(id)
    if (!channel?.cost) throw new Error(`no cost in ${id}`)
    // Independent of the gateway: a plain loop over the file, in whole cents.
    const expected = new Map<string, { count: number; cents: number }>()
    for (const row of realRows(id)) {
      const sum = expected.get(String(row.status)) ?? { count: 0, cents: 0 }
      expected.set(String(row.status), { count: sum.count + 1, cents: sum.cents + Number(row[channel.cost]) })
    }
    const { total, rows } = await summary({ channels: [id], groupBy: ['status'] })
    const found = rows.map((row: { key: { status: { id: string } }; count: number; costInUSDCents: string }) => [
      row.key.status.id,
      { count: row.count, cents: Number(row.costInUSDCents) },
    ])
    expect(new Map(found)).toEqual(expected)
    expect(total.count).toBe(realRows(id).length)
    for (const [status, { count }] of expected) {
      expect((await gateway.post(`/api/${channel.resource}/count`, { query: { status } })).json()).toEqual({ count })
    }
  })

  it('changes nothing the second time', async () => {
    const before = await summary({ groupBy: ['channel', 'status'], interval: 'day' })
    for (const channel of outboundChannels) await gateway.importLines(channel, [...realRows(channel)])
    expect(await summary({ groupBy: ['channel', 'status'], interval: 'day' })).toEqual(before)
    expect(before.total.count).toBe(outboundChannels.reduce((sum, id) => sum + realRows(id).length, 0))
  })

  it('gives back what was sent, to the letter', async () => {
    for (const channel of billedChannels) {
      const [row] = realRows(channel.id)
      const { raw } = (await gateway.get(`/api/${channel.resource}/${row?._id}/raw`)).json()
      expect(raw).toBe(JSON.stringify(row))
    }
  })
})

describe('a file with a bad line', () => {
  const row = (changes: object) => ({
    _id: '11111111-1111-4111-8111-111111111111',
    createdAt: '2026-05-01T10:00:00.000Z',
    projectId: '22222222-2222-4222-8222-222222222222',
    toNumber: '+1-555-123-4567',
    status: 'Teleported',
    smsCostInUSDCents: 0.79,
    ...changes,
  })

  it('keeps the good lines and reports the bad one', async () => {
    const report = await gateway.importLines('sms', [
      row({}),
      '',
      '{"_id": "oops',
      row({ _id: '33333333-3333-4333-8333-333333333333', createdAt: 'yesterday' }),
      row({ _id: '44444444-4444-4444-8444-444444444444', toNumber: undefined }),
      row({
        _id: '55555555-5555-4555-8555-555555555555',
        extra: { any: 'thing' },
        createdAt: '2026-05-01T10:00:00.123456Z',
      }),
      row({ _id: '66666666-6666-4666-8666-666666666666', smsCostInUSDCents: 'a lot' }),
    ])
    expect(report).toMatchObject({ accepted: 2, rejected: 4 })
    expect(report.errors.map(({ line }) => line)).toEqual([3, 4, 5, 7])
    const messages = report.errors.map(({ message }) => message)
    expect(messages[1]).toContain('createdAt')
    expect(messages[2]).toContain('toNumber')
    expect(messages[3]).toContain('smsCostInUSDCents')
    const { count } = (await gateway.post('/api/sms-log/count', { query: { status: 'Teleported' } })).json()
    expect(count).toBe(2)
  })

  it('keeps sub-cent money exact', async () => {
    const { total } = await summary({ channels: ['sms'], query: { status: 'Teleported' } })
    expect(total.costInUSDCents).toBe('1.58')
  })

  it('never shows a row that the source has deleted', async () => {
    await gateway.importLines('sms', [
      row({ _id: '77777777-7777-4777-8777-777777777777', deletedAt: '2026-05-02T00:00:00Z' }),
    ])
    expect((await gateway.post('/api/sms-log/77777777-7777-4777-8777-777777777777/get-item', {})).statusCode).toBe(404)
  })
})

describe('importing with the key of a project', () => {
  const own = '22222222-2222-4222-8222-222222222222'
  const line = (id: string, project: object) => ({
    _id: `${id.repeat(8)}-aaaa-4111-8111-111111111111`,
    createdAt: '2026-05-01T10:00:00.000Z',
    toNumber: '+1-555-123-4567',
    status: 'Imported',
    smsCostInUSDCents: 1,
    ...project,
  })

  it('keeps the rows of that project and reports all others by line', async () => {
    const admin = await gateway.makeKey({ projectId: own, permissions: ['Project Admin'] })
    const other = '99999999-2222-4222-8222-222222222222'
    const report = await admin.importLines('sms', [
      line('1', { projectId: own }),
      line('2', { projectId: other }),
      line('3', { project: { _id: own.toUpperCase(), name: 'Own' } }),
      line('4', { projectId: other, project: own }),
      line('5', {}),
      line('6', { projectId: { _type: 'ObjectID', value: own } }),
    ])
    expect(report).toMatchObject({ accepted: 3, rejected: 3 })
    expect(report.errors.map(({ line: at }) => at)).toEqual([2, 4, 5])
    for (const { message } of report.errors) expect(message).toContain('projectId')
    const { count } = (await gateway.post('/api/sms-log/count', { query: { status: 'Imported' } })).json()
    expect(count).toBe(3)
  })

  it('names the field of a SendZen entry as SendZen does, and keeps neither entry nor event', async () => {
    const admin = await gateway.makeKey({ projectId: own, permissions: ['Project Owner'] })
    const report = await admin.importLines('whatsapp-incoming', [sendzenLine(638_600_000_000_000_001n, {})])
    expect(report).toMatchObject({
      accepted: 0,
      rejected: 1,
      errors: [{ message: expect.stringContaining('project_id') }],
    })
    const { data } = (await gateway.get('/v1/logs?fromDate=638600000000000001&toDate=638600000000000001')).json()
    expect(data.logs).toEqual([])
  })

  it('keeps to the project that the owner names in a header', async () => {
    const answer = await gateway.inject({
      method: 'POST',
      url: '/api/import?channel=sms',
      headers: { 'content-type': 'application/x-ndjson', projectid: 'elsewhere' },
      payload: JSON.stringify(line('1', { projectId: own })),
    })
    expect(answer.json()).toMatchObject({ accepted: 0, rejected: 1 })
  })
})

describe('importing SendZen entries around real WhatsApp payloads', () => {
  it('loses none and shows a preview of each', async () => {
    const lines = sendzenLines()
    const report = await gateway.importLines(
      'whatsapp-incoming',
      lines.map(({ line }) => line),
    )
    expect(report).toEqual({ accepted: lines.length, rejected: 0, errors: [] })
    const list = (
      await gateway.post('/api/whatsapp-incoming-log/get-list?limit=100', {
        select: { messageText: true, payload: true },
      })
    ).json()
    expect(list.count).toBeGreaterThanOrEqual(lines.length)
    const shown = new Set(list.data.map(({ payload }: { payload: unknown }) => JSON.stringify(payload)))
    for (const { line, kind } of lines) expect([kind, shown.has(JSON.parse(line).payload)]).toEqual([kind, true])
    for (const { messageText } of list.data) expect(messageText).toMatch(/\S/)
  })

  it('gives ticks back with exactly their digits', async () => {
    await gateway.importLines('whatsapp-incoming', [sendzenLine(638_500_000_000_000_065n, { object: 'x', entry: [] })])
    const answer = await gateway.app.inject({
      url: '/v1/logs?pageSize=1',
      headers: { authorization: 'Bearer owner-key-of-the-tests' },
    })
    expect(answer.body).toContain('"created_at":638500000000000065,')
  })
})
