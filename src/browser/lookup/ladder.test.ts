import { expect, test } from 'vitest'
import type { EntryFacts } from './entry-facts.ts'
import { failureOf, ladderOf } from './ladder.ts'
import { testEntry, testReceipt, testTime } from './test-entry.ts'

const message = (values: object) =>
  testEntry('whatsapp', { createdAt: testTime(0), updatedAt: testTime(0), whatsAppMessageId: 'wamid.1', ...values })

/** `sent 2s > delivered ? > read 9s`: each stop, and how long after the last one with a time. */
function said(entry: EntryFacts, receipts: readonly EntryFacts[] = []): string {
  return ladderOf(entry, receipts)
    .map(
      ({ name, after }) => `${'rung' in name ? name.rung : name.status} ${after === null ? '?' : `${after / 1000}s`}`,
    )
    .join(' > ')
}

test('receipts tell when each stop was reached, in the order of the way and not of their coming', () => {
  const receipts = [
    testReceipt('wamid.1', 'read', 60),
    testReceipt('wamid.1', 'sent', 1),
    testReceipt('wamid.1', 'read', 90),
  ]
  expect(said(message({ status: 'Sent' }), receipts)).toBe('sent 1s > delivered ? > read 59s')
})

test('without receipts the status says what was passed, and the last change when', () => {
  expect(said(message({ status: 'Read', updatedAt: testTime(30) }))).toBe('sent ? > delivered ? > Read 30s')
  expect(said(testEntry('sms', { status: 'Delivered', createdAt: testTime(0) }))).toBe('sent ? > Delivered ?')
  expect(said(testEntry('call', { status: 'Busy', createdAt: testTime(0) }))).toBe('Busy ?')
})

test('a change within the second, a day later or of what is on its way tells no time', () => {
  for (const updatedAt of [testTime(0), testTime(86_400)])
    expect(said(message({ status: 'Delivered', updatedAt }))).toBe('sent ? > Delivered ?')
  expect(said(message({ status: 'Sent', updatedAt: testTime(9) }))).toBe('Sent ?')
})

test('a failure that no receipt tells of is the last word, a delivery that one tells of is not doubled', () => {
  const delivered = [testReceipt('wamid.1', 'delivered', 3)]
  expect(said(message({ status: 'Failed' }), delivered)).toBe('sent ? > delivered 3s > Failed ?')
  expect(said(message({ status: 'Delivered' }), delivered)).toBe('sent ? > delivered 3s')
  expect(said(message({ status: 'Success' }), delivered)).toBe('sent ? > delivered 3s')
})

test('what came in has no ladder, an event says what it is', () => {
  expect(said(testEntry('whatsapp-incoming', { eventType: 'Incoming Message', createdAt: testTime(0) }))).toBe('')
  expect(said(testReceipt('wamid.1', 'read', 1))).toBe('Message Status ?')
})

test('takes the code from the entry, else from the receipt of the failure', () => {
  const failed = testEntry('whatsapp-incoming', {
    eventType: 'Message Status',
    messageType: 'failed',
    messageText: 'Failed: 131026 not deliverable',
  })
  expect(failureOf(message({ status: 'Sent' }), [failed])).toMatchObject({ code: '131026' })
  expect(failureOf(message({ status: 'Failed', statusMessage: 'Error: 131047 late' }), [failed])).toEqual({
    code: '131047',
    reason: 'Error: 131047 late',
  })
})
