import { expect, test } from 'vitest'
import { call } from '#contract/channels/call.ts'
import { channels } from '#contract/channels/index.ts'
import { sms } from '#contract/channels/sms.ts'
import { whatsappIncoming } from '#contract/channels/whatsapp-incoming.ts'
import { entryColumns } from '#server/store/columns.ts'
import { rowColumns } from '#server/store/entry-block.ts'
import type { DecodedEntry } from './decoded-entry.ts'
import { decodeLine } from './decoders.ts'
import { deriveRow } from './derive-row.ts'

const base = {
  _id: 'c69b8d84-382f-40e5-bab9-ce33fd120a3d',
  createdAt: '2026-06-16T03:27:33.084123Z',
  updatedAt: '2026-06-16T03:27:34.000007Z',
  project: { _id: '2b51eb67-33ca-48f0-9c0b-423c87954859', name: 'Acme' },
  toNumber: '+44 20 7183 8750',
  fromNumber: 'MYBRAND',
  status: 'Delivered',
}

function rowOf(channel: typeof sms, fields: object) {
  const [entry] = decodeLine(channel, JSON.stringify({ ...base, ...fields })).entries
  if (!entry) throw new Error('no entry')
  return named(entry)
}

/** What the row has, by column. */
function named(entry: DecodedEntry): Record<string, unknown> {
  const { cells } = deriveRow(entry)
  const columns = rowColumns(entry.channel)
  expect(cells).toHaveLength(columns.length)
  return Object.fromEntries(columns.map((column, index) => [column, cells[index]]).filter(([, cell]) => cell !== null))
}

test('tells versions of one minute, of others and of times before 1970 apart', () => {
  const times = [
    '2026-06-16T03:27:59.9Z',
    '2026-06-16T03:27:00Z',
    '2026-06-16T03:28:00.000001Z',
    '1969-12-31T23:59:59Z',
  ]
  expect(times.map((updatedAt) => rowOf(sms, { updatedAt, smsCostInUSDCents: 0 }).version)).toEqual([
    '1781580479900000',
    '1781580420000000',
    '1781580480000001',
    '0',
  ])
})

test('puts an SMS under the store’s columns', () => {
  const row = rowOf(sms, {
    smsText: 'it’s down',
    smsCostInUSDCents: 0.79,
    incident: { _id: '39d1c0d2-8771-4388-b836-871ed9b1113e', title: 'Disk full' },
  })
  expect(row).toMatchObject({
    project_id: base.project._id,
    project_label: 'Acme',
    channel: 'sms',
    id: base._id,
    created_at: '2026-06-16 03:27:33.084123',
    updated_at: '2026-06-16 03:27:34.000007',
    version: '1781580454000007',
    contact_number: '+44 20 7183 8750',
    contact_digits: '442071838750',
    contact_reversed: '057838170244',
    own_number: 'MYBRAND',
    own_digits: '',
    country: 'GB',
    status: 'Delivered',
    body: 'it’s down',
    cost_cents: '0.79',
    segments: 1,
    encoding: 'UCS-2',
    incident_id: '39d1c0d2-8771-4388-b836-871ed9b1113e',
    incident_label: 'Disk full',
    is_deleted: 0,
  })
})

test('leaves the size of a withheld text open', () => {
  const row = rowOf(sms, { smsText: 'This message is sensitive and is not logged', smsCostInUSDCents: 2 })
  expect(row).not.toHaveProperty('segments')
  expect(row).not.toHaveProperty('encoding')
})

test('makes a call searchable by what it said', () => {
  const row = rowOf(call, { callData: { message: 'Disk \ud800 full' }, callCostInUSDCents: 7 })
  expect(row).toMatchObject({ body: 'Disk \ufffd full', call_data: '{"message":"Disk \\ud800 full"}' })
  expect(row).not.toHaveProperty('segments')
})

test('puts an incoming message under the same columns', () => {
  const payload = JSON.stringify({
    entry: [{ changes: [{ value: { messages: [{ from: '447911123456', text: { body: 'Hi' } }] } }] }],
  })
  const line = {
    project_id: '12345',
    phone_number_id: '1',
    event_type: 'Incoming Message',
    payload,
    created_at: '638500000000000065',
  }
  const [entry] = decodeLine(whatsappIncoming, JSON.stringify(line)).entries
  expect(named(entry as DecodedEntry)).toMatchObject({
    project_id: '12345',
    status: 'Incoming Message',
    contact_number: '447911123456',
    contact_digits: '447911123456',
    body: 'Hi',
    created_at_ticks: '638500000000000065',
    direction: '1',
  })
})

test('knows only columns that the store has, and keeps the place of a row in them', () => {
  const known = new Set([...entryColumns.map(({ name }) => name), 'raw', 'version', 'is_deleted'])
  for (const channel of channels) {
    const values = { createdAt: base.createdAt, updatedAt: base.updatedAt }
    const entry = { channel: channel.id, id: base._id, values, raw: '{}', deleted: true }
    const row = named(entry)
    expect(Object.keys(row).filter((name) => !known.has(name))).toEqual([])
    expect(row).toMatchObject({ contact_digits: '', own_digits: '', contact_reversed: '', is_deleted: 1 })
    expect(row).toMatchObject(deriveRow(entry).place)
  }
})
