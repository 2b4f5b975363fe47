// Who may have what revealed, and what is written down of it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { revealLimits } from '#contract/routes/reveals.ts'
import { contactHash } from '../audit/contact-hash.ts'
import { ANNA, BEN, OTHER_PROJECT, PROJECT, smsRows } from '../lookup/test-contacts.ts'
import { reverseDigits } from '../numbers/digits.ts'
import { param, sql } from '../store/sql.ts'
import type { TestGateway, TestKey } from '../test-gateway.ts'
import { contactOf, entry, hidden, item, openRevealWorld, type RevealWorld, reveal } from './test-reveals.ts'

let world: RevealWorld
let gateway: TestGateway
/** A key of its own for each test. */
let caller: TestKey

beforeAll(async () => {
  world = await openRevealWorld()
  gateway = world.gateway
})
beforeEach(async () => {
  caller = await world.anew()
})
afterAll(() => gateway.close())

const notes = (by: TestKey) =>
  gateway.store.query<Record<string, string>>(
    sql`SELECT action, outcome, subject_kind, subject_id, subject_label, project_id, reason, ticket, toString(count) AS count
FROM audit_event WHERE actor_id = ${param('String', by.key.id)} ORDER BY at, action`,
  )

describe('refuses', () => {
  it.each([
    ['no reason', { subject: entry, reason: ' ' }, 'reason'],
    ['a reason without end', { subject: entry, reason: 'a'.repeat(revealLimits.reason + 1) }, 'reason'],
    ['neither entry nor contact', { subject: { channel: 'sms' }, reason: 'why not' }, 'subject'],
    ['a channel that is none', { subject: { ...entry, channel: 'fax' }, reason: 'why not' }, 'subject.channel'],
    ['several numbers', { subject: { contact: `${ANNA}, ${BEN}` }, reason: 'why not' }, 'subject.contact'],
    ['a name', { subject: { contact: 'Anna' }, reason: 'why not' }, 'subject.contact'],
    [
      'a ref that nobody gave',
      { subject: { contact: `ref_${'A'.repeat(200)}` }, reason: 'why not' },
      'subject.contact',
    ],
  ])('%s', async (_what, payload, path) => {
    const answer = await caller.post('/api/reveals', payload)
    expect([answer.statusCode, answer.json().path]).toEqual([400, path])
  })

  it('what is not there, or not the caller’s to read', async () => {
    const elsewhere = smsRows.find(({ projectId }) => projectId === OTHER_PROJECT)?._id
    const statuses = [
      await reveal(caller, { ...entry, id: '00000000-0000-4000-8000-000000000000' }),
      await reveal(caller, { ...entry, id: elsewhere }),
      await reveal(caller, { contact: '+4915199999999' }),
      // The end of a number finds, and does not name.
      await reveal(caller, { contact: '4567' }),
    ].map(({ statusCode }) => statusCode)
    expect(statuses).toEqual([404, 404, 404, 404])
    const calls = await gateway.makeKey({
      ...{ permissions: ['Read Call Log'], rights: ['reveal'], projectId: PROJECT, masked: true },
    })
    expect((await reveal(calls, entry)).statusCode).toBe(403)
    expect((await reveal(calls, { contact: ANNA })).statusCode).toBe(404)
    const neighbour = await gateway.makeKey({
      ...{ permissions: ['Project Member'], rights: ['reveal'], projectId: OTHER_PROJECT, masked: true },
    })
    // What a ref names is asked for anew by who has it.
    expect((await reveal(neighbour, { contact: (await contactOf(caller, BEN)).contact.ref })).statusCode).toBe(404)
  })

  it('who has not the right, and who needs none', async () => {
    const without = await gateway.makeKey({ permissions: ['Project Member'], projectId: PROJECT, masked: true })
    expect((await reveal(without, entry)).statusCode).toBe(403)
    expect(await notes(without)).toMatchObject([{ action: 'reveal', outcome: 'refused', subject_id: '' }])
    expect((await contactOf(without, ANNA)).contact.ref).toBeNull()
    const open = await gateway.makeKey({ permissions: ['Project Admin'], projectId: PROJECT })
    for (const each of [open, gateway]) expect((await reveal(each, entry)).statusCode).toBe(400)
    expect((await contactOf(open, ANNA)).contact.ref).toBeNull()
  })

  it('more at a time than anybody needs', async () => {
    for (let n = 0; n < revealLimits.active; n += 1) expect((await reveal(caller, entry)).statusCode).toBe(200)
    expect((await reveal(caller, entry)).json()).toMatchObject({
      code: 'bad_value',
      message: expect.stringContaining('20 reveals'),
    })
  })
})

describe('the audit log', () => {
  it('has each with its reason, findable by the number and without it', async () => {
    await reveal(caller, entry, { ticket: 'HELP-4711' })
    const { id } = (await reveal(caller, { contact: ANNA })).json()
    await caller.inject({ method: 'DELETE', url: `/api/reveals/${id}` })
    const found = await notes(caller)
    const common = { project_id: PROJECT, subject_label: '+49 ••• ••• 4567' }
    const contact = {
      subject_kind: 'contact',
      subject_id: await contactHash(gateway.store, reverseDigits(ANNA.slice(1))),
    }
    expect(found).toHaveLength(3)
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...{ action: 'reveal', subject_kind: 'entry', subject_id: `sms/${entry.id}`, ...common },
          ...{ reason: 'Asked by the customer', ticket: 'HELP-4711', count: '1' },
        }),
        expect.objectContaining({ action: 'reveal', ...contact, ...common, count: '2' }),
        expect.objectContaining({ action: 'reveal-end', ...contact, ...common }),
      ]),
    )
    expect(JSON.stringify(found)).not.toMatch(/51234|Anna|Database/)
  })

  it('comes first: what cannot be written down is not shown', async () => {
    const { audit } = gateway.deps
    const note = audit.note
    audit.note = () => Promise.reject(new Error('no room'))
    expect((await reveal(caller, entry)).statusCode).toBe(500)
    audit.note = note
    expect(await item(caller)).toMatchObject(hidden)
  })
})
