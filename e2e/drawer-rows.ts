// Entries whose drawers have something to tell: a refused SMS in Unicode, a call that asks for keys, a message that was
// read without OneUptime knowing, an answer to it.
import { type Channel, channels, findField } from '#contract/channels/index.ts'
import { receiptChannels } from '#contract/routes/ladder.ts'
import { ticksFromMs } from '#contract/ticks.ts'
import type { Gateway } from './gateway.ts'

const INCIDENT = { _id: '33333333-3333-4333-8333-333333333333', title: 'Database is down' }
const CONTACT = '+4915123454567'
const begin = Date.UTC(2026, 4, 8, 10)

/** A channel by what it has. */
function need(what: string, has: (channel: Channel) => unknown): Channel {
  const found = channels.find(has)
  if (!found) throw new Error(`no channel has ${what}`)
  return found
}

export const counted = need('segments', (channel) => findField(channel, 'segments'))
export const spoken = need('a title in JSON', (channel) => findField(channel, channel.title)?.kind === 'json')
export const receipted = need('receipts', (channel) => receiptChannels(channel).length > 0)
export const received = need('payloads', (channel) => channel.direction === 'inbound')

export const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

function row(channel: Channel, n: number, values: object): string {
  const at = (seconds: number) => new Date(begin + n * 60_000 + seconds * 1000).toISOString()
  return JSON.stringify({
    _id: idOf(n),
    createdAt: at(0),
    updatedAt: at(67),
    projectId: '22222222-2222-4222-8222-222222222222',
    incident: INCIDENT,
    [channel.contact]: CONTACT,
    [channel.own]: '+15550001111',
    [channel.cost ?? '']: 24,
    ...values,
  })
}

const script = [
  { sayMessage: 'The database is down.' },
  {
    introMessage: 'To acknowledge, press 1.',
    timeoutInSeconds: 10,
    noInputMessage: 'Goodbye.',
    onInputCallRequest: { 1: { sayMessage: 'Acknowledged.' }, default: { sayMessage: 'Invalid.' } },
  },
]

/** A webhook as SendZen logs it: JSON in JSON, ticks an integer of 18 digits. */
function event(n: number, type: string, value: object): string {
  const change = { field: 'messages', value: { metadata: { display_phone_number: '15550001111' }, ...value } }
  const payload = JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [change] }] })
  const entry = { project_id: '12345', phone_number_id: '1', event_type: type, payload }
  return `${JSON.stringify(entry).slice(0, -1)},"created_at":${ticksFromMs(begin + n * 60_000) + BigInt(n)}}`
}

const seconds = (n: number, after: number) => String((begin + n * 60_000) / 1000 + after)

export async function loadRows(gateway: Gateway): Promise<void> {
  const load = async ({ id }: Channel, lines: readonly string[]) => {
    const answer = await gateway.fetch(`/api/import?channel=${id}`, { method: 'POST', body: lines.join('\n') })
    const { accepted } = (await answer.json()) as { accepted: number }
    if (accepted !== lines.length) throw new Error(`${id} took ${accepted} of ${lines.length} rows`)
  }
  await load(counted, [
    row(counted, 1, {
      [counted.title]: `The primary doesn’t answer. ${'Please acknowledge. '.repeat(4)}`,
      [counted.status]: 'Undelivered',
      statusMessage: 'Delivery status: Undelivered. Provider error code: 30007.',
    }),
  ])
  await load(spoken, [row(spoken, 2, { [spoken.title]: { data: script }, [spoken.status]: 'Success' })])
  const message = {
    [receipted.title]: 'INC-4',
    [receipted.providerId ?? '']: 'wamid.DRAWER3',
    [receipted.status]: 'Sent',
  }
  await load(receipted, [row(receipted, 3, message)])
  const receipt = { id: 'wamid.DRAWER3', recipient_id: CONTACT.slice(1) }
  const answer = {
    ...{ from: CONTACT.slice(1), id: 'wamid.DRAWER4', type: 'interactive', timestamp: seconds(4, 0) },
    ...{ context: { id: 'wamid.DRAWER3' } },
    interactive: { type: 'list_reply', list_reply: { id: 'ack', title: 'Acknowledge', description: 'I take it' } },
  }
  await load(received, [
    event(3, 'Message Status', { statuses: [{ ...receipt, status: 'read', timestamp: seconds(3, 95) }] }),
    event(4, 'Incoming Message', { contacts: [{ wa_id: CONTACT.slice(1) }], messages: [answer] }),
  ])
}

/** The id that the gateway gave to the answer. */
export async function answerId(gateway: Gateway): Promise<string> {
  const query = { [received.providerId ?? '']: 'wamid.DRAWER4' }
  const answer = await gateway.fetch(`/api/${received.resource}/get-list`, { method: 'POST', body: { query } })
  const { data } = (await answer.json()) as { data: { _id: string }[] }
  return String(data[0]?._id)
}
