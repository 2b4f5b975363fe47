// Following a log: what came since a moment, then what comes, to whom it may.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { billedChannels, type Channel, channels } from '#contract/channels/index.ts'
import { LIVE_ENTRIES } from '#contract/routes/live.ts'
import { lineOf, OTHER, OWN, rowId } from '../http/test-matrix-world.ts'
import { OWNER_KEY, openTestGateway, type TestGateway } from '../test-gateway.ts'
import { follow } from './test-follower.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
})
afterAll(() => gateway.close())

const owner = { apikey: OWNER_KEY }
const live = (channel: Channel, params: Record<string, unknown> = {}) => {
  const texts = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  ])
  return `/api/${channel.resource}/live?${new URLSearchParams(Object.fromEntries(texts))}`
}
const ids = (entries: readonly { _id: string }[]) => entries.map(({ _id }) => _id)

describe.each(channels)('$id', (channel) => {
  it('tells what comes, once, and nothing of what was there', async () => {
    const before = await gateway.importLines(channel.id, [lineOf(OWN, channel, 0)])
    expect(before.accepted).toBe(1)
    const follower = await follow(gateway, live(channel, { select: { [channel.status]: true } }), owner)
    expect(follower.headers.get('content-type')).toContain('text/event-stream')
    expect(await follower.next()).toMatchObject({ entries: [], changed: [], leftOut: 0 })
    await gateway.importLines(channel.id, [lineOf(OWN, channel, 1)])
    const told = await follower.next()
    expect(told.entries).toMatchObject([{ _id: expect.any(String), [channel.status]: expect.any(String) }])
    // The same line again brings nothing; the next event is that of another row.
    await gateway.importLines(channel.id, [lineOf(OWN, channel, 1), lineOf(OWN, channel, 2)])
    const next = await follower.next()
    expect(next.entries).toHaveLength(1)
    expect(ids(next.entries)).not.toEqual(ids(told.entries))
    follower.leave()
  })

  it('asked once, answers what came since a moment, and where to go on', async () => {
    const { cursor } = (await gateway.get(live(channel))).json()
    await gateway.importLines(channel.id, [lineOf(OTHER, channel, 0)])
    const answer = (await gateway.get(live(channel, { since: cursor }))).json()
    const list = (await gateway.post(`/api/${channel.resource}/get-list`, { query: { projectId: OTHER } })).json()
    expect(ids(answer.entries)).toEqual(expect.arrayContaining(ids(list.data)))
    const again = (await gateway.get(live(channel, { since: cursor, query: { [channel.status]: 'Nothing' } }))).json()
    expect(again).toMatchObject({ entries: [], changed: [], leftOut: 0 })
  })
})

describe('of one log', () => {
  const [channel] = billedChannels
  if (!channel) throw new Error('no channel bills')
  const line = (n: number, more: object) => {
    const base = JSON.parse(lineOf(OWN, channel, 0))
    const id = rowId(OWN, channel, 0).replace(/.{4}$/, String(5000 + n))
    return JSON.stringify({ ...base, _id: id, ...more })
  }

  it('tells changes apart, and late rows with an old time', async () => {
    const follower = await follow(gateway, live(channel, { select: { [channel.status]: true } }), owner)
    await follower.next()
    await gateway.importLines(channel.id, [line(1, { createdAt: '2020-01-01T00:00:00.000Z', status: 'Sent' })])
    expect(await follower.next()).toMatchObject({ entries: [{ status: 'Sent' }], changed: [] })
    const updatedAt = '2030-01-01T00:00:00.000Z'
    const changed = line(1, { createdAt: '2020-01-01T00:00:00.000Z', updatedAt, status: 'Failed' })
    await gateway.importLines(channel.id, [changed])
    expect(await follower.next()).toMatchObject({ entries: [], changed: [{ status: 'Failed' }] })
    follower.leave()
  })

  it('says how many it leaves out of a flood', async () => {
    const follower = await follow(gateway, live(channel), owner)
    await follower.next()
    const lines = Array.from({ length: LIVE_ENTRIES + 50 }, (_none, n) => line(100 + n, {}))
    await gateway.importLines(channel.id, lines)
    const told = await follower.next()
    expect([told.entries.length, told.leftOut]).toEqual([LIVE_ENTRIES, 50])
    follower.leave()
  })

  it('keeps to the project, the query and the mask of the key', async () => {
    const { secret } = await gateway.makeKey({ projectId: OTHER, permissions: ['Viewer'], masked: true })
    const select = { [channel.contact]: true, [channel.title]: true }
    const follower = await follow(gateway, live(channel, { select }), { apikey: secret })
    await follower.next()
    await gateway.importLines(channel.id, [line(2, {}), lineOf(OTHER, channel, 1), lineOf(OTHER, channel, 2)])
    const { entries } = await follower.next()
    expect(ids(entries)).toEqual([rowId(OTHER, channel, 1), rowId(OTHER, channel, 2)])
    expect(entries[0]?.[channel.contact]).toContain('•••')
    expect(entries[0]?.[channel.title]).not.toContain('Canary')
    follower.leave()
    const query = { [channel.title]: { _type: 'Search', value: 'Canary' } }
    const refused = await gateway.as(secret).get(live(channel, { query }))
    expect([refused.statusCode, refused.json().path]).toEqual([403, `query.${channel.title}`])
  })

  it('goes on after a cursor', async () => {
    const first = await follow(gateway, live(channel), owner)
    const { cursor } = await first.next()
    first.leave()
    await gateway.importLines(channel.id, [line(3, {})])
    const second = await follow(gateway, live(channel), { ...owner, 'last-event-id': cursor })
    expect(ids((await second.next()).entries)).toContain(JSON.parse(line(3, {}))._id)
    second.leave()
  })

  it('ends when the key is revoked', async () => {
    const { key, secret } = await gateway.makeKey({ projectId: OWN, permissions: ['Viewer'] })
    const follower = await follow(gateway, live(channel), { apikey: secret })
    await follower.next()
    await gateway.inject({ method: 'DELETE', url: `/api/keys/${key.id}` })
    expect(await follower.next()).toEqual({ reason: 'refused' })
    await follower.ended()
  })

  it.each([
    ['since', 'yesterday'],
    ['ago', '-1'],
    ['ago', '1e9'],
    ['query', '{'],
    ['query', '{"nothing":1}'],
    ['select', '{"nothing":true}'],
  ])('refuses %s=%s by name', async (name, value) => {
    const answer = await gateway.get(live(channel, { [name]: value }))
    expect([answer.statusCode, answer.json().path]).toEqual([400, expect.stringContaining(name)])
  })

  it('takes so many followers of one key and gives places back', async () => {
    const { secret } = await gateway.makeKey({ projectId: OWN, permissions: ['Viewer'] })
    const open = () => follow(gateway, live(channel), { apikey: secret })
    const followers = await Promise.all(Array.from({ length: 20 }, open))
    expect((await open()).status).toBe(429)
    for (const each of followers) each.leave()
    await expect.poll(async () => (await open()).status).toBe(200)
  })
})

it('a gateway that stops ends its streams', async () => {
  const other = await openSecondApp()
  const [channel] = billedChannels
  if (!channel) throw new Error('no channel bills')
  const follower = await follow({ app: other }, live(channel), owner)
  await follower.next()
  const closed = other.close()
  expect(await follower.next()).toEqual({ reason: 'stopping' })
  await closed
})

async function openSecondApp() {
  const { buildApp } = await import('../app.ts')
  return buildApp(gateway.deps)
}
