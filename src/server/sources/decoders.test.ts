import { expect, test } from 'vitest'
import { sms } from '#contract/channels/sms.ts'
import { whatsappIncoming } from '#contract/channels/whatsapp-incoming.ts'
import { DecodeError } from './decode/decode-error.ts'
import { decodeLine } from './decoders.ts'

const line = JSON.stringify({
  createdAt: '2026-06-16T03:27:33.084Z',
  projectId: '2b51eb67-33ca-48f0-9c0b-423c87954859',
  toNumber: '+15551234567',
  status: 'Delivered',
  smsCostInUSDCents: 2,
})

test('does not take a byte order mark or a carriage return for content', () => {
  const [entry] = decodeLine(sms, `\uFEFF${line}\r`).entries
  expect(entry).toEqual(decodeLine(sms, line).entries[0])
  expect(entry?.raw).toBe(line)
})

test('gives no SendZen event for a channel of the OneUptime form', () => {
  expect(decodeLine(sms, line)).not.toHaveProperty('event')
})

test('names what is wrong with a line of the other form', () => {
  expect(() => decodeLine(whatsappIncoming, line)).toThrow(new DecodeError('project_id is required'))
})
