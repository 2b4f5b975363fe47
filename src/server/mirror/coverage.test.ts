import { describe, expect, it } from 'vitest'
import { coverageOf, gapsIn } from './coverage.ts'
import { type LedgerRow, newWindow } from './ledger-row.ts'

const at = (hour: number) => `2026-06-01T${String(hour).padStart(2, '0')}:00:00.000000Z`
const iso = (hour: number) => new Date(at(hour)).toISOString()
const part = (from: number, state: LedgerRow['state'], rows = 0): LedgerRow => ({
  ...newWindow('s', 'c', 'backfill', at(from), at(from + 1)),
  state,
  rows,
})
const live = (to: string, state: LedgerRow['state'] = 'done'): LedgerRow => ({
  ...newWindow('s', 'c', 'live', at(4), to),
  state,
  rows: 3,
})
const NOW = Date.parse('2026-06-01T06:00:00Z')
const everyMinute = { everySeconds: 60, startAt: null }

describe('coverageOf', () => {
  it('joins neighbours of one state and keeps others apart', () => {
    const rows = [part(0, 'pending'), part(1, 'set_aside'), part(2, 'done', 5), part(3, 'done', 6), live(at(6))]
    expect(coverageOf(rows, everyMinute, NOW)).toEqual([
      { from: '2026-05-31T23:45:36.000Z', to: iso(0), state: 'beyond', rows: 0 },
      { from: iso(0), to: iso(1), state: 'pending', rows: 0 },
      { from: iso(1), to: iso(2), state: 'failing', rows: 0 },
      { from: iso(2), to: iso(6), state: 'mirrored', rows: 14 },
    ])
  })

  it('says what is missing since the last reading, when that is late or fails', () => {
    const missing = (row: LedgerRow) => coverageOf([part(3, 'done'), row], everyMinute, NOW).at(-1)
    expect(missing(live(at(5)))).toEqual({ from: iso(5), to: iso(6), state: 'pending', rows: 0 })
    expect(missing(live(at(5), 'failed'))).toEqual({ from: iso(5), to: iso(6), state: 'failing', rows: 0 })
    expect(missing(live('2026-06-01T05:58:30.000000Z'))?.state).toBe('mirrored')
  })

  it('takes the whole past for missing as long as no reading has succeeded', () => {
    const never = { ...live(at(4)), state: 'failed' as const }
    const began = { ...everyMinute, startAt: at(0) }
    expect(coverageOf([never], began, NOW)).toEqual([{ from: iso(0), to: iso(6), state: 'failing', rows: 0 }])
  })

  it('has nothing to say of a channel that was never read', () => {
    expect(coverageOf([], everyMinute, NOW)).toEqual([])
  })
})

describe('gapsIn', () => {
  const stretches = coverageOf(
    [part(0, 'pending'), part(1, 'done'), part(2, 'failed'), part(3, 'done')],
    everyMinute,
    NOW,
  )

  it('cuts what is missing to the range, either end of which may be open', () => {
    expect(gapsIn(stretches, undefined, undefined).map(({ from, to }) => [from, to])).toEqual([
      [iso(0), iso(1)],
      [iso(2), iso(3)],
    ])
    const half = '2026-06-01T02:30:00.000Z'
    expect(gapsIn(stretches, half, undefined).map(({ from, to }) => [from, to])).toEqual([[half, iso(3)]])
    expect(gapsIn(stretches, iso(1), iso(2))).toEqual([])
  })
})
