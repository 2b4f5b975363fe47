import { describe, expect, it } from 'vitest'
import { countRows, filterRows, sortRows, sumRows } from './list-rows.ts'
import { newest, row, total } from './test-list-rows.ts'

const failed = { status: 'Failed', outcome: 'failed' } as const
const rows = [
  row(0, {
    contacted: true,
    total: total({ count: 3, chargedCount: 3, costInUSDCents: '7.5', lastAt: '2026-05-03T00:00:00.000Z' }),
    channels: [newest('sms', { ...failed, at: '2026-05-03T00:00:00.000Z' }), newest('call')],
  }),
  row(1),
  row(2, { contacted: null, problem: 'no-number', digits: '', total: null }),
  row(3, {
    contacted: true,
    total: total({ count: 10, unknownCount: 10, lastAt: '2026-05-02T00:00:00.000Z' }),
    // It failed, and then somebody answered: what came in is no outcome of what was sent.
    channels: [newest('sms', failed), newest('whatsapp-incoming', { at: '2026-05-02T00:00:00.000Z' })],
  }),
  row(4, {
    contacted: true,
    repeats: 0,
    total: total({ count: 3, chargedCount: 3, costInUSDCents: '7.5', lastAt: '2026-05-03T00:00:00.000Z' }),
    channels: [newest('sms', failed), newest('call', { at: '2026-05-04T00:00:00.000Z' })],
  }),
  row(5, {
    contacted: true,
    total: total({ count: 1, estimatedCount: 1, estimatedInUSDCents: '0.79', lastAt: '2026-05-01T00:00:00.000Z' }),
    channels: [newest('whatsapp')],
  }),
]
const places = (found: readonly { place: number }[]) => found.map(({ place }) => place)

describe('the rows shown', () => {
  it('are those of one kind, each counted', () => {
    expect(places(filterRows(rows, 'contacted'))).toEqual([0, 3, 4, 5])
    expect(places(filterRows(rows, 'not-contacted'))).toEqual([1])
    expect(places(filterRows(rows, 'failed-last'))).toEqual([0, 3])
    expect(places(filterRows(rows, 'problem'))).toEqual([2])
    expect(places(filterRows(rows, 'repeated'))).toEqual([4])
    expect(Object.fromEntries(countRows(rows))).toEqual({
      all: 6,
      contacted: 4,
      'not-contacted': 1,
      'failed-last': 2,
      problem: 1,
      repeated: 1,
    })
  })

  it('come in any order, those of which nothing is known last', () => {
    expect(places(sortRows(rows, { key: 'line', desc: true }))).toEqual([5, 4, 3, 2, 1, 0])
    expect(places(sortRows(rows, { key: 'entries', desc: true }))).toEqual([3, 0, 4, 5, 1, 2])
    expect(places(sortRows(rows, { key: 'entries', desc: false }))).toEqual([1, 5, 0, 4, 3, 2])
    expect(places(sortRows(rows, { key: 'amount', desc: true }))).toEqual([0, 4, 5, 1, 2, 3])
    expect(places(sortRows(rows, { key: 'last', desc: false }))).toEqual([5, 3, 0, 4, 1, 2])
    expect(places(sortRows(rows, { key: 'call', desc: true }))).toEqual([4, 0, 1, 2, 3, 5])
  })

  it('come to a sum in which no line counts twice', () => {
    expect(sumRows(rows)).toMatchObject({
      count: 14,
      costInUSDCents: '7.5',
      estimatedInUSDCents: '0.79',
      chargedCount: 3,
      estimatedCount: 1,
      unknownCount: 10,
    })
    expect(sumRows([])).toMatchObject({ count: 0, costInUSDCents: '0' })
  })
})
