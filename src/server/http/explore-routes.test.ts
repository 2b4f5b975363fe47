import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { channels, fieldOf } from '#contract/channels/index.ts'
import { addDecimals } from '#contract/money.ts'
import { type EntryFacet, type EntryHistogram, exploreLimits } from '#contract/routes/explore.ts'
import { realRows } from '../test-fixtures.ts'
import { openTestGateway, type TestCaller, type TestGateway } from '../test-gateway.ts'

const PROJECT = '22222222-2222-4222-8222-222222222222'
const platform = { _id: '99999999-9999-4999-8999-999999999991', name: 'Platform' }
const mobile = { _id: '99999999-9999-4999-8999-999999999992', name: 'Mobile' }
const anna = { _id: '88888888-8888-4888-8888-888888888888', name: 'Anna Weber' }

let gateway: TestGateway
let serial = 0
function row(createdAt: string, status: string, cost: string | number, changes: object = {}) {
  serial += 1
  return {
    _id: `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`,
    projectId: PROJECT,
    project: { _id: PROJECT, name: 'Acme' },
    toNumber: '+15551234567',
    fromNumber: '+15550001111',
    createdAt,
    status,
    smsCostInUSDCents: cost,
    ...changes,
  }
}

beforeAll(async () => {
  gateway = await openTestGateway()
  const report = await gateway.importLines('sms', [
    row('2026-10-24T21:59:59.999Z', 'Delivered', '0.1', { team: platform, user: anna }),
    // Berlin's 25 October begins here and has 25 hours.
    row('2026-10-24T22:00:00.000Z', 'Delivered', '0.2', { team: platform, fromNumber: '1 (555) 000-1111' }),
    row('2026-10-25T22:59:59.999Z', 'Failed', '0.0001', { team: mobile }),
    row('2026-10-25T23:00:00.000Z', 'Failed', 0, { toNumber: '+4915112345678' }),
    row('2026-10-27T12:00:00.000Z', 'Half sent', 7, { fromNumber: '+15550002222' }),
  ])
  expect(report.rejected).toBe(0)
})
afterAll(() => gateway.close())

async function ask<Answer>(path: string, body: object, caller: TestCaller = gateway): Promise<Answer> {
  const answer = await caller.post(`/api/sms-log/${path}`, body)
  expect([answer.statusCode, answer.body.slice(0, 300)]).toEqual([200, expect.anything()])
  return answer.json()
}

const histogram = (body: object = {}) => ask<EntryHistogram>('histogram', { timezone: 'Europe/Berlin', ...body })

async function facets(body: object, caller?: TestCaller): Promise<Record<string, [string | null, number][]>> {
  const answer = await ask<{ facets: EntryFacet[] }>('facets', body, caller)
  return Object.fromEntries(answer.facets.map(({ field, values }) => [field, values.map((v) => [v.label, v.count])]))
}

describe('histogram', () => {
  it('reaches from the first entry to the last, in days of the zone, empty ones too', async () => {
    const { step, bars } = await histogram({ step: 'P1D' })
    expect(step).toBe('P1D')
    expect(bars.map(({ from, parts }) => [from, parts.map(({ status, count }) => `${status} ${count}`)])).toEqual([
      ['2026-10-24T21:59:59.999Z', ['Delivered 1']],
      ['2026-10-24T22:00:00.000Z', ['Delivered 1', 'Failed 1']],
      ['2026-10-25T23:00:00.000Z', ['Failed 1']],
      ['2026-10-26T23:00:00.000Z', ['Half sent 1']],
    ])
    expect(bars.at(-1)?.to).toBe('2026-10-27T12:00:00.001Z')
  })

  it('sums cost exactly, by status and in all', async () => {
    const { bars, statuses } = await histogram({ step: 'P1D' })
    expect(bars[1]?.parts.map(({ amountInUSDCents }) => amountInUSDCents).toSorted()).toEqual(['0.0001', '0.2'])
    expect(statuses).toEqual([
      { status: 'Delivered', count: 2, amountInUSDCents: '0.3' },
      { status: 'Failed', count: 2, amountInUSDCents: '0.0001' },
      { status: 'Half sent', count: 1, amountInUSDCents: '7' },
    ])
    expect(addDecimals(...statuses.map(({ amountInUSDCents }) => amountInUSDCents ?? '0'))).toBe('7.3001')
  })

  it('keeps to the range asked for and to the query, and chooses the step', async () => {
    const range = { from: '2026-10-25T00:00:00.000Z', to: '2026-10-26T00:00:00.000Z' }
    const { step, bars, statuses } = await histogram({ ...range, timezone: 'UTC', query: { status: 'Failed' } })
    expect([step, bars.length]).toEqual(['PT15M', 96])
    expect(statuses).toEqual([{ status: 'Failed', count: 2, amountInUSDCents: '0.0001' }])
    const counted = bars.filter(({ parts }) => parts.length > 0).map(({ from }) => from)
    expect(counted).toEqual(['2026-10-25T22:45:00.000Z', '2026-10-25T23:00:00.000Z'])
  })

  it('shows a range without entries as empty bars, an open one as none', async () => {
    const query = { status: 'Sending' }
    expect((await histogram({ query })).bars).toEqual([])
    const range = { from: '2026-10-25T00:00:00.000Z', to: '2026-10-26T00:00:00.000Z' }
    const { bars, statuses } = await histogram({ ...range, query })
    expect([bars.length, bars.every(({ parts }) => parts.length === 0), statuses]).toEqual([96, true, []])
  })

  it('says nothing of cost where the source never bills', async () => {
    for (const channel of channels.filter(({ direction }) => direction === 'outbound'))
      await gateway.importLines(channel.id, realRows(channel.id).slice(0, 20))
    for (const { resource, cost } of channels) {
      const answer = await gateway.post(`/api/${resource}/histogram`, {})
      expect(answer.statusCode).toBe(200)
      for (const each of (answer.json() as EntryHistogram).statuses) {
        if (cost === null) expect(each.amountInUSDCents).toBeNull()
        else expect(each.amountInUSDCents).toMatch(/^\d/)
      }
    }
  })

  it('puts statuses beyond the most frequent together', async () => {
    const project = '33333333-3333-4333-8333-333333333333'
    const rows = Array.from({ length: exploreLimits.statuses + 5 }, (_, n) =>
      row('2026-01-01T00:00:00Z', `Status ${String(n).padStart(2, '0')}`, 1, {
        projectId: project,
        project: undefined,
      }),
    )
    await gateway.importLines('sms', rows)
    const { statuses } = await histogram({ query: { projectId: project } })
    expect(statuses).toHaveLength(exploreLimits.statuses + 1)
    expect(statuses.find(({ status }) => status === null)).toEqual({ status: null, count: 5, amountInUSDCents: '5' })
  })

  const range = { from: '2026-01-01', to: '2026-12-01' }
  it.each([
    [{ from: 'yesterday' }, 'from'],
    [{ to: '2026-02-30' }, 'to'],
    [{ from: range.to, to: range.from }, 'from'],
    [{ timezone: 'Mars/Olympus' }, 'timezone'],
    [{ step: 'PT2H' }, 'step'],
    [{ ...range, step: 'PT1M' }, 'step'],
    [{ query: { nothing: 1 } }, 'query.nothing'],
  ])('refuses %j and names %s', async (body, path) => {
    const answer = await gateway.post('/api/sms-log/histogram', body)
    expect([answer.statusCode, answer.json().path]).toEqual([400, path])
  })
})

describe('facets', () => {
  const query = { projectId: PROJECT }
  const fields = ['status', 'team', 'country', 'fromNumber']

  it('count each field, relations by name, a number in any writing once, and what has none', async () => {
    const counted = await facets({ query, fields })
    expect(Object.keys(counted)).toEqual(fields)
    expect(counted.status).toEqual([
      ['Delivered', 2],
      ['Failed', 2],
      ['Half sent', 1],
    ])
    expect(counted.team).toEqual(
      expect.arrayContaining([
        ['Platform', 2],
        ['Mobile', 1],
        [null, 2],
      ]),
    )
    expect(counted.country).toEqual(expect.arrayContaining([['DE', 1]]))
    expect(counted.fromNumber?.map(([, count]) => count)).toEqual([4, 1])
  })

  it('follow all filters but their own', async () => {
    const counted = await facets({ query: { ...query, status: 'Failed', team: mobile._id }, fields })
    expect(counted.status).toEqual([['Failed', 1]])
    expect(counted.team).toEqual(
      expect.arrayContaining([
        ['Mobile', 1],
        [null, 1],
      ]),
    )
    expect(counted.fromNumber).toEqual([['+15550001111', 1]])
    const byId = await facets({ query: { ...query, teamId: mobile._id, fromNumber: '15550002222' }, fields })
    expect(byId).toMatchObject({ status: [], team: [[null, 1]], fromNumber: [['+15550001111', 1]] })
  })

  it('list the chosen values however rare they are, and say how many more there are', async () => {
    const status = { _type: 'Includes', value: ['Half sent', 'Sending'] }
    const answer = await ask<{ facets: EntryFacet[] }>('facets', {
      query: { ...query, status },
      fields: ['status', 'fromNumber'],
      limit: 1,
    })
    expect(answer.facets[0]).toMatchObject({
      values: [
        { id: 'Delivered', count: 2 },
        { id: 'Half sent', count: 1 },
      ],
      more: 1,
    })
    const numbers = await ask<{ facets: EntryFacet[] }>('facets', {
      query: { ...query, fromNumber: '(555) 000 2222' },
      fields: ['fromNumber'],
      limit: 1,
    })
    expect(numbers.facets[0]?.values.map(({ count }) => count)).toEqual([4])
    const rare = await ask<{ facets: EntryFacet[] }>('facets', {
      query: { ...query, fromNumber: '+1 555 000 2222' },
      fields: ['fromNumber'],
      limit: 1,
    })
    expect(rare.facets[0]?.values.map(({ count }) => count)).toEqual([4, 1])
  })

  it('agree with the count of the list for every channel and value', async () => {
    for (const channel of channels) {
      const offered = channel.fields.filter(({ facet }) => facet).map(({ key }) => key)
      expect(offered).toEqual(expect.arrayContaining([channel.status, channel.own, 'country']))
      const answer = await gateway.post(`/api/${channel.resource}/facets`, { fields: offered, limit: 3 })
      for (const { field, values } of (answer.json() as { facets: EntryFacet[] }).facets) {
        for (const { id, count } of values) {
          const test = id === null ? { _type: 'IsNull' } : id
          const listed = await gateway.post(`/api/${channel.resource}/count`, { query: { [field]: test } })
          expect([field, id, listed.json().count]).toEqual([field, id, count])
        }
      }
    }
  })

  it('name nobody to a key with masked data, and are never about a person’s own data', async () => {
    const masked = await gateway.makeKey({ permissions: ['Project Member'], projectId: PROJECT, masked: true })
    const counted = await facets({ fields: ['user'] }, masked)
    expect(counted.user).toEqual(
      expect.arrayContaining([
        ['•••', 1],
        [null, 4],
      ]),
    )
    const piece = { toNumber: { _type: 'StartsWith', value: '+4915' } }
    for (const path of ['facets', 'histogram']) {
      const answer = await masked.post(`/api/sms-log/${path}`, { query: piece, fields: ['status'] })
      expect([answer.statusCode, answer.json().path]).toEqual([403, 'query.toNumber'])
    }
    for (const channel of channels)
      for (const { key, facet } of channel.fields) if (facet) expect(fieldOf(channel, key).personal).toBeUndefined()
  })

  it.each([
    [{ fields: [] }, 'fields'],
    [{ fields: ['smsText'] }, 'fields'],
    [{ fields: ['constructor'] }, 'fields'],
    [{ fields: Array.from({ length: 21 }, () => 'status') }, 'fields'],
    [{ fields: ['status'], limit: 0 }, 'limit'],
    [{ fields: ['status'], query: { nothing: 1 } }, 'query.nothing'],
  ])('refuse %j and name %s', async (body, path) => {
    const answer = await gateway.post('/api/sms-log/facets', body)
    expect([answer.statusCode, answer.json().path]).toEqual([400, path])
  })
})
