import { describe, expect, test } from 'vitest'
import type { Comparison } from '#contract/routes/costs.ts'
import { buckets, chooseInterval, offeredIntervals, settleInterval } from './calendar.ts'
import { askedPeriod, comparedPeriod, isComparable } from './periods.ts'

const period = (from: string, to: string) => ({ from: `${from}:00.000Z`, to: `${to}:00.000Z` })
const day = period('2026-10-01T00:00', '2026-10-02T00:00')
const month = period('2026-10-01T00:00', '2026-11-01T00:00')
const year = period('2025-12-01T00:00', '2026-12-01T00:00')

test('some dozens of columns, whatever the range', () => {
  expect(chooseInterval(day)).toBe('hour')
  expect(chooseInterval(month)).toBe('day')
  expect(chooseInterval(period('2026-05-01T00:00', '2026-10-01T00:00'))).toBe('week')
  expect(chooseInterval(year)).toBe('month')
})

test('offers neither thousands of columns nor a single one', () => {
  expect(offeredIntervals(day)).toEqual(['hour'])
  expect(offeredIntervals(month)).toEqual(['day', 'week', 'month'])
  expect(offeredIntervals(year)).toEqual(['day', 'week', 'month'])
  expect(settleInterval('hour', year)).toBe('month')
  expect(settleInterval('week', year)).toBe('week')
})

describe('buckets', () => {
  test('begin at midnight in the zone, also when the clock changes', () => {
    const found = buckets(period('2026-10-24T22:00', '2026-10-26T23:00'), 'day', 'Europe/Berlin')
    expect(found.map(({ start }) => start)).toEqual(['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'])
  })

  test('are cut to the period, so that a column leads to what it sums', () => {
    const found = buckets(period('2026-10-15T10:00', '2026-11-02T00:00'), 'month', 'UTC')
    expect(found).toEqual([
      { start: '2026-10-01T00:00:00.000Z', from: '2026-10-15T10:00:00.000Z', to: '2026-11-01T00:00:00.000Z' },
      { start: '2026-11-01T00:00:00.000Z', from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
    ])
  })
})

describe('the period asked about', () => {
  const now = new Date('2026-11-20T12:00:00.000Z')
  const held = { oldest: '2025-10-20T12:18:21.227Z', newest: '2026-11-20T11:00:00.000Z' }
  const asked = (range: Parameters<typeof askedPeriod>[0]) => askedPeriod(range, 'Europe/Berlin', now, held)

  test('ends with today where the name of the range reaches further', () => {
    expect(asked({ preset: 'thisMonth' })).toEqual({ from: '2026-10-31T23:00:00.000Z', to: '2026-11-20T23:00:00.000Z' })
    expect(asked({ preset: 'lastMonth' })).toEqual({ from: '2026-09-30T22:00:00.000Z', to: '2026-10-31T23:00:00.000Z' })
  })

  test('takes the ends of the log where its own are open', () => {
    expect(asked({ preset: 'all' })).toEqual({ from: '2025-10-19T22:00:00.000Z', to: '2026-11-20T23:00:00.000Z' })
    expect(asked({ from: null, to: '2026-01-01T00:00:00.000Z' })?.from).toBe('2025-10-19T22:00:00.000Z')
    expect(askedPeriod({ preset: 'all' }, 'UTC', now, { oldest: null, newest: null })).toBeUndefined()
  })

  test('leaves out no entry that is dated ahead of the clock', () => {
    const ahead = { ...held, newest: '2026-12-24T00:00:00.000Z' }
    expect(askedPeriod({ preset: 'all' }, 'UTC', now, ahead)?.to).toBe('2026-12-24T00:00:00.001Z')
  })

  test('can be compared only with two ends of its own', () => {
    expect([{ preset: 'all' } as const, { from: null, to: 'x' }, { from: 'x', to: null }].some(isComparable)).toBe(
      false,
    )
    expect(isComparable({ preset: 'last7d' })).toBe(true)
  })
})

// Some cases of the contract's (contract/calendar.test.ts): the page names the period that the gateway takes.
describe('the period compared with', () => {
  const compared = (from: string, to: string, how: Comparison, zone: string) =>
    comparedPeriod(period(from, to), how, zone)

  test.each([
    ['a month', '2026-10-01T00:00', '2026-11-01T00:00', 'UTC', '2026-09-01T00:00', '2026-10-01T00:00'],
    ['whole days', '2026-10-24T22:00', '2026-10-26T23:00', 'Europe/Berlin', '2026-10-22T22:00', '2026-10-24T22:00'],
    ['any stretch', '2026-05-01T10:00', '2026-05-01T12:00', 'UTC', '2026-05-01T08:00', '2026-05-01T10:00'],
  ])('%s', (_name, from, to, zone, before, end) => {
    expect(compared(from, to, 'previous-period', zone)).toEqual(period(before, end))
  })

  test('the same days last month', () => {
    expect(compared('2026-11-01T00:00', '2026-11-22T00:00', 'previous-month', 'UTC')).toEqual(
      period('2026-10-01T00:00', '2026-10-22T00:00'),
    )
  })

  test('a year before', () => {
    expect(compared('2028-02-29T00:00', '2028-03-01T00:00', 'previous-year', 'UTC')).toEqual(
      period('2027-02-28T00:00', '2027-03-01T00:00'),
    )
  })
})
