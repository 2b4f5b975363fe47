// Two holes that such APIs are known to have: a query that reaches another project's rows under another name of the
// project column, and a query that tests a column which nobody may select, to guess its content from counts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { billedChannels, type Channel, fieldOf } from '#contract/channels/index.ts'
import { openTestGateway, type TestGateway, type TestKey } from '../test-gateway.ts'

const OWN = '11111111-1111-4111-8111-111111111111'
const OTHER = '22222222-2222-4222-8222-222222222222'
const OTHER_ROW = '33333333-3333-4333-8333-333333333333'
const OTHER_INCIDENT = '44444444-4444-4444-8444-444444444444'

let gateway: TestGateway
let key: TestKey

function row(channel: Channel, projectId: string, id: string): object {
  const texts = { [channel.own]: '+15550001111', [channel.contact]: '+4915112345678', [channel.status]: 'Success' }
  const body = fieldOf(channel, channel.title).kind === 'json' ? { message: 'hello' } : 'hello'
  return {
    _id: id,
    createdAt: '2026-06-01T10:00:00Z',
    projectId,
    project: { _id: projectId, name: projectId === OWN ? 'Ours' : 'Theirs' },
    incident: { _id: OTHER_INCIDENT, title: 'Disk', projectId, description: 'canary-description' },
    user: { _id: OTHER_INCIDENT, name: 'Ann', email: 'ann@example.com', password: 'canary-password' },
    statusCallbackToken: 'canary-token',
    deletedByUserId: OTHER_INCIDENT,
    ...texts,
    [channel.title]: body,
    ...(channel.cost && { [channel.cost]: 5 }),
  }
}

beforeAll(async () => {
  gateway = await openTestGateway()
  for (const channel of billedChannels) {
    const own = '55555555-5555-4555-8555-555555555555'
    const report = await gateway.importLines(channel.id, [row(channel, OWN, own), row(channel, OTHER, OTHER_ROW)])
    expect(report.errors).toEqual([])
  }
  key = await gateway.makeKey({ permissions: ['Project Owner'], projectId: OWN })
})
afterAll(() => gateway.close())

const every = billedChannels.map((channel) => [channel.resource, channel] as const)

describe.each(every)('%s: no query reaches another project', (resource, channel) => {
  it.each<[object]>([
    [{ projectId: OTHER }],
    [{ projectId: { _type: 'NotEqual', value: OWN } }],
    [{ projectId: { _type: 'Includes', value: [OWN, OTHER] } }],
    [{ projectId: null }],
    [{ project: OTHER }],
    [{ project: [OTHER, OWN] }],
    [{ project: { _id: OTHER } }],
    [{ project: { _id: { _type: 'NotEqual', value: OWN } } }],
    [{ project: { name: 'Theirs' } }],
    [{ project: { _type: 'NotNull' } }],
    [{ incident: { projectId: OTHER } }],
    [{ _id: OTHER_ROW }],
    [{ _id: [OTHER_ROW] }],
    [{ any: { _type: 'MultiSearch', fields: ['projectId', 'project', '_id'], value: '2222' } }],
    [{ any: { _type: 'MultiSearch', fields: ['projectId', 'project', '_id'], value: 'Theirs' } }],
  ])('%j', async (query) => {
    const list = await key.post(`/api/${resource}/get-list`, {
      query,
      select: { projectId: true, project: { name: true } },
    })
    const { data, count } = list.json()
    expect(list.statusCode).toBe(200)
    expect(data).toHaveLength(count)
    expect(data.every((entry: { projectId: string }) => entry.projectId === OWN)).toBe(true)
    expect((await key.post(`/api/${resource}/count`, { query })).json()).toEqual({ count })
    const values = await key.post(`/api/${resource}/values`, { query, field: 'project' })
    const sums = await key.post('/api/cost-summary', {
      ...{ from: '2026-01-01', to: '2027-01-01', timezone: 'UTC', interval: null, groupBy: ['projectId'], query },
      channels: [channel.id],
    })
    for (const answer of [list, values, sums]) {
      expect(answer.statusCode).toBe(200)
      expect(answer.body).not.toContain(OTHER)
      expect(answer.body).not.toContain('Theirs')
    }
    expect(sums.json().total.count).toBe(count)
  })

  it('nor does an id', async () => {
    for (const path of ['get-item', 'raw']) {
      const answer = await key.get(`/api/${resource}/${OTHER_ROW}/${path}`)
      expect([path, answer.statusCode]).toEqual([path, 404])
    }
  })

  it('and the owner key, narrowed to a project, stays in it', async () => {
    const ask = (headers: Record<string, string>) =>
      gateway.inject({ method: 'POST', url: `/api/${resource}/count`, headers, payload: { query: {} } })
    expect((await ask({})).json()).toEqual({ count: 2 })
    expect((await ask({ projectid: OWN })).json()).toEqual({ count: 1 })
  })
})

describe.each(every)('%s: no query tests what nobody may select', (resource) => {
  const guess = { _type: 'StartsWith', value: 'canary' }
  it.each<[object, string]>([
    [{ query: { user: { password: guess } } }, 'query.user.password'],
    [{ query: { incident: { description: guess } } }, 'query.incident.description'],
    [{ query: { statusCallbackToken: guess } }, 'query.statusCallbackToken'],
    [{ query: { deletedByUserId: OTHER_INCIDENT } }, 'query.deletedByUserId'],
    [{ query: { raw: guess } }, 'query.raw'],
    [{ query: { related: guess } }, 'query.related'],
    [{ query: { any: { ...guess, _type: 'MultiSearch', fields: ['statusCallbackToken'] } } }, 'query.any.fields.0'],
    [{ sort: { statusCallbackToken: 1 } }, 'sort.statusCallbackToken'],
    [{ sort: { user: { password: 1 } } }, 'sort.user.password'],
    [{ select: { user: { password: true } } }, 'select.user.password'],
    [{ select: { statusCallbackToken: true } }, 'select.statusCallbackToken'],
  ])('%j', async (body, path) => {
    const answer = await key.post(`/api/${resource}/get-list`, body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'unknown_field', path })
  })
})
