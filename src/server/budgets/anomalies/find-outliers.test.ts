import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findOutliers } from './find-outliers.ts'
import { mainShare, type Share, shareOf } from './main-share.ts'

const week = [1000, 1100, 1200, 1300, 1400, 500, 400]
const days = Array.from({ length: 100 }, (_, day) => (week[day % 7] ?? 0) + ((day * 37) % 50))
const changed = (place: number, cents: number) => days.map((each, day) => (day === place ? cents : each))

describe('an outlier', () => {
  it('is a day far from its weekday, either way', () => {
    expect(findOutliers(days, 28)).toEqual([])
    const [dear] = findOutliers(changed(80, 9000), 28)
    expect(dear).toMatchObject({ place: 80, actual: 9000 })
    expect(dear?.score).toBeGreaterThan(3.5)
    const [cheap] = findOutliers(changed(80, 0), 28)
    expect(cheap).toMatchObject({ place: 80, actual: 0 })
    expect(cheap?.score).toBeLessThan(-3.5)
  })

  it('is judged by its weekday: a Saturday like a Friday stands out', () => {
    const [saturday] = findOutliers(changed(82, 1400), 28)
    expect(saturday).toMatchObject({ place: 82 })
    expect(findOutliers(changed(81, 1400), 28)).toEqual([])
  })

  it('is not made of small change, nor of a little more than always', () => {
    expect(findOutliers(changed(80, (days[80] ?? 0) + 99), 28)).toEqual([])
    const clockwork = Array.from({ length: 60 }, (_, day) => (day === 50 ? 1300 : 1000))
    expect(findOutliers(clockwork, 28)).toEqual([])
    const nothing = Array.from({ length: 60 }, (_, day) => (day === 50 ? 99 : 0))
    expect(findOutliers(nothing, 28)).toEqual([])
  })

  it('needs four of its weekday before it, and is looked for from where it is asked', () => {
    expect(findOutliers(changed(27, 9000), 0)).toEqual([])
    expect(findOutliers(changed(28, 9000), 0)).toHaveLength(1)
    expect(findOutliers(changed(80, 9000), 81)).toEqual([])
  })

  it('never hangs on what comes after', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 30, maxLength: 120 })
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 50_000 }), (past, next) => {
        const before = findOutliers(past, 0)
        expect(findOutliers([...past, next], 0).slice(0, before.length)).toEqual(before)
      }),
    )
  })
})

describe('the main contributor', () => {
  const share = (dimension: Share['dimension'], id: string | null, now: string, before: string) =>
    shareOf({ dimension, id, label: id }, now, [before, before, before])

  it('is the narrowest cause that explains half of the difference', () => {
    const shares = [
      share('channel', 'a channel', '900', '100'),
      share('incident', 'an incident', '500', '0'),
      share('incident', 'another', '300', '0'),
    ]
    expect(mainShare(shares, 800)).toEqual({
      dimension: 'incident',
      id: 'an incident',
      label: 'an incident',
      amountInUSDCents: '500',
      expectedInUSDCents: '0',
    })
    expect(mainShare(shares, 1500)).toMatchObject({ dimension: 'channel' })
  })

  it('is the largest where none explains half, and none where none explains a fifth', () => {
    const shares = [share('incident', 'an incident', '300', '0'), share('country', 'a country', '400', '0')]
    expect(mainShare(shares, 1000)).toMatchObject({ dimension: 'country' })
    expect(mainShare(shares, 4000)).toBeNull()
  })

  it('of a day that was cheap is what was missing', () => {
    const shares = [share('team', 'a team', '0', '700'), share('team', 'dearer', '900', '100')]
    expect(mainShare(shares, -1000)).toMatchObject({ id: 'a team' })
  })

  it('is never the unallocated', () => {
    expect(mainShare([share('team', null, '900', '0')], 900)).toBeNull()
  })
})
