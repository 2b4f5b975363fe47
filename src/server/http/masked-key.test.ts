// A key that sees personal data masked: nothing personal in any answer, and no way to ask it out piece by piece.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Channel, channels, fieldOf } from '#contract/channels/index.ts'
import { selectAll } from '#contract/query/parse-select.ts'
import { realRows, sendzenLine } from '../test-fixtures.ts'
import { openTestGateway, type TestGateway, type TestKey } from '../test-gateway.ts'

const PROJECT = '77777777-7777-4777-8777-777777777777'
/** No two of these occur elsewhere in a row. */
const canary = {
  number: '+491511234' + '5678',
  name: 'Canary Name',
  email: 'canary@example.com',
  text: 'canary text',
  wamid: 'wamid.CANARYCANARYCANARY',
}
const forbidden = [canary.name, canary.email, canary.text, canary.wamid, '15112345', '1511 2345']

let gateway: TestGateway
let masked: TestKey
let plain: TestKey
const ids = new Map<string, string>()

function outboundRow(channel: Channel): object {
  const [template] = realRows(channel.id)
  const json = fieldOf(channel, channel.title).kind === 'json'
  return {
    ...template,
    projectId: PROJECT,
    project: { _id: PROJECT, name: 'Ours' },
    [channel.contact]: canary.number,
    [channel.title]: json ? { message: canary.text } : canary.text,
    ...(channel.providerId && { [channel.providerId]: canary.wamid }),
    statusMessage: `The number ${canary.number} (${canary.email}) is not reachable. Message ID: ${canary.wamid}`,
    user: { _id: PROJECT, name: canary.name, email: canary.email },
    userId: PROJECT,
  }
}

function inboundLine(): string {
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15551234567', phone_number_id: '123456789012345' },
    contacts: [{ wa_id: canary.number.slice(1), profile: { name: canary.name } }],
    messages: [
      {
        from: canary.number.slice(1),
        id: canary.wamid,
        timestamp: '1767225600',
        type: 'text',
        text: { body: canary.text },
      },
    ],
  }
  const payload = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] }
  return sendzenLine(638_500_000_000_000_065n, payload).replace('"project_id":"12345"', `"project_id":"${PROJECT}"`)
}

beforeAll(async () => {
  gateway = await openTestGateway()
  for (const channel of channels) {
    const line = channel.direction === 'inbound' ? inboundLine() : outboundRow(channel)
    expect(await gateway.importLines(channel.id, [line])).toMatchObject({ accepted: 1, rejected: 0 })
    const list = await gateway.post(`/api/${channel.resource}/get-list`)
    ids.set(channel.id, list.json().data[0]._id)
  }
  masked = await gateway.makeKey({ permissions: ['Project Member'], projectId: PROJECT, masked: true })
  plain = await gateway.makeKey({ permissions: ['Project Member'], projectId: PROJECT })
})
afterAll(() => gateway.close())

const everyColumn = (channel: Channel) =>
  Object.fromEntries(
    selectAll(channel).map(({ field }) => [
      field.key,
      field.kind === 'relation' ? Object.fromEntries(field.columns.map(({ key }) => [key, true])) : true,
    ]),
  )

const period = { from: '2020-01-01', to: '2030-01-01', timezone: 'UTC', interval: null }

describe.each(channels.map((channel) => [channel.id, channel] as const))(
  '%s with masked personal data',
  (id, channel) => {
    const reads: [string, (caller: TestKey) => ReturnType<TestKey['get']>][] = [
      ['the list', (caller) => caller.post(`/api/${channel.resource}/get-list`, { select: everyColumn(channel) })],
      [
        'the item',
        (caller) => caller.post(`/api/${channel.resource}/${ids.get(id)}/get-item`, { select: everyColumn(channel) }),
      ],
      ['the lookup', (caller) => caller.get(`/api/lookup?number=${encodeURIComponent(canary.number)}`)],
      ['the lookup by its end', (caller) => caller.get('/api/lookup?number=5678')],
    ]
    it.each(reads)('%s tells nothing of the person', async (_name, read) => {
      const [hidden, shown] = [await read(masked), await read(plain)]
      expect([hidden.statusCode, shown.statusCode]).toEqual([200, 200])
      expect(shown.body).toContain(canary.text)
      // What was asked for comes back as it was typed.
      const body = hidden.body.replace(/"searchedAs":\[[^\]]*\]/, '').replace(/"digits":"\d+"/g, '')
      expect(forbidden.filter((secret) => body.includes(secret))).toEqual([])
      expect(hidden.body).toContain('+49 ••• ••• 5678')
    })

    it('withholds what the source sent', async () => {
      expect((await masked.get(`/api/${channel.resource}/${ids.get(id)}/raw`)).statusCode).toBe(403)
      expect((await plain.get(`/api/${channel.resource}/${ids.get(id)}/raw`)).statusCode).toBe(200)
    })

    it('counts no personal values, and names nobody in those it counts', async () => {
      for (const field of channel.fields.filter(({ filter }) => filter)) {
        const answer = await masked.post(`/api/${channel.resource}/values`, { field: field.key })
        expect([field.key, answer.statusCode]).toEqual([field.key, field.personal ? 403 : 200])
        expect(forbidden.filter((secret) => answer.body.includes(secret))).toEqual([])
      }
      const sums = await masked.post('/api/cost-summary', { ...period, groupBy: ['user'], channels: [id] })
      expect(forbidden.filter((secret) => sums.body.includes(secret))).toEqual([])
    })

    it('answers whole values and refuses pieces of them', async () => {
      const { contact, title } = channel
      const count = async (caller: TestKey, query: object) => {
        const answer = await caller.post(`/api/${channel.resource}/count`, { query })
        return answer.statusCode === 200 ? answer.json().count : answer.statusCode
      }
      for (const query of [
        { [contact]: canary.number },
        { [contact]: { _type: 'EndsWith', value: '5678' } },
        { [contact]: { _type: 'NotNull' } },
      ]) {
        expect(await count(masked, query)).toBe(1)
      }
      for (const query of [
        { [contact]: { _type: 'EndsWith', value: '45678' } },
        { [contact]: { _type: 'StartsWith', value: '+4915' } },
        { [contact]: { _type: 'GreaterThan', value: '+49' } },
        { [title]: { _type: 'Search', value: 'canary' } },
        {
          any: {
            _type: 'MultiSearch',
            fields: ['status', title].filter((key) => key !== 'status' || channel.status === key),
            value: 'c',
          },
        },
      ]) {
        expect(await count(plain, query)).toBe(1)
        expect(await count(masked, query)).toBe(403)
      }
      const sorted = await masked.post(`/api/${channel.resource}/get-list`, { sort: { [contact]: 1 } })
      expect(sorted.json()).toMatchObject({ code: 'forbidden', path: `sort.${contact}` })
    })
  },
)

it('refuses sums by number, searches by name, longer ends of a number and SendZen’s own payloads', async () => {
  const [billed] = channels
  if (!billed) throw new Error('no channel')
  const sums = await masked.post('/api/cost-summary', { ...period, groupBy: [billed.contact], channels: [billed.id] })
  expect(sums.json()).toMatchObject({ code: 'forbidden', path: 'groupBy' })
  const lengths = { ...period, groupBy: ['messageLength'], channels: [billed.id] }
  expect((await masked.post('/api/cost-summary', lengths)).json()).toMatchObject({ code: 'forbidden', path: 'groupBy' })
  const names = await masked.post(`/api/${billed.resource}/values`, { field: 'user', search: 'Can' })
  expect(names.json()).toMatchObject({ code: 'forbidden', path: 'search' })
  const inSeveral = await masked.post(`/api/${billed.resource}/count`, {
    query: { any: { _type: 'MultiSearch', fields: ['user'], value: 'Can' } },
  })
  expect(inSeveral.json()).toMatchObject({ code: 'forbidden', path: 'query.user.name' })
  const byName = await masked.post(`/api/${billed.resource}/count`, {
    query: { user: { email: { _type: 'Search', value: 'can' } } },
  })
  expect(byName.json()).toMatchObject({ code: 'forbidden', path: 'query.user.email' })
  // More of the end than the mask shows would spell the number out, digit by digit.
  const byEnd = async (caller: TestKey) => (await caller.get('/api/lookup?number=12345678')).json()
  expect((await byEnd(plain)).entries).toHaveLength(channels.length)
  expect(await byEnd(masked)).toMatchObject({ entries: [], searchedAs: [{ match: 'exact' }] })
  const events = await masked.inject({ method: 'GET', url: '/v1/logs' })
  expect([events.statusCode, events.json()]).toEqual([403, { message: 'Forbidden' }])
})
