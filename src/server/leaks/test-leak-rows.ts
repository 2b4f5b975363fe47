// One row of every channel in which everything personal is a canary.
import { randomUUID } from 'node:crypto'
import { type Channel, channels, fieldOf } from '#contract/channels/index.ts'
import { realRows, sendzenLine } from '../test-fixtures.ts'
import { canaryOf, noteOf, personalPlaces } from './test-canaries.ts'

/** The project of all these rows. */
export const PROJECT = '77777777-7777-4777-8777-777777777777'
export const INCIDENT = '88888888-8888-4888-8888-888888888888'
export const USER = '99999999-9999-4999-8999-999999999999'

/** The lines that a source would send: what was sent twice is wasted, and says so. */
export function leakLines(channel: Channel): (object | string)[] {
  return channel.direction === 'inbound'
    ? [inboundLine(channel), ...receiptLines(channel)]
    : [outboundRow(channel, 60_000), outboundRow(channel, 120_000)]
}

const value = (channel: Channel, key: string) => canaryOf(channel.id, key).value

/** What stands in a field of the row, as the one who may see it reads it. */
export function personalValue(channel: Channel, key: string): string {
  const { kind } = canaryOf(channel.id, key)
  return kind === 'note' ? noteOf(channel.id, value(channel, channel.contact), idIn(channel)) : value(channel, key)
}

/** Calls have no message id of their own: their notes carry that of another channel. */
function idIn(channel: Channel): string {
  return channel.providerId ? value(channel, channel.providerId) : 'CA17273b3a506ffe12cfeb7f460f319757'
}

function outboundRow(channel: Channel, agoMs: number): object {
  const [template] = realRows(channel.id)
  const row: Record<string, unknown> = {
    ...template,
    projectId: PROJECT,
    project: { _id: PROJECT, name: 'Ours' },
    incident: { _id: INCIDENT, title: 'Database is down' },
    incidentId: INCIDENT,
    _id: randomUUID(),
    createdAt: new Date(Date.now() - agoMs).toISOString(),
    [channel.status]: 'Error',
    ...(channel.cost && { [channel.cost]: 75 }),
  }
  for (const { field, key } of personalPlaces.filter((place) => place.channel === channel)) {
    const text = personalValue(channel, key)
    if (field.kind === 'relation') {
      const related = row[field.key] as Record<string, unknown> | null
      row[field.key] = { ...related, _id: USER, [key.split('.')[1] ?? '']: text }
      row[field.idKey] = USER
    } else row[key] = field.kind === 'json' ? { message: text } : text
  }
  return row
}

/** A message with its sender's card, and the receipt of a message that was sent, with what went wrong. */
function inboundLine(channel: Channel): string {
  const number = value(channel, channel.contact).slice(1)
  const message = {
    from: number,
    from_user_id: value(channel, 'whatsAppUserId'),
    id: value(channel, 'messageId'),
    timestamp: String(Math.floor(Date.now() / 1000) - 60),
    type: 'text',
    text: { body: value(channel, channel.title) },
  }
  const payload = webhook({
    contacts: [
      {
        wa_id: number,
        user_id: value(channel, 'whatsAppUserId'),
        profile: { name: value(channel, 'contactName') },
      },
    ],
    messages: [message],
    hint: value(channel, 'payload'),
  })
  return ofProject(sendzenLine(ticks(0), payload), {
    flyout_delivery_response: personalValue(channel, 'flyoutDeliveryResponse'),
  })
}

/** Receipts of the messages that were sent: they name the number and quote the text. */
function receiptLines(inbound: Channel): string[] {
  return channels
    .filter(({ direction, providerId }) => direction === 'outbound' && providerId !== null)
    .map((channel, index) => {
      const status = {
        id: value(channel, channel.providerId ?? ''),
        recipient_id: value(channel, channel.contact).slice(1),
        status: 'failed',
        timestamp: String(Math.floor(Date.now() / 1000) - 30),
        errors: [{ code: 131_026, title: 'Undeliverable', error_data: { details: value(channel, channel.title) } }],
      }
      const line = sendzenLine(ticks(index + 1), webhook({ statuses: [status] }), 'Message Status')
      return ofProject(line, { flyout_delivery_response: personalValue(inbound, 'flyoutDeliveryResponse') })
    })
}

function webhook(content: object): object {
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15551230000', phone_number_id: '123456789012345' },
    ...content,
  }
  return { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] }
}

const ticks = (n: number) => 638_500_000_000_000_065n + BigInt(n) * 65n

function ofProject(line: string, more: Record<string, string>): string {
  const [, created] = /"created_at":(\d+)/.exec(line) ?? []
  const entry = { ...(JSON.parse(line) as object), ...more, project_id: PROJECT, created_at: 0 }
  return JSON.stringify(entry).replace('"created_at":0', `"created_at":${created}`)
}

/** Everything of an entry that may be selected, with all columns of what it relates to. */
export function selectEverything(channel: Channel): Record<string, unknown> {
  return Object.fromEntries(
    channel.fields.map(({ key }) => {
      const field = fieldOf(channel, key)
      return [
        key,
        field.kind === 'relation' ? Object.fromEntries(field.columns.map((column) => [column.key, true])) : true,
      ]
    }),
  )
}
