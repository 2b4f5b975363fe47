// The rules that every channel definition keeps.
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { opsOf } from '../view-state.ts'
import { channels, fieldOf, findField } from './index.ts'

// Properties of the four API documents, by channel. Copied from the documents' tables, so that dropping one here is noticed.
const relations =
  'incident user alert monitor scheduledMaintenance statusPage statusPageAnnouncement onCallDutyPolicy onCallDutyPolicyEscalationRule onCallDutyPolicySchedule team'.split(
    ' ',
  )
const shared = [
  '_id',
  'createdAt',
  'updatedAt',
  'project',
  'projectId',
  ...relations.flatMap((key) => [key, `${key}Id`]),
]
const documented: Record<string, { properties: string[]; required: string[] }> = {
  sms: {
    properties: [
      ...shared,
      'toNumber',
      'fromNumber',
      'smsText',
      'statusMessage',
      'providerExternalId',
      'status',
      'smsCostInUSDCents',
      'errorCode',
    ],
    required: ['projectId', 'toNumber', 'status', 'smsCostInUSDCents'],
  },
  call: {
    properties: [...shared, 'toNumber', 'fromNumber', 'callData', 'statusMessage', 'status', 'callCostInUSDCents'],
    required: ['projectId', 'toNumber', 'fromNumber', 'callData', 'status', 'callCostInUSDCents'],
  },
  whatsapp: {
    properties: [
      ...shared,
      'toNumber',
      'fromNumber',
      'messageText',
      'statusMessage',
      'whatsAppMessageId',
      'status',
      'whatsAppCostInUSDCents',
    ],
    required: ['projectId', 'toNumber', 'status', 'whatsAppCostInUSDCents'],
  },
  'whatsapp-incoming': {
    properties: [
      'project_id',
      'phone_number_id',
      'event_type',
      'payload',
      'created_at',
      'direction',
      'flyout_delivery_status',
      'flyout_delivery_response',
      'flyout_delivery_response_code',
      'flyout_url',
    ],
    required: ['project_id', 'phone_number_id', 'event_type', 'payload', 'created_at'],
  },
}

describe.each(channels.map((channel) => [channel.id, channel] as const))('channel %s', (id, channel) => {
  it('is named like its file, in kebab-case', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(existsSync(new URL(`./${id}.ts`, import.meta.url))).toBe(true)
  })

  it('has every property of its API document and marks the required ones', () => {
    const expected = documented[id]
    const keys = channel.fields.filter((field) => !field.derived).map((field) => field.documentKey ?? field.key)
    expect(keys).toEqual(expect.arrayContaining(expected?.properties ?? ['a document']))
    const required = channel.fields.filter((field) => field.required).map((field) => field.documentKey ?? field.key)
    expect(required.toSorted()).toEqual(expected?.required.toSorted())
  })

  it('points at fields of the right kind, and shows its time and title as columns', () => {
    expect(fieldOf(channel, channel.time)).toMatchObject({ kind: 'timestamp', place: 'column' })
    expect(fieldOf(channel, channel.title).place).toBe('column')
    expect(fieldOf(channel, channel.status).kind).toBe('status')
    expect(fieldOf(channel, channel.contact)).toMatchObject({ kind: 'phone', place: 'column' })
    expect(fieldOf(channel, channel.own).kind).toBe('phone')
    if (channel.cost) expect(fieldOf(channel, channel.cost).kind).toBe('money')
  })

  it('has unique keys and labels, in sentence case, with a description', () => {
    const keys = channel.fields.map((field) => field.key)
    const labels = channel.fields.map((field) => field.label)
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(labels).size).toBe(labels.length)
    for (const field of channel.fields) {
      expect(field.label).toMatch(/^[A-Z]/)
      expect(field.description).not.toBe('')
    }
  })

  it('gives every status a tone and no status twice', () => {
    const field = fieldOf(channel, channel.status)
    const options = field.kind === 'status' ? field.options : []
    expect(options.length).toBeGreaterThan(0)
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length)
  })

  it('names an id field for each relation', () => {
    for (const field of channel.fields) {
      if (field.kind === 'relation') expect(findField(channel, field.idKey)).toBeDefined()
    }
  })

  it('offers operators for each filter', () => {
    for (const field of channel.fields) if (field.filter) expect(opsOf(field).length).toBeGreaterThan(0)
  })
})

it('gives every channel its own resource and page', () => {
  expect(new Set(channels.map(({ resource }) => resource)).size).toBe(channels.length)
  expect(new Set(channels.map(({ path }) => path)).size).toBe(channels.length)
})

it('finds no field under a prototype key', () => {
  for (const channel of channels) expect(findField(channel, 'constructor')).toBeUndefined()
})
