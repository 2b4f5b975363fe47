import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { channels } from '#contract/channels/index.ts'
import type { Lookup } from '#contract/routes/lookup.ts'
import { sendzenLine } from '../test-fixtures.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'

let gateway: TestGateway

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const row = (n: number, changes: object) => ({
  _id: id(n),
  createdAt: `2026-05-0${n}T10:00:00.000Z`,
  projectId: '22222222-2222-4222-8222-222222222222',
  fromNumber: '+15550001111',
  status: 'Error',
  ...changes,
})

beforeAll(async () => {
  gateway = await openTestGateway()
  await gateway.importLines('sms', [
    row(1, { toNumber: '+15551234567', smsCostInUSDCents: 7.5, user: { _id: id(90), name: 'Ann Lee' } }),
    row(2, { toNumber: '+442071838750', smsCostInUSDCents: 1 }),
    row(3, { toNumber: '15551234567', smsCostInUSDCents: 0 }),
  ])
  await gateway.importLines('call', [
    row(4, { toNumber: '+1-555-123-4567', callCostInUSDCents: 30, callData: { message: 'up' } }),
  ])
  await gateway.importLines('whatsapp', [row(5, { toNumber: '+15551234567', whatsAppCostInUSDCents: 2 })])
  const message = { from: '15551234567', id: 'wamid.1', timestamp: '1777888999', type: 'text', text: { body: 'on it' } }
  const value = {
    metadata: { display_phone_number: '15550001111', phone_number_id: '1' },
    contacts: [{ wa_id: '15551234567', profile: { name: 'Ann' } }],
    messages: [message],
  }
  await gateway.importLines('whatsapp-incoming', [
    sendzenLine(639_000_000_000_000_001n, {
      object: 'whatsapp_business_account',
      entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
    }),
  ])
})
afterAll(() => gateway.close())

async function find(number: string, more = ''): Promise<Lookup> {
  const answer = await gateway.get(`/api/lookup?number=${encodeURIComponent(number)}${more}`)
  expect([number, answer.statusCode]).toEqual([number, 200])
  return answer.json()
}

describe('lookup', () => {
  it.each(['+1 (555) 123-4567', '15551234567', '0015551234567', '1234567', 'tel:+1-555-123-4567', '+١٥٥٥١٢٣٤٥٦٧'])(
    'finds the contact on every channel, both ways, from %s',
    async (pasted) => {
      const { summary, entries, contact } = await find(pasted)
      expect(summary.map(({ channel }) => channel).toSorted()).toEqual(channels.map((channel) => channel.id).toSorted())
      expect(entries).toHaveLength(5)
      expect(contact).toMatchObject({ digits: '15551234567' })
      expect(contact?.names.toSorted()).toEqual(['Ann', 'Ann Lee'])
    },
  )

  it('says how it searched and how each entry was met', async () => {
    expect((await find('+1 (555) 123-4567')).entries.every(({ match }) => match === 'exact')).toBe(true)
    const ending = await find('1234567')
    expect(ending.searchedAs).toContainEqual(expect.objectContaining({ match: 'ends-with', digits: '1234567' }))
    expect(ending.entries.every(({ match }) => match === 'ends-with')).toBe(true)
  })

  it('adds up what each channel cost, and says null where the source never bills', async () => {
    const { summary } = await find('+15551234567')
    expect(Object.fromEntries(summary.map(({ channel, costInUSDCents }) => [channel, costInUSDCents]))).toEqual({
      sms: '7.5',
      call: '30',
      whatsapp: '2',
      'whatsapp-incoming': null,
    })
    expect(summary.find(({ channel }) => channel === 'sms')).toMatchObject({
      count: 2,
      first: '2026-05-01T10:00:00.000Z',
      last: '2026-05-03T10:00:00.000Z',
    })
  })

  it('gives whole entries, newest first, page after page', async () => {
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Lookup = await find('15551234567', `&limit=2${cursor && `&cursor=${cursor}`}`)
      seen.push(...page.entries.map(({ createdAt }) => String(createdAt)))
      cursor = page.nextCursor
    }
    expect(seen).toHaveLength(5)
    expect(seen).toEqual(seen.toSorted().reverse())
    const { entries } = await find('15551234567')
    const sms = entries.find(({ channel }) => channel === 'sms')
    expect(sms).toMatchObject({
      toNumber: '15551234567',
      status: 'Error',
      smsCostInUSDCents: 0,
      projectId: '22222222-2222-4222-8222-222222222222',
    })
  })

  it('finds nothing where there is nothing, without guessing', async () => {
    expect(await find('+4915112345678')).toMatchObject({ contact: null, entries: [], summary: [], nextCursor: null })
  })

  it.each(['', '12', 'ab', '()'])('asks for digits when given "%s"', async (number) => {
    const answer = await gateway.get(`/api/lookup?number=${encodeURIComponent(number)}`)
    expect([answer.statusCode, answer.json().path]).toEqual([400, 'number'])
  })

  it('refuses a cursor that it did not give', async () => {
    const answer = await gateway.get('/api/lookup?number=15551234567&cursor=bm9uc2Vuc2U')
    expect([answer.statusCode, answer.json().path]).toEqual([400, 'cursor'])
  })
})
