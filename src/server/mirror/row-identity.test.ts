import { describe, expect, test } from 'vitest'
import { sms } from '#contract/channels/sms.ts'
import { whatsappIncoming } from '#contract/channels/whatsapp-incoming.ts'
import { tryDecode } from './quarantine.ts'
import { quarantineId } from './row-identity.ts'

const row = {
  _id: 'c69b8d84-382f-40e5-bab9-ce33fd120a3d',
  createdAt: { _type: 'DateTime', value: '2026-06-16T03:27:33.084Z' },
  projectId: { _type: 'ObjectID', value: '2b51eb67-33ca-48f0-9c0b-423c87954859' },
  toNumber: '+15551234567',
  status: 'Sending',
  smsCostInUSDCents: 'abc',
}
const idOf = (changes: object) => quarantineId(sms, JSON.stringify({ ...row, ...changes }))

describe('a row in quarantine is known again', () => {
  test('by its id, whatever else was asked for or has changed', () => {
    expect(idOf({ team: null, status: 'Sent' })).toBe(idOf({}))
    expect(idOf({ _id: { _type: 'ObjectID', value: row._id } })).toBe(idOf({}))
    expect(idOf({ _id: '00000000-382f-40e5-bab9-ce33fd120a3d' })).not.toBe(idOf({}))
  })

  test('without an id by what lasts', () => {
    const nameless = { _id: undefined }
    expect(idOf({ ...nameless, team: null, status: 'Sent' })).toBe(idOf(nameless))
    expect(idOf({ ...nameless, toNumber: '+15551234568' })).not.toBe(idOf(nameless))
  })

  test('by its text where it is no row at all', () => {
    expect(quarantineId(sms, '"a"')).not.toBe(quarantineId(sms, '"b"'))
    expect(quarantineId(whatsappIncoming, '{"a":1}')).not.toBe(quarantineId(whatsappIncoming, '{"a":2}'))
  })
})

test('a row without an id is not mirrored: after a change it would be another row', () => {
  const good = { ...row, smsCostInUSDCents: 1 }
  expect(tryDecode(sms, JSON.stringify(good))).toHaveProperty('entries')
  expect(tryDecode(sms, JSON.stringify({ ...good, _id: '2b51eb67-33ca-58f0-9c0b-423c87954859' }))).toHaveProperty(
    'entries',
  )
  for (const _id of [undefined, null, { _type: 'ObjectID', value: null }])
    expect(tryDecode(sms, JSON.stringify({ ...good, _id }))).toEqual({
      reason: expect.stringContaining('_id is required'),
    })
})

test('an entry of SendZen, which has no id to bring, is mirrored', () => {
  const entry =
    '{"project_id":"1","phone_number_id":"2","event_type":"Other","payload":"{}","created_at":638500000000000065}'
  expect(tryDecode(whatsappIncoming, entry)).toHaveProperty('entries')
})
