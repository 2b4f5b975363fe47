// What is told of contacts with more entries, names and notices than are told, or read at once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Lookup } from '#contract/routes/lookup.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'
import { event, PROJECT } from './test-contacts.ts'

/** Read at once, and summed by the engine; their entries differ by how many say nothing. */
const FEW = '4915770000001'
const MANY = '4915770000002'
/** So many numbers end so, each with an entry. */
const END = '5557000'
const NUMBERS = 10_010

let gateway: TestGateway
let made = 0

const row = (toNumber: string, changes: object) => {
  made += 1
  return {
    _id: `55555555-0000-4000-8000-${String(made).padStart(12, '0')}`,
    createdAt: new Date(Date.UTC(2026, 0, 1) + made * 60_000).toISOString(),
    ...{ projectId: PROJECT, toNumber, status: 'Delivered', smsText: 'Hello', smsCostInUSDCents: 1.5 },
    ...changes,
  }
}

/** The n-th notice of a contact: under one of three statuses, by one of two codes. */
const refusal = (toNumber: string, n: number) =>
  row(toNumber, {
    status: ['Failed', 'Undelivered', 'Error'][n % 3],
    errorCode: n % 2 === 0 ? '21610' : '30004',
    smsCostInUSDCents: 0,
  })

/** What somebody wrote who is called something else each time. */
const written = (number: string, n: number) =>
  event(1000 + n + (number === MANY ? 500 : 0), {
    contacts: [{ wa_id: number, profile: { name: `Name ${n}` } }],
    messages: [
      {
        ...{ from: number, id: `wamid.${number}.${n}`, timestamp: String(1_780_000_000 + n), type: 'text' },
        text: { body: 'Hello' },
      },
    ],
  })

beforeAll(async () => {
  gateway = await openTestGateway()
  const numbers = Array.from({ length: NUMBERS }, (_, n) => `+49157${String(n).padStart(5, '0')}${END}`)
  const sms = [
    ...[FEW, MANY].flatMap((number) => Array.from({ length: 30 }, (_, n) => refusal(number, n))),
    ...Array.from({ length: 300 }, () => row(MANY, {})),
    ...numbers.map((number) => row(number, {})),
  ]
  expect(await gateway.importLines('sms', sms)).toMatchObject({ accepted: sms.length })
  const incoming = [FEW, MANY].flatMap((number) => Array.from({ length: 25 }, (_, n) => written(number, n)))
  expect(await gateway.importLines('whatsapp-incoming', incoming)).toMatchObject({ accepted: incoming.length })
}, 60_000)
afterAll(() => gateway.close())

const find = async (number: string, more = ''): Promise<Lookup> =>
  (await gateway.get(`/api/lookup?number=${encodeURIComponent(number)}${more}`)).json()

describe.each([
  ['few', FEW, 55],
  ['many', MANY, 355],
])('a contact of %s entries', (_, number, count) => {
  it('is told by its newest twenty names, newest first', async () => {
    const { contact, contacts } = await find(number)
    expect(contact?.names).toEqual(Array.from({ length: 20 }, (_each, n) => `Name ${24 - n}`))
    expect(contacts).toMatchObject([{ digits: number, count }])
  })

  it('is told the newest twenty notices of all its statuses, newest first', async () => {
    const { notices, entries } = await find(number, '&limit=100&channels=sms&outcome=failed')
    const refusals = entries.filter(({ errorCode }) => errorCode)
    expect(refusals).toHaveLength(30)
    expect(notices).toEqual(
      refusals.slice(0, 20).map((entry) => ({
        kind: entry.errorCode === '21610' ? 'opt-out' : 'blocked',
        ...{ channel: 'sms', entryId: entry._id, at: entry.createdAt },
      })),
    )
    expect((await find(number)).notices).toEqual(notices)
  })

  it('has the same sums and pages, with a filter that leaves everything or without', async () => {
    for (const more of ['', '&limit=7', '&order=oldest-first', '&limit=100'])
      expect(await find(number, more)).toEqual(await find(number, `${more}&from=2000-01-01`))
    const { summary, matching } = await find(number)
    expect([matching, summary.reduce((sum, each) => sum + each.count, 0)]).toEqual([count, count])
    expect(summary.find(({ channel }) => channel === 'sms')).toMatchObject({
      ...{ costInUSDCents: String((count - 55) * 1.5), chargedCount: count - 55, notChargedCount: 30 },
      ...{ unknownCount: 0, failedCount: 30, arrivedCount: count - 55 },
    })
  })
})

it('adds up more contacts than are told apart, to the last entry', async () => {
  for (const more of ['', '&from=2000-01-01']) {
    const { contact, contacts, summary, matching, entries, nextCursor } = await find(END, more)
    expect([contact, contacts.length, entries.length]).toEqual([null, 20, 50])
    expect([matching, nextCursor === null]).toEqual([NUMBERS, false])
    expect(summary).toMatchObject([{ channel: 'sms', count: NUMBERS, costInUSDCents: String(NUMBERS * 1.5) }])
  }
})
