import { expect, test } from 'vitest'
import { figuresOf, type SummaryLine, totalsOf } from './totals.ts'

function line(changes: Partial<SummaryLine>): SummaryLine {
  return {
    channel: 'sms',
    count: 3,
    costInUSDCents: '7.5',
    estimatedInUSDCents: '0',
    chargedCount: 1,
    estimatedCount: 0,
    notChargedCount: 1,
    unknownCount: 1,
    arrivedCount: 2,
    failedCount: 1,
    first: '2026-11-02T00:00:00.000Z',
    last: '2026-11-03T00:00:00.000Z',
    ...changes,
  }
}

const call = line({ channel: 'call', costInUSDCents: '0.1', estimatedInUSDCents: '0.02', estimatedCount: 1, count: 4 })
const incoming = line({
  channel: 'whatsapp-incoming',
  costInUSDCents: null,
  estimatedInUSDCents: null,
  count: 9,
  last: '2026-11-20T00:00:00.000Z',
})

test('adds up what sources bill, exactly, and counts and dates of all', () => {
  const totals = totalsOf([line({}), call, incoming])
  expect(totals).toMatchObject({ count: 16, first: '2026-11-02T00:00:00.000Z', last: '2026-11-20T00:00:00.000Z' })
  expect(totals.figures).toMatchObject({
    count: 7,
    costInUSDCents: '7.6',
    estimatedInUSDCents: '0.02',
    chargedCount: 2,
    estimatedCount: 1,
    notChargedCount: 2,
    unknownCount: 2,
  })
})

test('of channels that never bill there is no amount, not a zero', () => {
  expect(figuresOf(incoming)).toBeUndefined()
  expect(totalsOf([incoming]).figures).toBeUndefined()
})
