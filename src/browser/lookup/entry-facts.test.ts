import { expect, test } from 'vitest'
import { channels } from '#contract/channels/index.ts'
import type { LookupEntry } from '#contract/routes/lookup.ts'
import { factsOf } from './entry-facts.ts'
import { spokenText } from './spoken-text.ts'

const entry = (channel: string, values: object): LookupEntry => ({ _id: 'a', channel, match: 'exact', ...values })

test('reads every channel through its pointers', () => {
  for (const channel of channels) {
    const { time, title, contact, status, cost } = channel
    const values = { [time]: '2026-11-20T10:00:00.000Z', [title]: 'Hi', [contact]: '+1', [status]: 'New one' }
    const facts = factsOf(entry(channel.id, cost === null ? values : { ...values, [cost]: 0.79 }))
    expect(facts).toMatchObject({ at: values[time], text: 'Hi', number: '+1', status: 'New one', tone: 'unclear' })
    expect(facts?.cents).toBe(cost === null ? undefined : '0.79')
  }
  expect(factsOf(entry('no-such-channel', {}))).toBeUndefined()
})

test('tells no amount from nothing charged', () => {
  expect(factsOf(entry('sms', { smsCostInUSDCents: 0 }))?.cents).toBe('0')
  expect(factsOf(entry('sms', { smsCostInUSDCents: null }))?.cents).toBeNull()
})

test('finds the code of a failure in its field, else in the sentence', () => {
  const code = (channel: string, values: object) => factsOf(entry(channel, values))?.code
  expect(code('sms', { status: 'Failed', errorCode: '30003', statusMessage: 'error code: 1111' })).toBe('30003')
  expect(code('whatsapp', { status: 'Failed', statusMessage: 'Error: 131026 Message undeliverable' })).toBe('131026')
  expect(code('call', { status: 'Error', statusMessage: 'Account not authorized' })).toBeNull()
  expect(code('sms', { status: 'Delivered', errorCode: '30003' })).toBeNull()
})

test('takes the words of a failure for its reason, not an id', () => {
  const reason = (values: object) => factsOf(entry('call', { status: 'Busy', ...values }))?.reason
  expect(reason({ statusMessage: 'Account not authorized' })).toBe('Account not authorized')
  expect(reason({ statusMessage: 'Call ID: CA1' })).toBeNull()
  expect(reason({ status: 'Completed', statusMessage: 'Picked up' })).toBeNull()
})

test('names what made somebody send it, incidents first', () => {
  const policy = { onCallDutyPolicy: { _id: 'p', name: 'Primary' } }
  expect(factsOf(entry('call', policy))?.cause).toMatchObject({ label: 'Primary', field: { key: 'onCallDutyPolicy' } })
  const both = { ...policy, incident: { _id: 'i', title: 'Down' }, alert: null }
  expect(factsOf(entry('call', both))?.cause).toMatchObject({ label: 'Down', id: 'i' })
  expect(factsOf(entry('call', { incident: { _id: 'i', title: null } }))?.cause).toBeNull()
})

test('knows a receipt, and the message that it is about', () => {
  const receipt = { eventType: 'Message Status', messageType: 'delivered', messageId: 'wamid.1' }
  expect(factsOf(entry('whatsapp-incoming', receipt))).toMatchObject({ receipt: 'delivered', messageId: 'wamid.1' })
  const message = { ...receipt, eventType: 'Incoming Message' }
  expect(factsOf(entry('whatsapp-incoming', message))).toMatchObject({ receipt: null })
  expect(factsOf(entry('whatsapp-incoming', { ...receipt, messageId: '•••1234' }))?.messageId).toBeNull()
  expect(factsOf(entry('whatsapp', { whatsAppMessageId: 'wamid.1' }))?.messageId).toBe('wamid.1')
})

test("says aloud a call's script in any form", () => {
  expect(spokenText({ message: 'Up' })).toBe('Up')
  expect(spokenText({ to: '+1', data: [{ sayMessage: 'One' }, { introMessage: 'Two', numDigits: 1 }] })).toBe('One Two')
  expect(spokenText({ a: 1 })).toBe('{"a":1}')
  expect([spokenText(null), spokenText(undefined), spokenText('x')]).toEqual(['', '', 'x'])
})
