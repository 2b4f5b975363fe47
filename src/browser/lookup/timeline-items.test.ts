import { expect, test } from 'vitest'
import { silenceBefore } from './silence.ts'
import { testEntry, testReceipt, testTime } from './test-entry.ts'
import { sameItem, timelineItems } from './timeline-items.ts'

const message = testEntry('whatsapp', { status: 'Sent', whatsAppMessageId: 'wamid.1', createdAt: testTime(0) })
const other = testEntry('sms', { status: 'Delivered', providerExternalId: 'wamid.1', createdAt: testTime(1) })
const receipts = [testReceipt('wamid.1', 'read', 9), testReceipt('wamid.1', 'delivered', 3)]
const stray = testReceipt('wamid.2', 'read', 5)

test('receipts stand with their message, whichever comes first', () => {
  for (const entries of [
    [...receipts, stray, other, message],
    [message, other, stray, ...receipts.toReversed()],
  ]) {
    const items = timelineItems(entries)
    expect(items.map(({ entry }) => entry)).toEqual(entries.filter((entry) => !receipts.includes(entry)))
    expect(new Set(items.find(({ entry }) => entry === message)?.receipts)).toEqual(new Set(receipts))
    // The same id in a channel whose receipts nobody logs is another's.
    expect(items.find(({ entry }) => entry === other)?.receipts).toEqual([])
  }
})

test('an item is the same until a receipt of it comes', () => {
  const [before] = timelineItems([message])
  const [again] = timelineItems([message, other])
  const [after] = timelineItems([message, ...receipts])
  if (!before || !again || !after) throw new Error('no items')
  expect([sameItem(before, again), sameItem(before, after)]).toEqual([true, false])
})

test('silence is of three whole days or more, in either order', () => {
  const day = (n: number) => new Date(Date.UTC(2026, 10, n)).toISOString()
  expect([silenceBefore(day(1), day(3)), silenceBefore(day(1), day(4)), silenceBefore(day(20), day(8))]).toEqual([
    0, 3, 12,
  ])
  expect([silenceBefore(undefined, day(1)), silenceBefore('odd', day(1))]).toEqual([0, 0])
})
