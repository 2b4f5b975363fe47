// Another Tollbook as the source: a server of the documents, page limit included.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Channel, findChannel } from '#contract/channels/index.ts'
import { decodeLine } from '../sources/decoders.ts'
import { outboundChannels, realRows, sendzenLines } from '../test-fixtures.ts'
import { OWNER_KEY, openTestGateway, type TestGateway } from '../test-gateway.ts'
import { openClient } from './open-client.ts'
import type { SourceClient, Window } from './source-client.ts'
import { testSourceConfig } from './upstream/test-http.ts'

const never = new AbortController().signal
const everything: Window = { from: null, to: '2100-01-01T00:00:00.000000Z', by: 'created' }
const channelOf = (id: string): Channel => findChannel(id) ?? expect.fail(`no ${id}`)
let gateway: TestGateway
let url: string

beforeAll(async () => {
  gateway = await openTestGateway()
  for (const id of outboundChannels) await gateway.importLines(id, realRows(id))
  await gateway.importLines(
    'whatsapp-incoming',
    sendzenLines().map(({ line }) => line),
  )
  url = await gateway.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => gateway.close())

async function read(client: SourceClient, channel: Channel, window = everything): Promise<string[]> {
  const rows: string[] = []
  for await (const page of client.readWindow(channel, window, never)) rows.push(...page.rows)
  return rows
}

const oneuptime = (secret = OWNER_KEY) => openClient(testSourceConfig('oneuptime', url, { secret }))
const decodedOf = (channel: Channel, row: string) => {
  const { id, values } = decodeLine(channel, row).entries[0] ?? expect.fail('no entry')
  return { id, values }
}

describe('a Tollbook as a source', () => {
  it.each(outboundChannels)('gives every row of %s with what a real server had sent', async (id) => {
    const channel = channelOf(id)
    const given = (await read(oneuptime(), channel)).map((row) => decodedOf(channel, row))
    const sent = realRows(id).map((row) => decodedOf(channel, JSON.stringify(row)))
    expect(new Set(given.map((each) => each.id))).toEqual(new Set(sent.map((each) => each.id)))
    expect(given).toHaveLength(sent.length)
    const byId = new Map(given.map((each) => [each.id, each.values]))
    for (const { id, values } of sent) expect(byId.get(id)).toMatchObject(values)
  })

  it('gives windows by either time, counts them, and knows its oldest row', async () => {
    const sms = channelOf('sms')
    const client = oneuptime()
    const times = (key: string) =>
      realRows('sms')
        .map((row) => (row[key] as { value: string }).value)
        .sort()
    for (const [by, key] of [
      ['created', 'createdAt'],
      ['updated', 'updatedAt'],
    ] as const) {
      const sorted = times(key)
      const middle = sorted[100] ?? ''
      const window: Window = { from: middle.replace('Z', '000Z'), to: everything.to, by }
      const expected = sorted.filter((time) => time >= middle).length
      expect(await read(client, sms, window)).toHaveLength(expected)
      expect(await client.count(sms, window, never)).toBe(expected)
    }
    expect(await client.oldest(sms, never)).toBe(times('createdAt')[0]?.replace('Z', '000Z'))
    expect(Math.abs(client.skewMs)).toBeLessThan(60_000)
  })

  it('gives SendZen’s log entries to the last tick', async () => {
    const client = openClient(testSourceConfig('sendzen', url, { secret: OWNER_KEY }))
    const ticks = (rows: readonly string[]) => rows.map((row) => /"created_at":(\d+)/.exec(row)?.[1])
    const lines = sendzenLines().map(({ line }) => line)
    expect(ticks(await read(client, channelOf('whatsapp-incoming')))).toEqual(ticks(lines))
  })

  it('refuses a wrong key, and a key without the permission', async () => {
    const sms = channelOf('sms')
    await expect(read(oneuptime('wrong'), sms)).rejects.toMatchObject({ kind: 'unauthorized' })
    const { secret } = await gateway.makeKey({ permissions: ['Read Call Log'] })
    await expect(read(oneuptime(secret), sms)).rejects.toMatchObject({ kind: 'forbidden' })
    const sendzen = openClient(testSourceConfig('sendzen', url, { secret: 'wrong' }))
    await expect(read(sendzen, channelOf('whatsapp-incoming'))).rejects.toMatchObject({ kind: 'unauthorized' })
  })
})
