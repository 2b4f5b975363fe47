import type { LookupEntry } from '#contract/routes/lookup.ts'
import { type EntryFacts, factsOf } from './entry-facts.ts'

let made = 0

/** For tests: an entry as the gateway answers it, read as the page reads it. */
export function testEntry(channel: string, values: Readonly<Record<string, unknown>>): EntryFacts {
  made += 1
  const entry: LookupEntry = { _id: `entry-${made}`, channel, match: 'exact', ...values }
  const facts = factsOf(entry)
  if (!facts) throw new Error(`no channel ${channel}`)
  return facts
}

/** A receipt of a WhatsApp message, reported so many seconds after ten o'clock. */
export function testReceipt(messageId: string, status: string, second: number): EntryFacts {
  return testEntry('whatsapp-incoming', {
    eventType: 'Message Status',
    messageType: status,
    messageId,
    messageText: status,
    createdAt: testTime(second),
  })
}

export function testTime(second: number): string {
  return new Date(Date.UTC(2026, 10, 3, 10, 0, second)).toISOString()
}
