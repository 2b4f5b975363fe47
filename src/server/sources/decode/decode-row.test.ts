import { describe, expect, test } from 'vitest'
import { call } from '#contract/channels/call.ts'
import { sms } from '#contract/channels/sms.ts'
import { whatsapp } from '#contract/channels/whatsapp.ts'
import { DecodeError } from './decode-error.ts'
import { decodeRow } from './decode-row.ts'

const projectId = '2b51eb67-33ca-48f0-9c0b-423c87954859'
const incidentId = '39d1c0d2-8771-4388-b836-871ed9b1113e'
const row = {
  _id: 'c69b8d84-382f-40e5-bab9-ce33fd120a3d',
  createdAt: '2026-06-16T03:27:33.084Z',
  projectId,
  toNumber: '+15551234567',
  status: 'Delivered',
  smsCostInUSDCents: 2,
}

function decode(changes: Record<string, unknown>) {
  return decodeRow(sms, { ...row, ...changes }, '{}')
}

test('reads plain values', () => {
  expect(decodeRow(sms, row, '{"raw":1}')).toEqual({
    channel: 'sms',
    id: row._id,
    values: {
      createdAt: '2026-06-16T03:27:33.084000Z',
      updatedAt: '2026-06-16T03:27:33.084000Z',
      project: { id: projectId, label: null },
      toNumber: '+15551234567',
      status: 'Delivered',
      smsCostInUSDCents: '2',
    },
    raw: '{"raw":1}',
    deleted: false,
  })
})

test('reads envelopes like plain values', () => {
  const entry = decode({
    _id: { _type: 'ObjectID', value: row._id.toUpperCase() },
    createdAt: { _type: 'DateTime', value: '2026-06-16T03:27:33.084123Z' },
    projectId: { _type: 'ObjectID', value: projectId },
    toNumber: { _type: 'Phone', value: '(555)123-4567' },
    fromNumber: { _type: 'Phone', value: null },
  })
  expect(entry.id).toBe(row._id)
  expect(entry.values).toMatchObject({
    createdAt: '2026-06-16T03:27:33.084123Z',
    project: { id: projectId, label: null },
    toNumber: '(555)123-4567',
    fromNumber: null,
  })
})

describe('a related resource', () => {
  test.each([
    ['a bare id', { incident: incidentId }, { id: incidentId, label: null }],
    ['its id column', { incidentId: { _type: 'ObjectID', value: incidentId } }, { id: incidentId, label: null }],
    ['id and title', { incident: { _id: incidentId, title: 'Disk full' } }, { id: incidentId, label: 'Disk full' }],
    [
      'both, in envelopes',
      { incidentId, incident: { _id: { _type: 'ObjectID', value: incidentId }, title: { _type: 'Name', value: 'D' } } },
      { id: incidentId, label: 'D' },
    ],
    [
      'two that differ',
      { incidentId, incident: { _id: projectId, title: 'Another' } },
      { id: incidentId, label: null },
    ],
    ['null', { incident: null, incidentId: null }, null],
    ['no id', { incident: { title: 'Disk full' } }, null],
  ])('is read from %s', (_form, given, expected) => {
    expect(decode(given).values.incident).toEqual(expected)
  })

  test('that was not sent is absent', () => {
    expect(decode({}).values).not.toHaveProperty('incident')
  })

  test('may be the project, from either spelling', () => {
    const { values } = decode({ projectId: undefined, project: { _id: projectId, name: 'Acme' } })
    expect(values.project).toEqual({ id: projectId, label: 'Acme' })
  })
})

describe('a row is refused', () => {
  test.each([
    [{ toNumber: undefined }, 'toNumber is required'],
    [{ status: null }, 'status is required'],
    [{ createdAt: undefined }, 'createdAt is required'],
    [{ createdAt: { _type: 'DateTime', value: null } }, 'createdAt is required'],
    [{ projectId: null }, 'projectId is required'],
    [{ smsCostInUSDCents: null }, 'smsCostInUSDCents is required'],
    [{ createdAt: 'yesterday' }, 'createdAt must be a date, not "yesterday"'],
    [{ createdAt: '2026-02-30T00:00:00Z' }, 'createdAt must be a date, not "2026-02-30T00:00:00Z"'],
    [{ updatedAt: 5 }, 'updatedAt must be a date, not 5'],
    [{ _id: 'x' }, '_id must be a UUID, not "x"'],
    [{ incidentId: 'x' }, 'incidentId must be a UUID, not "x"'],
    [{ incident: 'x' }, 'incident must be a UUID, not "x"'],
    [{ incident: { _id: 7 } }, 'incident._id must be a UUID, not 7'],
    [{ smsCostInUSDCents: 'free' }, 'smsCostInUSDCents must be a number, not "free"'],
    [{ smsCostInUSDCents: '1e400' }, 'smsCostInUSDCents must be a number, not "1e400"'],
    [{ smsCostInUSDCents: Number.NaN }, 'smsCostInUSDCents must be a number'],
    [{ smsCostInUSDCents: true }, 'smsCostInUSDCents must be a number, not true'],
    [{ smsCostInUSDCents: 1e13 }, 'smsCostInUSDCents must be less than'],
    [{ smsText: { a: 1 } }, 'smsText must be text, not an object'],
  ])('with %o', (changes, message) => {
    expect(() => decode(changes)).toThrow(DecodeError)
    expect(() => decode(changes)).toThrow(message)
  })

  test('when a call says nothing of what was said', () => {
    const { smsCostInUSDCents, ...rest } = row
    const bare = { ...rest, fromNumber: '1', callCostInUSDCents: smsCostInUSDCents }
    expect(() => decodeRow(call, bare, '')).toThrow('callData is required')
  })
})

test.each([
  [0.1, '0.1'],
  ['0.10', '0.1'],
  [-5, '-5'],
  ['7.000000000000001', '7'],
  [7.000000000000001, '7'],
  ['1e2', '100'],
  [-0, '0'],
  ['1e-300', '0'],
  ['999999999.999999', '999999999.999999'],
  [{ _type: 'Decimal', value: '1.5' }, '1.5'],
])('money %o is %s cents', (given, expected) => {
  expect(decode({ smsCostInUSDCents: given }).values.smsCostInUSDCents).toBe(expected)
})

test('keeps odd numbers, unknown statuses and numbers in place of text', () => {
  const { values } = decode({ toNumber: 'MYBRAND', fromNumber: 15551234567, status: 'Teleported' })
  expect(values).toMatchObject({ toNumber: 'MYBRAND', fromNumber: '15551234567', status: 'Teleported' })
})

test('keeps a call’s data as it was sent, envelopes and all', () => {
  const callData = { to: { _type: 'Phone', value: '+1' }, data: [{ sayMessage: 'Hi' }], z: 1, a: 2 }
  const entry = decodeRow(call, { ...row, fromNumber: '1', callCostInUSDCents: 0, callData }, '')
  expect(entry.values.callData).toBe(JSON.stringify(callData))
})

test('makes text whole that no JSON reader would take', () => {
  expect(decode({ smsText: 'a\u0000b\ud83d' }).values.smsText).toBe('a\u0000b\ufffd')
  expect(decodeRow(sms, row, '"\udc00"').raw).toBe('"\ufffd"')
})

test('gives a row without an id the same id every time, whatever the order of its keys', () => {
  const { _id, ...rest } = row
  const first = decodeRow(sms, rest, '')
  const reversed = Object.fromEntries(Object.entries(rest).reverse())
  expect(first.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(decodeRow(sms, { ...reversed, _id: null }, '').id).not.toBe(_id)
  expect(decodeRow(sms, reversed, '').id).toBe(first.id)
  expect(decodeRow(sms, { ...rest, toNumber: { _type: 'Phone', value: rest.toNumber } }, '').id).toBe(first.id)
  expect(decodeRow(sms, { ...rest, toNumber: '+15551234568' }, '').id).not.toBe(first.id)
  expect(decodeRow(whatsapp, { ...rest, whatsAppCostInUSDCents: 1 }, '').id).not.toBe(first.id)
})

test('ignores fields that the channel does not have, and those that are computed here', () => {
  expect(decode({ slug: 3, color: 'red', country: 'XX', segments: 9 }).values).toEqual(decode({}).values)
})

test('marks a row with a time of deletion as deleted', () => {
  expect(decode({ deletedAt: { _type: 'DateTime', value: '2026-06-16T03:27:33.084Z' } }).deleted).toBe(true)
  expect(decode({ deletedAt: null }).deleted).toBe(false)
})

test('refuses data nested too deeply to write down', () => {
  const callData = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
  const given = { ...row, fromNumber: '1', callCostInUSDCents: 0, callData }
  expect(() => decodeRow(call, given, '')).toThrow('callData is nested too deeply')
})
