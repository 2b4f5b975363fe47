import { describe, expect, it } from 'vitest'
import { chooseStep, stepStarts, timeSteps } from './time-steps.ts'

const period = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) })
const starts = (from: string, to: string, step: (typeof timeSteps)[number], zone: string) =>
  stepStarts(period(from, to), step, zone).map((ms) => new Date(ms).toISOString().slice(0, 16))

describe('steps of a histogram', () => {
  it('are as fine as the number of bars allows', () => {
    const most = 100
    expect(chooseStep(period('2026-11-01T00:00Z', '2026-11-01T01:00Z'), most)).toBe('PT1M')
    expect(chooseStep(period('2026-11-01T00:00Z', '2026-11-02T00:00Z'), most)).toBe('PT15M')
    expect(chooseStep(period('2026-11-01T00:00Z', '2026-11-08T00:00Z'), most)).toBe('PT3H')
    expect(chooseStep(period('2026-11-01T00:00Z', '2026-12-01T00:00Z'), most)).toBe('PT12H')
    expect(chooseStep(period('2025-12-01T00:00Z', '2026-12-01T00:00Z'), most)).toBe('P1W')
    expect(chooseStep(period('1900-01-01T00:00Z', '2262-01-01T00:00Z'), most)).toBe('P1Y')
  })

  it('begin by the clock of the zone, also where that is not a whole hour away', () => {
    expect(starts('2026-11-01T00:07:30Z', '2026-11-01T00:35Z', 'PT15M', 'Asia/Kathmandu')).toEqual([
      '2026-11-01T00:00',
      '2026-11-01T00:15',
      '2026-11-01T00:30',
    ])
    expect(starts('2026-11-01T00:07Z', '2026-11-01T02:00Z', 'PT1H', 'Asia/Kathmandu')).toEqual([
      '2026-10-31T23:15',
      '2026-11-01T00:15',
      '2026-11-01T01:15',
    ])
  })

  it('keep to the clock on the wall when it changes', () => {
    // 25 October in Berlin has 25 hours: the first three-hour step has four, the first half day thirteen.
    expect(starts('2026-10-24T22:00Z', '2026-10-25T12:00Z', 'PT3H', 'Europe/Berlin')).toEqual([
      '2026-10-24T22:00',
      '2026-10-25T02:00',
      '2026-10-25T05:00',
      '2026-10-25T08:00',
      '2026-10-25T11:00',
    ])
    expect(starts('2026-10-24T22:00Z', '2026-10-26T00:00Z', 'PT12H', 'Europe/Berlin')).toEqual([
      '2026-10-24T22:00',
      '2026-10-25T11:00',
      '2026-10-25T23:00',
    ])
  })

  it('are quarters and years of the calendar', () => {
    expect(starts('2026-02-10T00:00Z', '2026-10-02T00:00Z', 'P3M', 'UTC')).toEqual([
      '2026-01-01T00:00',
      '2026-04-01T00:00',
      '2026-07-01T00:00',
      '2026-10-01T00:00',
    ])
    expect(starts('2025-02-10T00:00Z', '2026-10-02T00:00Z', 'P1Y', 'America/New_York')).toEqual([
      '2025-01-01T05:00',
      '2026-01-01T05:00',
    ])
  })

  it.each(['UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Asia/Beirut', 'Pacific/Apia'])(
    'cover every instant of a period in %s, each once',
    (zone) => {
      const whole = period('2011-12-28T10:00Z', '2012-01-02T00:00Z')
      for (const step of timeSteps) {
        const found = stepStarts(whole, step, zone)
        expect(found[0]).toBeLessThanOrEqual(whole.from)
        expect(found[1] ?? whole.to).toBeGreaterThan(whole.from)
        expect(found).toEqual([...new Set(found)].toSorted((a, b) => a - b))
      }
    },
  )
})
