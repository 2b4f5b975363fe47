// Real data for tests (shared data, README): responses of a OneUptime 12.0.16 server and WhatsApp payloads
// of public projects, wrapped as SendZen log entries.
import { readFileSync } from 'node:fs'

interface Response {
  readonly data: readonly Record<string, unknown>[]
}

const folder = new URL('./sources/fixtures/', import.meta.url)

/** Rows of a channel as the real server answered them, values in envelopes. */
export function realRows(channel: string): readonly Record<string, unknown>[] {
  const file = new URL(`oneuptime/${channel}.response.fixture.json`, folder)
  return (JSON.parse(readFileSync(file, 'utf8')) as Response).data
}

export const outboundChannels = ['sms', 'call', 'whatsapp']

/** 74 real payloads, each the `payload` of a SendZen entry; ticks 65 apart and beyond what a number holds. */
export function sendzenLines(): { kind: string; line: string }[] {
  const texts = readFileSync(new URL('whatsapp-payloads.ndjson', folder), 'utf8').trim().split('\n')
  return texts.map((text, index) => {
    const { kind, payload } = JSON.parse(text) as { kind: string; payload: unknown }
    return { kind, line: sendzenLine(638_500_000_000_000_065n + BigInt(index) * 65n, payload, eventType(payload)) }
  })
}

/** One SendZen log entry as JSON text, `created_at` an integer of 18 digits. */
export function sendzenLine(ticks: bigint, payload: unknown, event_type = 'Incoming Message'): string {
  const entry = {
    project_id: '12345',
    phone_number_id: '123456789012345',
    event_type,
    payload: JSON.stringify(payload),
    direction: 1,
    flyout_delivery_status: '-',
    flyout_delivery_response: '-',
    flyout_delivery_response_code: 0,
    flyout_url: '-',
  }
  return `${JSON.stringify(entry).slice(0, -1)},"created_at":${ticks}}`
}

function eventType(payload: unknown): string {
  const text = JSON.stringify(payload)
  if (text.includes('"messages":[')) return 'Incoming Message'
  return text.includes('"statuses":[') ? 'Message Status' : 'Other'
}
