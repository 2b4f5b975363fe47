// The mask lifted from one entry or one contact: for whom, from what, and how long.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { updateKey } from '../access/manage-keys.ts'
import { keyPrincipal, owner } from '../access/principal.ts'
import { ANNA, BEN, CLARA, DAN, smsRows, WAMID } from '../lookup/test-contacts.ts'
import { OWNER_KEY, type TestCaller, type TestKey } from '../test-gateway.ts'
import { openReveals } from './reveals.ts'
import {
  contactOf,
  entry,
  hidden,
  item,
  openRevealWorld,
  otherId,
  type RevealWorld,
  reveal,
  select,
  shown,
} from './test-reveals.ts'

let world: RevealWorld
/** A key of its own for each test. */
let caller: TestKey
const MINUTE = 60_000

beforeAll(async () => {
  world = await openRevealWorld()
})
beforeEach(async () => {
  caller = await world.anew()
})
afterAll(() => world.gateway.close())

describe('an entry', () => {
  it('is shown to who asked, wherever it is read by itself, and no other is', async () => {
    expect(await item(caller)).toMatchObject(hidden)
    const answer = await reveal(caller, entry)
    expect([answer.statusCode, answer.json()]).toMatchObject([
      200,
      {
        subject: { kind: 'entry', ...entry, label: '+49 ••• ••• 4567' },
        expiresAt: new Date(world.now + 10 * MINUTE).toISOString(),
      },
    ])
    expect(await item(caller)).toMatchObject(shown)
    expect(await item(caller, otherId)).toMatchObject(hidden)
    expect((await caller.get(`/api/sms-log/${entry.id}/raw`)).json().raw).toContain('Database is down')
    expect((await caller.get(`/api/sms-log/${otherId}/raw`)).statusCode).toBe(403)
    const list = (await caller.post('/api/sms-log/get-list', { select })).json().data as { smsText: string }[]
    expect(list.filter(({ smsText }) => smsText !== '•••')).toMatchObject([shown])
    // Its contact is not revealed with it.
    expect(await contactOf(caller, '4567')).toMatchObject({
      contacts: [{ number: '+44 ••• ••• 4567' }, { number: '+49 ••• ••• 4567' }],
    })
  })

  it('is shown in its ladder and in the story that it is part of', async () => {
    const incident = '66666666-6666-4666-8666-0000000000a1'
    const [line] = smsRows
    const paged = { ...line, _id: incident.replace('a1', 'a2'), toNumber: '+33612345678', incident: { _id: incident } }
    expect(await world.gateway.importLines('sms', [{ ...paged, incidentId: incident }])).toMatchObject({ accepted: 1 })
    const number = async () =>
      (await caller.get(`/api/story?kind=incident&id=${incident}`)).json().steps[0].people[0].attempts[0].number
    expect(await number()).toBe('+33 ••• ••• 5678')
    await reveal(caller, { channel: 'sms', id: paged._id })
    expect(await number()).toBe('+33612345678')
    const id = '66666666-6666-4666-8666-000000000006'
    const ladder = async () => (await caller.get(`/api/whatsapp-log/${id}/ladder`)).json().messageId
    expect(await ladder()).toMatch(/^•••.{4}$/)
    await reveal(caller, { contact: BEN })
    expect(await ladder()).toBe(WAMID)
  })

  it('counts at another gateway of the same store', async () => {
    await reveal(caller, entry)
    const other = openReveals(world.gateway.store, { secret: OWNER_KEY, minutes: 10, now: () => world.now })
    const { lifted } = await other.viewer(keyPrincipal(caller.key))
    expect([lifted?.entry(entry.channel, entry.id), lifted?.entry('call', entry.id)]).toEqual([true, false])
  })

  it('stays masked for another caller, and is masked again when its time is over', async () => {
    await reveal(caller, entry)
    expect(await item(await world.anew())).toMatchObject(hidden)
    world.now += 10 * MINUTE - 1
    expect(await item(caller)).toMatchObject(shown)
    world.now += 1
    expect(await item(caller)).toMatchObject(hidden)
    expect((await caller.get('/api/reveals')).json()).toEqual({
      reveals: [],
      asOf: new Date(world.now).toISOString(),
      minutes: 10,
    })
  })

  it('is masked again as soon as its caller wants, who alone may', async () => {
    const { id } = (await reveal(caller, entry)).json()
    const end = (by: TestCaller) => by.inject({ method: 'DELETE', url: `/api/reveals/${id}` })
    expect((await end(await world.anew())).statusCode).toBe(404)
    expect(await item(caller)).toMatchObject(shown)
    expect((await end(caller)).statusCode).toBe(200)
    expect(await item(caller)).toMatchObject(hidden)
    expect((await end(caller)).statusCode).toBe(404)
  })

  it('is masked again with the end of the right', async () => {
    await reveal(caller, entry)
    await updateKey(world.gateway.keys, owner, caller.key.id, { rights: ['export'] })
    expect(await item(caller)).toMatchObject(hidden)
    expect((await caller.get('/api/reveals')).statusCode).toBe(403)
  })

  it('stays masked in files, sums, suggestions and what is asked about it', async () => {
    await reveal(caller, { contact: ANNA })
    const year = { from: '2026-01-01', to: '2027-01-01', timezone: 'UTC' }
    const answers = await Promise.all([
      caller.post('/api/sms-log/export', { format: 'csv', columns: ['toNumber', 'smsText', 'user'], query: {} }),
      caller.get(`/api/lookup/evidence?number=${encodeURIComponent(ANNA)}`),
      caller.get('/api/lookup/suggest?text=4567'),
      caller.get('/api/sms-log/live?ago=600&select={"smsText":true,"toNumber":true}'),
      caller.post('/api/cost-summary', { ...year, groupBy: ['user'] }),
      caller.post('/api/sms-log/facets', { fields: ['user'] }),
      caller.post('/api/sms-log/values', { field: 'user' }),
    ])
    for (const { statusCode, body } of answers) {
      // The head of a pack repeats what was asked for.
      const told = body.replace(/^\{"kind":"tollbook-evidence-pack.*\n/, '')
      expect([statusCode, told]).toEqual([200, expect.not.stringMatching(/Database is|Anna|51234/)])
    }
    const search = { query: { smsText: { _type: 'Search', value: 'down' } } }
    expect((await caller.post('/api/sms-log/count', search)).statusCode).toBe(403)
    expect((await caller.get(`/api/lookup?number=${encodeURIComponent(ANNA)}&text=down`)).statusCode).toBe(403)
  })
})

describe('a contact', () => {
  it.each([
    ['a number, as pasted', ANNA, async () => ({ contact: '0049 151 23454567' })],
    ['the ref that a lookup gives', ANNA, async () => ({ contact: (await contactOf(caller, ANNA)).contact.ref })],
  ])('is shown with all its entries by %s', async (_what, number, subject) => {
    const answer = await reveal(caller, await subject())
    expect([answer.statusCode, answer.json()]).toMatchObject([200, { subject: { kind: 'contact' } }])
    expect(answer.body).not.toContain('51234')
    const seen = await contactOf(caller, number)
    expect(seen).toMatchObject({ contact: { number: '+49 1512 3454567', names: ['Anna Weber'] } })
    expect(seen.entries.map(({ smsText }: typeof shown) => smsText)).toEqual(['Still down', 'Database is down'])
    expect([await item(caller), await item(caller, otherId)]).toMatchObject([shown, { smsText: 'Still down' }])
    // Neither who merely ends alike nor who was written to by the same person.
    expect(await contactOf(caller, BEN)).toMatchObject({ contact: { number: '+44 ••• ••• 4567', names: ['•••'] } })
    expect((await contactOf(await world.anew(), number)).contact.number).toBe('+49 ••• ••• 4567')
  })

  it('is one with what came under its user id, and may have no number at all', async () => {
    await reveal(caller, { contact: CLARA.userId })
    expect(await contactOf(caller, CLARA.number)).toMatchObject({
      contact: { digits: CLARA.number, userId: CLARA.userId, names: ['Clara Ruiz'] },
      entries: [{ messageText: 'Stop!' }, { messageText: 'Hola' }],
    })
    await reveal(caller, { contact: DAN.userId })
    expect(await contactOf(caller, DAN.userId)).toMatchObject({
      contact: { userId: DAN.userId, names: ['Dan Hidden'] },
    })
  })

  it('may be one of several that end alike', async () => {
    const { contacts } = await contactOf(caller, '4567')
    expect(contacts.map(({ number }: { number: string }) => number)).toEqual(['+44 ••• ••• 4567', '+49 ••• ••• 4567'])
    await reveal(caller, { contact: contacts[1].ref })
    const seen = await contactOf(caller, '4567')
    expect(seen.contacts).toMatchObject([{ number: '+44 ••• ••• 4567' }, { number: '+49 1512 3454567' }])
  })

  it('is told to be revealed for each of its entries and for itself, and for nothing else', async () => {
    const { ref } = (await contactOf(caller, ANNA)).contact
    const { id } = (await reveal(caller, { contact: ref })).json()
    const told = async (params: Record<string, string>) => {
      const answer = await caller.get(`/api/reveals?${new URLSearchParams(params)}`)
      return answer.json().reveals.map((each: { id: string }) => each.id)
    }
    expect(await Promise.all([{}, { contact: ref }, { contact: ANNA }, entry].map(told))).toEqual([
      [id],
      [id],
      [id],
      [id],
    ])
    const bens = smsRows[2]?._id ?? ''
    expect(await Promise.all([{ contact: BEN }, { channel: 'sms', id: bens }].map(told))).toEqual([[], []])
  })
})
