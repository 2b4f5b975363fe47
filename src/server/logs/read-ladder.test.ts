import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { whatsapp } from '#contract/channels/whatsapp.ts'
import { whatsappIncoming } from '#contract/channels/whatsapp-incoming.ts'
import { owner } from '../access/principal.ts'
import { migrations } from '../store/schema/migrations.ts'
import { sql } from '../store/sql.ts'
import { alterText, statementsOf } from '../store/topology.ts'
import { sendzenLine } from '../test-fixtures.ts'
import { openTestGateway, type TestCaller, type TestGateway } from '../test-gateway.ts'
import { receiptStatement } from './read-ladder.ts'

const PROJECT = '77777777-7777-4777-8777-777777777777'
const begin = Date.UTC(2026, 5, 1, 10) / 1000
const iso = (second: number) => new Date((begin + second) * 1000).toISOString()

let gateway: TestGateway
let ticks = 638_500_000_000_000_065n
beforeAll(async () => {
  gateway = await openTestGateway()
})
afterAll(() => gateway.close())

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** Imports a message, updated a minute after it was sent. */
async function send(n: number, changes: object = {}): Promise<string> {
  const row = {
    _id: idOf(n),
    createdAt: iso(0),
    updatedAt: iso(60),
    projectId: PROJECT,
    toNumber: '+15551234567',
    fromNumber: '+15550001111',
    status: 'Queued',
    whatsAppMessageId: `wamid.MESSAGE${n}`,
    whatsAppCostInUSDCents: 1,
    ...changes,
  }
  expect(await gateway.importLines(whatsapp.id, [row])).toMatchObject({ rejected: 0 })
  return idOf(n)
}

/** SendZen's log entry of one webhook with these receipts. */
function logged(statuses: readonly object[], project = '12345'): string {
  ticks += 10_000_000n
  const metadata = { display_phone_number: '15550001111', phone_number_id: '1' }
  const value = { messaging_product: 'whatsapp', metadata, statuses }
  const payload = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] }
  return sendzenLine(ticks, payload, 'Message Status').replace('"12345"', `"${project}"`)
}

const receipt = (n: number, status: string, second: number, more: object = {}) => ({
  id: `wamid.MESSAGE${n}`,
  status,
  timestamp: String(begin + second),
  recipient_id: '15551234567',
  ...more,
})

async function report(...lines: readonly string[]): Promise<void> {
  expect(await gateway.importLines(whatsappIncoming.id, lines)).toMatchObject({ rejected: 0 })
}

const path = (id: string) => `/api/${whatsapp.resource}/${id}/ladder`
const ladder = async (id: string, caller: TestCaller = gateway) => (await caller.get(path(id))).json()

describe('the ladder of a message', () => {
  it('joins receipts to the message by its id, whatever order and however often they come', async () => {
    const id = await send(1)
    const pricing = { billable: true, pricing_model: 'PMP', type: 'regular', category: 'utility' }
    const read = logged([receipt(1, 'read', 9)])
    const batch = logged([receipt(1, 'sent', 2, { pricing }), receipt(2, 'failed', 3), receipt(1, 'delivered', 5)])
    await report(read)
    await report(batch, logged([receipt(1, 'delivered', 7)]), batch, read)
    const price = { billable: true, model: 'PMP', type: 'regular', category: 'utility' }
    expect(await ladder(id)).toEqual({
      messageId: 'wamid.MESSAGE1',
      steps: [
        { status: 'sent', at: iso(2), source: 'receipt', pricing: price },
        { status: 'delivered', at: iso(5), source: 'receipt' },
        { status: 'read', at: iso(9), source: 'receipt' },
      ],
      current: 'read',
    })
  })

  it('says why a message failed', async () => {
    const id = await send(3, { status: 'Sent' })
    const error = { code: 131026, title: 'Message undeliverable', error_data: { details: 'Not on WhatsApp.' } }
    await report(logged([receipt(3, 'failed', 4, { errors: [error] })]))
    const errors = [{ code: '131026', title: 'Message undeliverable', details: 'Not on WhatsApp.' }]
    expect(await ladder(id)).toMatchObject({
      steps: [
        { status: 'sent', at: iso(60), source: 'entry' },
        { status: 'failed', at: iso(4), source: 'receipt', errors },
      ],
      current: 'failed',
    })
  })

  it('takes the time of the log where a receipt has none', async () => {
    const id = await send(4)
    await report(logged([receipt(4, 'sent', 0, { timestamp: 'soon' })]))
    expect((await ladder(id)).steps[0].at).toMatch(/^2024-04-29T/)
  })

  it.each([
    [51, 'Queued', undefined, 'Queued'],
    [52, 'Success', undefined, 'Success'],
    [53, 'Read', 'read', 'read'],
    [54, 'Low Balance', 'failed', 'failed'],
    [55, 'Odd', undefined, 'Odd'],
  ])('has nothing but the word of an entry of which nobody reported (%i: %s)', async (n, status, step, current) => {
    const id = await send(n, { status, whatsAppMessageId: undefined })
    const steps = step ? [{ status: step, at: iso(60), source: 'entry' }] : []
    expect(await ladder(id)).toEqual({ messageId: null, steps, current })
  })

  it('keeps apart what other messages and chats with the same id say', async () => {
    const id = await send(6)
    const message = { id: 'wamid.MESSAGE6', from: '15551234567', timestamp: String(begin), type: 'text' }
    await report(logged([receipt(60, 'read', 1)]).replace('\\"statuses\\"', '\\"messages\\"'))
    await report(logged([message]).replace('\\"statuses\\"', '\\"messages\\"'))
    expect((await ladder(id)).steps).toEqual([])
  })

  it('comes through the many receipts of a group with every status', async () => {
    const id = await send(7)
    const members = Array.from({ length: 60 }, (_none, n) => n)
    const group = (status: string, second: number) =>
      members.map((n) =>
        receipt(7, status, second + n, { recipient_id: 'group', recipient_participant_id: `1555${n}` }),
      )
    await report(logged([...group('delivered', 1), ...group('read', 500), ...group('sent', 0)]))
    expect((await ladder(id)).steps).toMatchObject([
      { status: 'sent', at: iso(0) },
      { status: 'delivered', at: iso(1) },
      { status: 'read', at: iso(500) },
    ])
  })
})

describe('who sees which part of it', () => {
  it('shows a key the receipts of its own project, and the owner those of every project', async () => {
    const id = await send(8)
    await report(logged([receipt(8, 'sent', 1)], PROJECT), logged([receipt(8, 'read', 2)]))
    const key = await gateway.makeKey({ permissions: ['Read WhatsApp Log'], projectId: PROJECT })
    const words = ({ steps }: { steps: { status: string }[] }) => steps.map(({ status }) => status)
    expect(words(await ladder(id))).toEqual(['sent', 'read'])
    expect(words(await ladder(id, key))).toEqual(['sent'])
    const stranger = await gateway.makeKey({ permissions: ['Read WhatsApp Log'], projectId: '12345' })
    expect(await ladder(id, stranger)).toMatchObject({ code: 'not_found', path: 'id' })
  })

  it('tells a masked key statuses and times alone', async () => {
    const id = await send(9)
    const errors = [{ code: 131026, title: 'The number +15551234567 is not on WhatsApp' }]
    await report(logged([receipt(9, 'failed', 1, { errors, pricing: { category: 'utility' } })], PROJECT))
    const masked = await gateway.makeKey({ permissions: ['Viewer'], projectId: PROJECT, masked: true })
    expect(await ladder(id, masked)).toEqual({
      messageId: '•••AGE9',
      steps: [{ status: 'failed', at: iso(1), source: 'receipt' }],
      current: 'failed',
    })
  })

  it('refuses who may not read the log, and ids that are none', async () => {
    const key = await gateway.makeKey({ permissions: ['Read SMS Log'], projectId: PROJECT })
    expect((await key.get(path(idOf(1)))).statusCode).toBe(403)
    expect(await ladder('x')).toMatchObject({ code: 'bad_id' })
    expect((await gateway.get('/api/sms-log/x/ladder')).statusCode).toBe(404)
  })
})

describe('the index of message ids', () => {
  /** Granules that the engine reads for one ladder, and how many there are. */
  async function granules(): Promise<number[]> {
    const statement = receiptStatement(owner, { channel: whatsappIncoming.id, name: 'payload' }, ['wamid.MESSAGE1'])
    const lines = await gateway.store.query<{ explain: string }>(sql`EXPLAIN indexes = 1 ${statement}`)
    const text = lines.map(({ explain }) => explain).join('\n')
    const skipped = /Name: provider_index[\s\S]*?Granules: (\d+)\/(\d+)/.exec(text)
    return skipped ? skipped.slice(1).map(Number) : [text.length]
  }

  it('finds the receipts of a message without reading the others', async () => {
    const lines = Array.from({ length: 12_000 }, (_none, n) => logged([receipt(1000 + n, 'read', n)]))
    await report(...lines)
    const [read = 0, all = 0] = await granules()
    expect(all).toBeGreaterThan(10)
    expect(read).toBeLessThan(all / 3)
  })

  it('is made for rows that were there before it', async () => {
    await gateway.store.command(
      alterText(gateway.store.topology, {
        alter: 'log_entry',
        change: 'DROP INDEX provider_index SETTINGS mutations_sync = 1',
      }),
    )
    expect(await granules()).toHaveLength(1)
    const steps = migrations.find(({ version }) => version === 4)?.steps ?? []
    for (const statement of steps.flatMap((step) => statementsOf(gateway.store.topology, step)))
      await gateway.store.command(`${statement} SETTINGS mutations_sync = 1`)
    const [read = 0, all = 0] = await granules()
    expect(read).toBeLessThan(all / 3)
  })
})
