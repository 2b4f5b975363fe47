import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { SegmentedMessage } from 'sms-segments-calculator'
import { describe, expect, it } from 'vitest'
import { type Channel, channels, type Field, fieldOf, findChannel } from '#contract/channels/index.ts'
import { isUuid } from '#contract/query/values.ts'
import { parseTicks, ticksToIso } from '#contract/ticks.ts'
import { beginning } from './calendar.ts'
import { type DemoLine, demoRows } from './demo-rows.ts'
import { message } from './message.ts'
import { outageTitle } from './outage.ts'
import { noticeTexts } from './texts/notices.ts'
import { outageText } from './texts/outage.ts'

const now = new Date('2026-11-20T12:34:56Z')
const lines = [...demoRows({ rows: 8_000, now })]

interface Webhook {
  messages?: { id: string; from?: string; timestamp: string; type: string }[]
  statuses?: { id: string; recipient_id: string; timestamp: string }[]
}

function webhook(line: DemoLine): Webhook {
  const payload = JSON.parse(text(line, 'payload')) as { entry: { changes: { value: Webhook }[] }[] }
  return payload.entry[0]?.changes[0]?.value ?? {}
}

function text(line: DemoLine, key: string): string {
  const value = line.row[key]
  if (typeof value !== 'string') throw new TypeError(`${line.channel}.${key} is no text`)
  return value
}

function channelOf(line: DemoLine): Channel {
  const channel = findChannel(line.channel)
  if (!channel) throw new TypeError(`no channel ${line.channel}`)
  return channel
}

/** How the source spells a field. */
const spelling = (field: Field): string => field.documentKey ?? field.key
const billed = lines.filter((line) => channelOf(line).cost !== null)
const incoming = lines.filter((line) => channelOf(line).cost === null)
const on = (id: string): DemoLine[] => lines.filter((line) => line.channel === id)
const cents = (line: DemoLine): number => Number(line.row[channelOf(line).cost ?? ''])

/** Number of the other party, or undefined where WhatsApp hides it. */
function numberOf(line: DemoLine): string | undefined {
  if (channelOf(line).cost !== null) return text(line, 'toNumber')
  const { messages, statuses } = webhook(line)
  const digits = messages?.[0]?.from ?? statuses?.[0]?.recipient_id
  return digits && `+${digits}`
}

function timeOf(line: DemoLine): number {
  if (channelOf(line).cost !== null) return Date.parse(text(line, 'createdAt'))
  const { messages, statuses } = webhook(line)
  return Number((messages?.[0] ?? statuses?.[0])?.timestamp) * 1000
}

/** Sums of cost by a key, the dearest first. */
function costBy(key: (line: DemoLine) => string | undefined): [string, number][] {
  const sums = new Map<string, number>()
  for (const line of billed) {
    const group = key(line)
    if (group !== undefined) sums.set(group, (sums.get(group) ?? 0) + cents(line))
  }
  return [...sums].sort((a, b) => b[1] - a[1])
}

const title = (line: DemoLine): string | undefined => (line.row.incident as { title: string } | undefined)?.title

describe('demo rows', () => {
  it('are the same for the same request within an hour', () => {
    const again = [...demoRows({ rows: 300, now: new Date('2026-11-20T12:01:00Z') })]
    expect(again).toEqual([...demoRows({ rows: 300, now })])
    expect([...demoRows({ rows: 300, now, seed: 2 })]).not.toEqual(again)
  })

  it.each([0, 1, 7, 100, 999, 2_500])('number exactly %i when so many are asked for', (rows) => {
    expect([...demoRows({ rows, now })]).toHaveLength(rows)
  })

  it('mix the four channels, SMS most of all', () => {
    expect(lines).toHaveLength(8_000)
    for (const channel of channels) expect(on(channel.id).length).toBeGreaterThan(600)
    expect(on('sms').length / lines.length).toBeGreaterThan(0.45)
  })

  it('span thirteen months, oldest first, and end minutes ago', () => {
    const times = lines.map(timeOf)
    const hour = Date.UTC(2026, 10, 20, 12)
    expect(beginning(hour)).toBe(Date.UTC(2025, 9, 20, 12))
    expect(times[0]).toBeLessThan(beginning(hour) + 3 * 86_400_000)
    expect(times.at(-1)).toBeGreaterThan(hour - 10 * 60_000)
    expect(new Set(times.map((time) => new Date(time).toISOString().slice(0, 7))).size).toBe(14)
    // Webhooks count whole seconds.
    expect(times.every((time, index) => time > (times[index - 1] ?? 0) - 1_000)).toBe(true)
  })

  it('never lie in the future', () => {
    for (const line of billed) expect(text(line, 'updatedAt') < now.toISOString()).toBe(true)
    for (const line of incoming) {
      const ticks = parseTicks(text(line, 'created_at'))
      expect(ticks !== undefined && ticksToIso(ticks) < now.toISOString()).toBe(true)
    }
  })

  it('have ids of their own', () => {
    const ids = billed.map((line) => text(line, '_id'))
    expect(new Set(ids).size).toBe(billed.length)
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
      true,
    )
    expect(new Set(incoming.map((line) => text(line, 'created_at'))).size).toBe(incoming.length)
    const messages = incoming.flatMap((line) => webhook(line).messages?.map(({ id }) => id) ?? [])
    expect(new Set(messages).size).toBe(messages.length)
  })

  it.each(channels)('carry every required field of $label and none that it does not know', (channel) => {
    const required = channel.fields.filter((field) => field.required).map(spelling)
    const known = new Set(channel.fields.filter((field) => !field.derived).map(spelling))
    const status = fieldOf(channel, channel.status)
    const statuses = status.kind === 'status' ? status.options.map((option) => option.value) : []
    for (const { row } of on(channel.id)) {
      for (const key of required) expect(row[key]).toBeDefined()
      expect(Object.keys(row).filter((key) => !known.has(key))).toEqual([])
      expect(statuses).toContain(row[spelling(status)])
    }
  })

  it('name what they point to', () => {
    for (const line of billed) {
      for (const field of channelOf(line).fields) {
        if (field.kind !== 'relation' || line.row[field.key] === undefined) continue
        const related = line.row[field.key] as Record<string, string>
        expect(isUuid(related._id ?? '')).toBe(true)
        expect(related[field.labelKey]).toBeTruthy()
      }
    }
  })

  it('reach valid numbers of twelve countries and more', () => {
    const numbers = new Set(lines.map(numberOf).filter((number) => number !== undefined))
    const parsed = [...numbers].map((number) => parsePhoneNumberFromString(number))
    expect(parsed.filter((number) => !number?.isValid())).toEqual([])
    expect(new Set(parsed.map((number) => number?.country)).size).toBeGreaterThanOrEqual(12)
  })

  it('meet thirty people and more on every channel', () => {
    const met = new Map<string, Set<string>>()
    for (const line of lines) {
      const number = numberOf(line)
      if (number) met.set(number, (met.get(number) ?? new Set()).add(line.channel))
    }
    expect([...met.values()].filter((on) => on.size === channels.length).length).toBeGreaterThanOrEqual(30)
  })
})

describe('demo costs', () => {
  it('are whole cents, nothing before billing began and nothing for what was refused', () => {
    const began = beginning(Date.UTC(2026, 10, 20, 12)) + 21 * 86_400_000
    const refused = new Set(['Failed', 'Error', 'Low Balance', 'Busy'])
    for (const line of billed) {
      expect(Number.isInteger(cents(line)) && cents(line) >= 0).toBe(true)
      if (timeOf(line) < began || refused.has(text(line, 'status'))) expect(cents(line)).toBe(0)
    }
  })

  it('peak with one incident, in the month it happened in', () => {
    const [[dearest, cost], [, next]] = costBy((line) => title(line)) as [[string, number], [string, number]]
    expect(dearest).toBe(outageTitle)
    expect(cost).toBeGreaterThan(next * 2)
    const [[month]] = costBy((line) => text(line, 'createdAt').slice(0, 7)) as [[string, number]]
    expect(month).toBe('2026-10')
  })

  it('show the cause of the peak in the encoding of its texts', () => {
    const announced = on('sms').filter((line) => line.row.statusPageAnnouncement !== undefined)
    expect(new Set(announced.map(title))).toEqual(new Set([outageTitle]))
    for (const body of new Set(announced.map((line) => text(line, 'smsText')))) {
      expect(new SegmentedMessage(body).getEncodingName()).toBe('UCS-2')
    }
  })

  it('count the segments of every notice as carriers do', () => {
    const notices = Object.values(noticeTexts).flatMap(({ page: _, ...texts }) =>
      Object.values(texts).map((write) => write('Scans from Rotterdam arrive hours late')),
    )
    for (const body of [...notices, ...Object.values(outageText), 'a [b] €'.repeat(20)]) {
      expect(message(body).segments).toBe(new SegmentedMessage(body).segmentsCount)
    }
  })
})

describe('demo failures', () => {
  it('carry the code of the provider', () => {
    const sms = on('sms').filter((line) => ['Undelivered', 'Failed'].includes(text(line, 'status')))
    expect(new Set(sms.map((line) => text(line, 'errorCode')))).toEqual(
      new Set(['30003', '30005', '30006', '30007', '30008']),
    )
    for (const line of sms) expect(text(line, 'statusMessage')).toContain(`error code: ${text(line, 'errorCode')}.`)
    const whatsApp = on('whatsapp').filter((line) => line.row.status === 'Failed')
    expect(whatsApp.length).toBeGreaterThan(5)
    for (const line of whatsApp) expect(text(line, 'statusMessage')).toMatch(/Error: 131(026|047|049) /)
  })

  it('leave the newest messages on their way', () => {
    const { statuses } = [...demoRows({ rows: 60_000, now })]
      .slice(-400)
      .reduce((seen, line) => ({ statuses: seen.statuses.add(String(line.row.status)) }), {
        statuses: new Set<string>(),
      })
    for (const status of ['Sending', 'Sent', 'Queued']) expect(statuses).toContain(status)
  })
})

describe('demo webhooks', () => {
  it('hold one message each, of many kinds', () => {
    const kinds = new Set<string>()
    for (const line of incoming) {
      const { messages, statuses } = webhook(line)
      expect((messages?.length ?? 0) + (statuses?.length ?? 0)).toBe(1)
      kinds.add(messages?.[0]?.type ?? text(line, 'event_type'))
    }
    expect([...kinds]).toEqual(
      expect.arrayContaining(['text', 'image', 'audio', 'document', 'location', 'contacts', 'reaction']),
    )
    expect([...kinds]).toEqual(
      expect.arrayContaining(['interactive', 'button', 'order', 'unsupported', 'Message Status']),
    )
  })
})
