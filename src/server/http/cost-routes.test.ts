import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDecimals } from '#contract/money.ts'
import type { CostSummary } from '#contract/routes/costs.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'

let gateway: TestGateway
const project = '22222222-2222-4222-8222-222222222222'
const team = { _id: '99999999-9999-4999-8999-999999999999', name: 'Platform' }

let serial = 0
function smsRow(changes: object) {
  serial += 1
  return {
    _id: `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`,
    projectId: project,
    project: { _id: project, name: 'Acme' },
    toNumber: '+15551234567',
    status: 'Delivered',
    smsCostInUSDCents: 7,
    ...changes,
  }
}

beforeAll(async () => {
  gateway = await openTestGateway()
  const report = await gateway.importLines('sms', [
    // Berlin: the last second of September, the first of October, either side of the clock's change.
    smsRow({ createdAt: '2026-09-30T21:59:59.999Z', smsCostInUSDCents: '0.1' }),
    smsRow({ createdAt: '2026-09-30T22:00:00.000Z', smsCostInUSDCents: '0.2', team }),
    smsRow({
      createdAt: '2026-10-25T00:30:00.000Z',
      smsCostInUSDCents: 0,
      status: 'Failed',
      toNumber: '1 (555) 123-4567',
    }),
    smsRow({ createdAt: '2026-10-25T01:30:00.000Z', smsCostInUSDCents: 7.25, team, toNumber: '+442071838750' }),
    smsRow({ createdAt: '2026-10-25T23:00:00.000Z' }),
  ])
  expect(report.rejected).toBe(0)
  await gateway.importLines('call', [
    {
      ...smsRow({ createdAt: '2026-10-02T10:00:00Z', fromNumber: '+15550001111', callData: { message: 'up' } }),
      smsCostInUSDCents: undefined,
      callCostInUSDCents: 30,
      status: 'Error',
    },
  ])
})
afterAll(() => gateway.close())

async function ask(body: object): Promise<CostSummary> {
  const answer = await gateway.post('/api/cost-summary', { timezone: 'Europe/Berlin', ...body })
  expect([answer.statusCode, answer.body.slice(0, 200)]).toEqual([200, expect.anything()])
  return answer.json()
}

const october = { from: '2026-09-30T22:00:00.000Z', to: '2026-10-31T23:00:00.000Z' }

describe('cost summary', () => {
  it('includes its beginning, leaves out its end, and adds exactly', async () => {
    const { total } = await ask({ ...october, channels: ['sms'] })
    expect(total).toEqual({
      count: 4,
      costInUSDCents: '14.45',
      estimatedInUSDCents: '0',
      estimatedCount: 0,
      chargedCount: 3,
      notChargedCount: 1,
      unknownCount: 0,
      arrivedCount: 3,
      failedCount: 1,
    })
  })

  it('begins days in the zone, also when the clock changes', async () => {
    const { rows } = await ask({ ...october, channels: ['sms'], interval: 'day' })
    expect(rows.map(({ bucket, count }) => [bucket, count])).toEqual([
      ['2026-09-30T22:00:00.000Z', 1],
      ['2026-10-24T22:00:00.000Z', 2],
      ['2026-10-25T23:00:00.000Z', 1],
    ])
  })

  it('begins hours, weeks and months in the zone', async () => {
    const starts = async (interval: string) =>
      (await ask({ ...october, channels: ['sms'], interval })).rows.map(({ bucket }) => bucket)
    expect(await starts('hour')).toEqual([
      '2026-09-30T22:00:00.000Z',
      '2026-10-25T00:00:00.000Z',
      '2026-10-25T01:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ])
    expect(await starts('week')).toEqual([
      '2026-09-27T22:00:00.000Z',
      '2026-10-18T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ])
    expect(await starts('month')).toEqual(['2026-09-30T22:00:00.000Z'])
  })

  it('keeps the unallocated, with no id', async () => {
    const { rows, total } = await ask({ ...october, channels: ['sms'], groupBy: ['team'] })
    const byTeam = rows.map(({ key, count }) => [key.team?.id, key.team?.label, count])
    expect(byTeam).toEqual(
      expect.arrayContaining([
        [team._id, 'Platform', 2],
        [null, null, 2],
      ]),
    )
    expect(rows.reduce((sum, row) => addDecimals(sum, row.costInUSDCents), '0')).toBe(total.costInUSDCents)
  })

  it('takes one number for one, however it is written', async () => {
    const { rows } = await ask({ ...october, channels: ['sms'], groupBy: ['toNumber'] })
    expect(rows.map(({ key, count }) => [key.toNumber?.id, count]).toSorted()).toEqual([
      ['+15551234567', 3],
      ['+442071838750', 1],
    ])
  })

  it('groups by two dimensions over every channel that bills', async () => {
    const { rows } = await ask({ ...october, groupBy: ['channel', 'status'] })
    expect(rows.map(({ key, count }) => `${key.channel?.id} ${key.status?.id} ${count}`).toSorted()).toEqual([
      'call Error 1',
      'sms Delivered 3',
      'sms Failed 1',
    ])
  })

  it('filters as get-list does', async () => {
    const { total } = await ask({ ...october, channels: ['sms'], query: { toNumber: '+1-555-123-4567' } })
    expect(total.count).toBe(3)
  })

  it('compares with the month before, bucket beside bucket, and keeps what is gone', async () => {
    const { total, rows } = await ask({ ...october, channels: ['sms'], interval: 'month', compare: 'previous-period' })
    expect(total.previous).toMatchObject({ count: 1, costInUSDCents: '0.1' })
    expect(rows).toMatchObject([{ bucket: '2026-09-30T22:00:00.000Z', count: 4, previous: { count: 1 } }])
    const september = { from: '2026-10-31T23:00:00.000Z', to: '2026-11-30T23:00:00.000Z' }
    const gone = await ask({ ...september, channels: ['sms'], groupBy: ['status'], compare: 'previous-period' })
    expect(gone.rows.map(({ key, count, previous }) => [key.status?.id, count, previous?.count]).toSorted()).toEqual([
      ['Delivered', 0, 3],
      ['Failed', 0, 1],
    ])
  })

  it('refuses to compare more buckets than an answer may hold, which would hold up everybody', async () => {
    const ever = { from: '1900-01-01', to: '2200-01-01', interval: 'hour', compare: 'previous-year' }
    const answer = await gateway.post('/api/cost-summary', ever)
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { code: 'query_too_expensive', path: 'interval' }])
  })

  it('answers every dimension', async () => {
    const { dimensions } = await import('#contract/routes/costs.ts')
    for (const dimension of dimensions) {
      const { rows, total } = await ask({
        ...october,
        groupBy: [dimension],
        channels: ['sms', 'call', 'whatsapp', 'whatsapp-incoming'],
      })
      expect([dimension, rows.reduce((sum, row) => sum + row.count, 0)]).toEqual([dimension, total.count])
    }
  })
})
