// Rows of a real OneUptime 12.0.16 server (shared data, oneuptime/*-log.response.json), against sums taken
// straight from the file.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findChannel } from '#contract/channels/index.ts'
import { addDecimals } from '#contract/money.ts'
import { decodeLine } from '../decoders.ts'

interface Sent {
  readonly _id: string
  readonly status: string
  readonly [key: string]: unknown
}

function sentRows(channelId: string): Sent[] {
  const file = new URL(`../fixtures/oneuptime/${channelId}.response.fixture.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')).data
}

function countBy(statuses: readonly unknown[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const status of statuses) counts[String(status)] = (counts[String(status)] ?? 0) + 1
  return counts
}

describe.each([
  ['sms', 210],
  ['call', 163],
  ['whatsapp', 145],
])('rows of %s', (channelId, count) => {
  const channel = findChannel(channelId)
  if (!channel) throw new Error(`no channel ${channelId}`)
  const sent = sentRows(channelId)
  const entries = sent.flatMap((row) => decodeLine(channel, JSON.stringify(row)).entries)
  const cost = channel.cost ?? ''

  test('are all kept', () => {
    expect(entries.map(({ id }) => id)).toEqual(sent.map(({ _id }) => _id))
    expect(entries).toHaveLength(count)
  })

  test('have the statuses and the costs that were sent', () => {
    expect(countBy(entries.map(({ values }) => values.status))).toEqual(countBy(sent.map(({ status }) => status)))
    const cents = sent.reduce((sum, row) => sum + Number(row[cost]), 0)
    expect(addDecimals(...entries.map(({ values }) => String(values[cost])))).toBe(String(cents))
  })

  test('keep names of related resources', () => {
    const named = sent.filter(({ user }) => user !== null).length
    const labels = entries.flatMap(({ values }) => (typeof values.user === 'object' ? (values.user?.label ?? []) : []))
    expect(labels).toHaveLength(named)
  })
})
