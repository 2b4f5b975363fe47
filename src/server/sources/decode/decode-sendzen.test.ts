import { expect, test } from 'vitest'
import { whatsappIncoming } from '#contract/channels/whatsapp-incoming.ts'
import { decodeLine } from '../decoders.ts'
import { DecodeError } from './decode-error.ts'
import { decodeSendzenEntry } from './decode-sendzen.ts'

const message = { from: '1234567890', id: 'wamid.A', timestamp: '1704067200', type: 'text', text: { body: 'Hello' } }
const metadata = { display_phone_number: '15551234567', phone_number_id: '123456789012345' }
const contacts = [{ wa_id: '1234567890', profile: { name: 'John Doe' } }]

function payloadOf(...values: readonly object[]) {
  const changes = values.map((value) => ({ field: 'messages', value: { metadata, contacts, ...value } }))
  return JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', changes }] })
}

const row = {
  project_id: '12345',
  phone_number_id: '123456789012345',
  event_type: 'Incoming Message',
  payload: payloadOf({ messages: [message] }),
  created_at: '638500000000000065',
  direction: 1,
  flyout_delivery_status: '-',
  flyout_delivery_response: '-',
  flyout_delivery_response_code: 0,
  flyout_url: '-',
}

function decode(changes: Record<string, unknown> = {}) {
  return decodeSendzenEntry({ ...row, ...changes }, JSON.stringify(row))
}

test('reads the document’s own example', () => {
  const { event, entries } = decode()
  expect(event).toEqual({ ...row, key: event.key })
  expect(entries).toHaveLength(1)
  expect(entries[0]).toMatchObject({
    channel: 'whatsapp-incoming',
    raw: JSON.stringify(row),
    deleted: false,
    values: {
      createdAt: '2024-01-01T00:00:00.000000Z',
      updatedAt: '2024-04-29T15:06:40.000006Z',
      project: { id: '12345', label: null },
      fromNumber: '1234567890',
      contactName: 'John Doe',
      whatsAppUserId: null,
      toNumber: '15551234567',
      eventType: 'Incoming Message',
      messageText: 'Hello',
      messageType: 'text',
      messageId: 'wamid.A',
      phoneNumberId: '123456789012345',
      createdAtTicks: '638500000000000065',
      direction: '1',
      flyoutDeliveryStatus: null,
      flyoutDeliveryResponse: null,
      flyoutDeliveryResponseCode: null,
      flyoutUrl: null,
      payload: row.payload,
    },
  })
})

test('keeps the digits of created_at from the line on', () => {
  const line = JSON.stringify(row).replace('"638500000000000065"', '638500000000000065')
  expect(decodeLine(whatsappIncoming, line).event?.created_at).toBe('638500000000000065')
})

test('fills in what a shorter entry leaves out', () => {
  const { project_id, phone_number_id, event_type, payload, created_at } = row
  const { event } = decodeSendzenEntry(
    { project_id: 12345, phone_number_id, event_type, payload: JSON.parse(payload), created_at },
    '',
  )
  expect(event).toEqual(decode({ project_id }).event)
})

test('keeps what the forwarding reported', () => {
  const { values } = decode({ flyout_delivery_status: 'Success', flyout_delivery_response_code: 200 }).entries[0] ?? {}
  expect(values).toMatchObject({ flyoutDeliveryStatus: 'Success', flyoutDeliveryResponseCode: '200' })
})

test.each([
  [{ project_id: undefined }, 'project_id is required'],
  [{ phone_number_id: null }, 'phone_number_id is required'],
  [{ event_type: undefined }, 'event_type is required'],
  [{ payload: '' }, 'payload is required'],
  [{ created_at: undefined }, 'created_at is required'],
  [{ created_at: 1704067200 }, 'created_at must be a time in ticks, not 1704067200'],
  [{ created_at: 'today' }, 'created_at must be a time in ticks, not "today"'],
  // Rounded by JSON.parse before it came here: there is no telling what was sent.
  [{ created_at: 638500000000000000 }, 'created_at must be a time in ticks'],
  [{ created_at: '500000000000000001' }, 'created_at must be a time in ticks'],
])('refuses %o', (changes, text) => {
  expect(() => decode(changes)).toThrow(DecodeError)
  expect(() => decode(changes)).toThrow(text)
})

test('gives the same ids every time, and other ids to other events', () => {
  const ids = (changes = {}) => decode(changes).entries.map(({ id }) => id)
  expect(ids()).toEqual(ids())
  expect(ids({ created_at: '638500000000000066' })).not.toEqual(ids())
  const two = ids({ payload: payloadOf({ messages: [message, message] }) })
  expect(new Set(two).size).toBe(2)
})

test('makes an entry of everything that an event holds', () => {
  const status = { id: 'wamid.B', status: 'read', timestamp: 1704067300, recipient_id: '49301234567' }
  const payload = payloadOf({ messages: [message, message], statuses: [status] }, { messages: [message] }, {})
  const { entries } = decode({ payload })
  expect(entries.map(({ values }) => values.messageText)).toEqual([
    'Hello',
    'Hello',
    'Read',
    'Hello',
    'Event: messages',
  ])
  expect(entries[2]?.values).toMatchObject({
    fromNumber: '49301234567',
    createdAt: '2024-01-01T00:01:40.000000Z',
    messageType: 'read',
  })
})

test.each([
  ['not JSON', 'Unreadable payload'],
  ['5', 'Unreadable payload'],
  ['[]', 'Unreadable payload'],
  ['{}', 'Event'],
  ['{"entry":[]}', 'Event without content'],
  ['{"entry":"?"}', 'Event'],
  ['{"entry":[null,{"changes":[7]}]}', 'Event'],
])('keeps an event whose payload is %s', (payload, text) => {
  const { entries } = decode({ payload })
  expect(entries.map(({ values }) => values.messageText)).toEqual([text])
  expect(entries[0]?.values).toMatchObject({ payload, fromNumber: null, createdAt: '2024-04-29T15:06:40.000006Z' })
})

test('never makes a number of a WhatsApp user id', () => {
  const from = { from: 'US.13491208655302741918', from_user_id: undefined }
  const hidden = { ...message, ...from }
  const [entry] = decode({ payload: payloadOf({ contacts: [], messages: [hidden] }) }).entries
  expect(entry?.values).toMatchObject({ fromNumber: null, whatsAppUserId: 'US.13491208655302741918' })
})

test('shows the user name where there is no name', () => {
  const contact = { profile: { username: '@sheena' }, user_id: 'US.1', wa_id: '' }
  const [entry] = decode({ payload: payloadOf({ contacts: [contact], messages: [{ ...message, from: '' }] }) }).entries
  expect(entry?.values).toMatchObject({ fromNumber: null, whatsAppUserId: 'US.1', contactName: '@sheena' })
})

test.each([['1'], ['1704067200000'], ['soon'], [null], [{}]])(
  'takes the log time where the timestamp is %o',
  (timestamp) => {
    const [entry] = decode({ payload: payloadOf({ messages: [{ ...message, timestamp }] }) }).entries
    expect(entry?.values.createdAt).toBe('2024-04-29T15:06:40.000006Z')
  },
)

test('names the person an outgoing message or call went to', () => {
  const echo = { ...message, from: '15551234567', to: '4930111111' }
  const called = { event: 'terminate', direction: 'BUSINESS_INITIATED', from: '15551234567', to: '4930222222' }
  const payload = payloadOf({ contacts: [], message_echoes: [echo], calls: [called] })
  expect(decode({ payload }).entries.map(({ values }) => values.fromNumber)).toEqual(['4930111111', '4930222222'])
})
