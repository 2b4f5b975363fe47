// What can be pasted, and whom it finds.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Lookup } from '#contract/routes/lookup.ts'
import { migrations } from '../store/schema/migrations.ts'
import { statementsOf } from '../store/topology.ts'
import { openTestGateway, type TestCaller, type TestGateway } from '../test-gateway.ts'
import { ANNA, BEN, CLARA, DAN, event, fill, PROJECT, SMS_ID, WAMID } from './test-contacts.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
  await fill(gateway)
})
afterAll(() => gateway.close())

async function find(number: string, more = '', caller: TestCaller = gateway): Promise<Lookup> {
  const answer = await caller.get(`/api/lookup?number=${encodeURIComponent(number)}${more}`)
  expect([number, answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([number, 200, ''])
  return answer.json()
}

const digits = ({ contacts }: Lookup) => contacts.map((contact) => contact.digits)

describe('a message id', () => {
  it('finds its entry and its receipts, and everything of its contact', async () => {
    const found = await find(WAMID)
    expect(found.contact).toMatchObject({ digits: BEN.slice(1), country: 'GG' })
    expect(
      found.entries
        .filter(({ match }) => match === 'message-id')
        .map(({ channel }) => channel)
        .toSorted(),
    ).toEqual(['whatsapp', 'whatsapp-incoming'])
    expect(found.matching).toBe(6)
    expect((await find(` ${SMS_ID} `)).contact).toMatchObject({ digits: ANNA.slice(1) })
  })

  it('is itself only as it is written', async () => {
    expect(digits(await find(WAMID.replace('HBg', 'hbg')))).toEqual([])
    expect(digits(await find(WAMID.slice(0, -1)))).toEqual([])
  })

  it('finds an entry that names nobody', async () => {
    await gateway.importLines('whatsapp-incoming', [
      event(50, { statuses: [{ id: 'wamid.nobody', status: 'sent' }] }, 'Message Status'),
    ])
    const found = await find('wamid.nobody')
    expect(found).toMatchObject({ contact: null, contacts: [], matching: 1, entries: [{ match: 'message-id' }] })
  })
})

describe('a name', () => {
  it.each(['anna weber', 'WEBER, Anna', 'web ann', 'anna.weber@example.com'])(
    'finds who is called %s',
    async (name) => {
      const found = await find(name)
      expect(digits(found)).toEqual([ANNA.slice(1)])
      expect(found.contact?.names).toEqual(['Anna Weber'])
    },
  )

  it('finds who somebody of that name wrote to, where nobody is called so', async () => {
    expect(digits(await find('zoë'))).toEqual([BEN.slice(1)])
  })

  it('takes what means something to the engine as it is', async () => {
    for (const name of ["We'ber", 'We-ber']) expect(digits(await find(name))).toEqual([])
    expect(digits(await find('%weber\\_'))).toEqual([ANNA.slice(1)])
  })
})

describe('somebody who hides their number', () => {
  it.each([DAN.userId, 'dan hidden'])('is found by %s', async (text) => {
    const found = await find(text)
    expect(found.contact).toMatchObject({ number: '', digits: '', userId: DAN.userId, names: ['Dan Hidden'] })
    expect(found.entries).toHaveLength(1)
  })

  it.each([CLARA.userId, CLARA.number, 'ruiz'])(
    'is one with the number that they wrote with before: %s',
    async (text) => {
      const found = await find(text)
      expect(found.contacts).toHaveLength(1)
      expect(found.contact).toMatchObject({ digits: CLARA.number, userId: CLARA.userId, country: 'ES' })
      expect(found.contacts[0]).toMatchObject({ count: 2 })
      expect(found.entries).toHaveLength(2)
    },
  )

  it('is not found by the digits of the id', async () => {
    for (const text of [DAN.userId.slice(3), DAN.userId.slice(-7), DAN.userId.slice(-10)])
      expect((await find(text)).entries).toEqual([])
  })

  it('was kept before there was an order for them', async () => {
    const userId = 'FR.00001111222233334444'
    await gateway.store.insert('log_entry', [
      {
        ...{ project_id: PROJECT, channel: 'whatsapp-incoming', id: 'old', contact_reversed: '', version: '1' },
        ...{ created_at: '2026-05-01 10:00:00.000000', whats_app_user_id: userId, status: 'Incoming Message' },
        ...{ is_deleted: 0, raw: '{}' },
      },
    ])
    expect((await find(userId)).entries).toEqual([])
    const order = migrations.find(({ name }) => name.includes('hide their number'))
    for (const statement of order?.steps.flatMap((step) => statementsOf(gateway.store.topology, step)) ?? [])
      await gateway.store.command(statement)
    expect((await find(userId)).entries).toMatchObject([{ whatsAppUserId: userId }])
  })
})

describe('an end', () => {
  it('finds all that end so, best first, and nobody in particular', async () => {
    const found = await find('4567')
    expect(found.contact).toBeNull()
    expect(digits(found).toSorted()).toEqual([BEN.slice(1), ANNA.slice(1)].toSorted())
    expect(found.matching).toBe(9)
  })

  it('stands apart from whole numbers, whose entries are the answer', async () => {
    await gateway.importLines('sms', [
      {
        _id: '66666666-6666-4666-8666-000000000070',
        createdAt: '2026-05-20T10:00:00.000Z',
        projectId: PROJECT,
        toNumber: '23454567',
        status: 'Sent',
        smsCostInUSDCents: 1,
      },
    ])
    const found = await find('23454567')
    expect(found.contacts.map(({ digits: each, match }) => [each, match])).toEqual([
      ['23454567', 'exact'],
      [ANNA.slice(1), 'ends-with'],
    ])
    expect([found.contact?.digits, found.entries.length]).toEqual(['23454567', 1])
  })
})

it('adds up alike whether one page holds all of them or not, and whether a filter that leaves all is there or not', async () => {
  for (const text of [ANNA, BEN, CLARA.number, DAN.userId, '4567', WAMID, 'weber']) {
    const sums = async (more: string) => {
      const { summary, notices, matching, contact, contacts } = await find(text, more)
      return { summary, notices, matching, contact, contacts }
    }
    const all = await sums('&limit=100')
    expect(await sums('&limit=1')).toEqual(all)
    expect(await sums('&from=2000-01-01')).toEqual(all)
  }
})

it('finds several at once, each once, and says of which country each is', async () => {
  const found = await find(`${ANNA}, 07911 124567\n${DAN.userId}; ${ANNA}`)
  expect(digits(found).toSorted()).toEqual(['', BEN.slice(1), ANNA.slice(1)].toSorted())
  expect([found.contact, found.matching]).toEqual([null, 10])
  expect(found.searchedAs).toContainEqual({
    match: 'exact',
    digits: ANNA.slice(1),
    text: '+49 1512 3454567',
    country: 'DE',
  })
  expect(found.searchedAs).toContainEqual({ match: 'user-id', digits: '', text: DAN.userId, country: null })
})

it('reads a signature', async () => {
  const found = await find(`Anna Weber\nHauptstr. 12, 10115 Berlin\nMobil: 0151 / 23454567\nanna@example.com`)
  expect(found.contact).toMatchObject({ digits: ANNA.slice(1) })
})

it('refuses more than a page of contacts, and says how many there were', async () => {
  const many = Array.from({ length: 21 }, (_, n) => `+4915100000${n + 10}`).join('\n')
  const answer = await gateway.get(`/api/lookup?number=${encodeURIComponent(many)}`)
  expect(answer.json()).toMatchObject({ path: 'number', message: expect.stringContaining('21') })
})

describe('the entries', () => {
  const texts = async (more: string) => {
    const { entries, matching, summary } = await find(ANNA, more)
    // Whose they are does not depend on which are shown.
    expect(summary).toMatchObject([{ channel: 'sms', count: 3, arrivedCount: 1, failedCount: 1 }])
    expect(matching).toBe(entries.length)
    return entries.map(({ smsText }) => smsText)
  }

  it.each([
    ['&channels=sms', 3],
    ['&channels=call,whatsapp', 0],
    ['&direction=inbound', 0],
    ['&direction=outbound', 3],
    ['&outcome=failed', 1],
    ['&outcome=arrived', 1],
    ['&outcome=moving', 1],
    ['&outcome=unclear', 0],
    ['&from=2026-05-02T10:00:00Z', 2],
    ['&to=2026-05-02T10:00:00Z', 1],
    ['&text=DOWN', 2],
    ['&text=%25', 0],
  ])('are narrowed by %s', async (more, count) => {
    expect(await texts(more)).toHaveLength(count)
  })

  it('come in either order, page by page', async () => {
    const newest = await texts('')
    expect(await texts('&order=oldest-first')).toEqual(newest.toReversed())
    const first = await find(ANNA, '&order=oldest-first&limit=2&text=down')
    expect(first.nextCursor).toBeNull()
    const page = await find(ANNA, '&order=oldest-first&limit=2')
    const rest = await find(ANNA, `&order=oldest-first&limit=2&cursor=${page.nextCursor}`)
    expect([...page.entries, ...rest.entries].map(({ smsText }) => smsText)).toEqual(newest.toReversed())
    expect(page.matching).toBe(3)
  })

  it.each([
    ['&channels=sms,fax', 'channels'],
    ['&from=yesterday', 'from'],
    ['&to=1', 'to'],
    ['&outcome=lost', 'outcome'],
    ['&direction=up', 'direction'],
    ['&order=random', 'order'],
  ])('%s is refused by name', async (more, path) => {
    const answer = await gateway.get(`/api/lookup?number=4567${more}`)
    expect([answer.statusCode, answer.json().path]).toEqual([400, path])
  })
})

it('keeps to the project of the key, whatever is asked for', async () => {
  const stranger = await gateway.makeKey({ permissions: ['Project Member'], projectId: 'somebody-else' })
  for (const text of [ANNA, '4567', WAMID, DAN.userId, CLARA.number, 'anna', 'wamid.nobody']) {
    expect(await find(text, '', stranger)).toMatchObject({
      contact: null,
      contacts: [],
      entries: [],
      summary: [],
      notices: [],
    })
    expect((await stranger.get(`/api/lookup/suggest?text=${encodeURIComponent(text)}`)).json()).toEqual({
      suggestions: [],
    })
  }
  const own = await gateway.makeKey({ permissions: ['Read SMS Log'], projectId: PROJECT })
  expect((await find('anna', '', own)).matching).toBe(2)
  expect((await find(WAMID, '', own)).contacts).toEqual([])
})
