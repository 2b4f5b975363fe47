import { describe, expect, it } from 'vitest'
import { bucketStarts, comparedPeriod } from './calendar.ts'
import type { Comparison } from './routes/costs.ts'

const period = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) })
const iso = (ms: number) => new Date(ms).toISOString()

describe('bucketStarts', () => {
  it('begins days at midnight in the zone, through a day of 23 and one of 25 hours', () => {
    const spring = bucketStarts(period('2026-03-28T23:00:00Z', '2026-03-31T22:00:00Z'), 'day', 'Europe/Berlin')
    expect(spring.map(iso)).toEqual([
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
      '2026-03-30T22:00:00.000Z',
    ])
    const autumn = bucketStarts(period('2026-10-24T22:00:00Z', '2026-10-26T23:00:00Z'), 'day', 'Europe/Berlin')
    expect(autumn.map(iso)).toEqual(['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'])
  })

  it('knows zones that are half an hour off', () => {
    const [start] = bucketStarts(period('2026-05-01T00:00:00Z', '2026-05-01T01:00:00Z'), 'day', 'Asia/Kolkata')
    expect(iso(start ?? 0)).toBe('2026-04-30T18:30:00.000Z')
  })

  it('has two hours where the clock comes to an hour twice', () => {
    const autumn = bucketStarts(period('2026-10-25T00:10:00Z', '2026-10-25T03:00:00Z'), 'hour', 'Europe/Berlin')
    expect(autumn.map(iso)).toEqual([
      '2026-10-25T00:00:00.000Z',
      '2026-10-25T01:00:00.000Z',
      '2026-10-25T02:00:00.000Z',
    ])
  })

  it('begins hours at the full hour again after a change by half of one', () => {
    const autumn = bucketStarts(period('2026-04-04T15:10:00Z', '2026-04-04T17:00:00Z'), 'hour', 'Australia/Lord_Howe')
    expect(autumn.map(iso)).toEqual([
      '2026-04-04T14:00:00.000Z',
      '2026-04-04T15:30:00.000Z',
      '2026-04-04T16:30:00.000Z',
    ])
    const spring = bucketStarts(period('2026-10-03T15:40:00Z', '2026-10-03T17:00:00Z'), 'hour', 'Australia/Lord_Howe')
    expect(spring.map(iso)).toEqual(['2026-10-03T14:30:00.000Z', '2026-10-03T16:00:00.000Z'])
  })

  it('begins the day after one without a midnight at midnight', () => {
    const spring = bucketStarts(period('2026-09-06T04:00:00Z', '2026-09-08T00:00:00Z'), 'day', 'America/Santiago')
    expect(spring.map(iso)).toEqual(['2026-09-06T04:00:00.000Z', '2026-09-07T03:00:00.000Z'])
  })

  it('begins weeks on Monday and months on their first', () => {
    const range = period('2026-06-01T00:00:00Z', '2026-06-30T00:00:00Z')
    expect(bucketStarts(range, 'week', 'UTC').map(iso)[1]).toBe('2026-06-08T00:00:00.000Z')
    expect(bucketStarts(range, 'month', 'UTC').map(iso)).toEqual(['2026-06-01T00:00:00.000Z'])
  })
})

describe('comparedPeriod', () => {
  const compared = (from: string, to: string, how: Comparison, zone: string) => {
    const result = comparedPeriod(period(from, to), how, zone)
    return [iso(result.from), iso(result.to)]
  }

  it('sets a month beside the month before, however long', () => {
    expect(compared('2026-10-01T00:00:00Z', '2026-11-01T00:00:00Z', 'previous-period', 'UTC')).toEqual([
      '2026-09-01T00:00:00.000Z',
      '2026-10-01T00:00:00.000Z',
    ])
  })

  it('sets whole days beside as many days, across a change of the clock', () => {
    expect(compared('2026-10-24T22:00:00Z', '2026-10-26T23:00:00Z', 'previous-period', 'Europe/Berlin')).toEqual([
      '2026-10-22T22:00:00.000Z',
      '2026-10-24T22:00:00.000Z',
    ])
    expect(compared('2026-10-25T23:00:00Z', '2026-10-26T23:00:00Z', 'previous-period', 'Europe/Berlin')).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ])
  })

  it('sets any other stretch beside the same length before it', () => {
    expect(compared('2026-05-01T10:00:00Z', '2026-05-01T12:00:00Z', 'previous-period', 'UTC')[0]).toBe(
      '2026-05-01T08:00:00.000Z',
    )
  })

  it('goes back a year', () => {
    expect(compared('2028-02-29T00:00:00Z', '2028-03-01T00:00:00Z', 'previous-year', 'UTC')).toEqual([
      '2027-02-28T00:00:00.000Z',
      '2027-03-01T00:00:00.000Z',
    ])
  })

  it.each([
    [
      'the days of a month so far',
      '2026-11-01T00:00',
      '2026-11-22T00:00',
      'UTC',
      '2026-10-01T00:00',
      '2026-10-22T00:00',
    ],
    ['a whole month', '2026-10-31T23:00', '2026-11-30T23:00', 'Europe/Berlin', '2026-09-30T22:00', '2026-10-31T23:00'],
    [
      'a month longer than the one before',
      '2026-03-01T00:00',
      '2026-04-01T00:00',
      'UTC',
      '2026-02-01T00:00',
      '2026-03-01T00:00',
    ],
    [
      'a day across a change of the clock',
      '2026-11-24T23:00',
      '2026-11-25T23:00',
      'Europe/Berlin',
      '2026-10-24T22:00',
      '2026-10-25T23:00',
    ],
    ['the last of a month', '2026-02-28T00:00', '2026-03-01T00:00', 'UTC', '2026-01-28T00:00', '2026-01-29T00:00'],
    [
      'a day that the month before has not',
      '2026-03-31T00:00',
      '2026-04-01T00:00',
      'UTC',
      '2026-02-28T00:00',
      '2026-03-01T00:00',
    ],
    [
      'days of which it has some',
      '2026-03-27T00:00',
      '2026-03-31T00:00',
      'UTC',
      '2026-02-27T00:00',
      '2026-03-01T00:00',
    ],
    ['any stretch', '2026-05-01T10:00', '2026-05-01T12:00', 'UTC', '2026-04-01T10:00', '2026-04-01T12:00'],
    [
      'a stretch that it has not',
      '2026-03-30T10:00',
      '2026-03-31T09:00',
      'UTC',
      '2026-02-28T10:00',
      '2026-03-01T09:00',
    ],
  ] as const)('goes back a month: %s', (_name, from, to, zone, before, end) => {
    expect(compared(`${from}:00Z`, `${to}:00Z`, 'previous-month', zone)).toEqual([
      `${before}:00.000Z`,
      `${end}:00.000Z`,
    ])
  })
})

it('comes to an end in any year, a bucket after the other', () => {
  for (const interval of ['hour', 'day', 'week', 'month'] as const) {
    for (const [from, to] of [
      ['0001-01-01T00:00:00Z', '0001-03-01T00:00:00Z'],
      ['0099-12-20T00:00:00Z', '0100-01-20T00:00:00Z'],
      ['1892-06-20T00:00:00Z', '1892-07-20T00:00:00Z'],
      ['9999-11-20T00:00:00Z', '9999-12-31T00:00:00Z'],
    ] as const) {
      for (const zone of ['UTC', 'Pacific/Apia', 'Africa/Abidjan', 'America/Santiago']) {
        const starts = bucketStarts({ from: Date.parse(from), to: Date.parse(to) }, interval, zone)
        expect(starts.every((start, n) => n === 0 || start > (starts[n - 1] ?? start))).toBe(true)
      }
    }
  }
})
