import { describe, expect, it } from 'vitest'
import { formatFor } from '#browser/format/format-for.ts'
import { channels } from '#contract/channels/index.ts'
import type { HistogramBar } from '#contract/routes/explore.ts'
import { stepStarts, type TimeStep } from '#contract/time-steps.ts'
import { ticksOf } from './axis.ts'
import { periodText } from './bar-text.ts'
import { costOf } from './measure.ts'
import { seriesOf } from './series.ts'
import { partHeights, placesOf, seriesPaths } from './shape.ts'

const format = formatFor('en', 'Europe/Berlin')

describe('bars', () => {
  it.each([1, 7, 96, 100, 500])('%i of them fill the width in order, whole pixels each', (count) => {
    const places = placesOf(count, 1173)
    const last = places.at(-1)
    expect(places[0]?.x).toBe(0)
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(1173)
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeGreaterThan(1170)
    places.forEach(({ x, width }, n) => {
      expect(Number.isInteger(x) && Number.isInteger(width) && width >= 1).toBe(true)
      expect(x + width).toBeLessThanOrEqual(places[n + 1]?.x ?? 1173)
    })
  })

  it('show what is little, and never more than the plot is high', () => {
    expect(partHeights([99_999, 1, 0], 100_000, 64).map((each) => Number(each.toFixed(3)))).toEqual([62.5, 1.5, 0])
    expect(partHeights([0, 0], 5, 64)).toEqual([0, 0])
  })

  it('draw nothing where there is nothing', () => {
    expect(seriesPaths([[0], [0]], placesOf(2, 100), 64)).toEqual({ highest: 0, paths: [''] })
    expect(
      seriesPaths(
        [
          [2, 0],
          [1, 1],
        ],
        placesOf(2, 100),
        64,
      ),
    ).toEqual({
      highest: 2,
      paths: ['M0 0.0h48v64.0h-48zM50 32.0h48v32.0h-48z', 'M50 0.0h48v32.0h-48z'],
    })
  })
})

describe('series', () => {
  const part = (status: string | null, count = 1) => ({ status, count, amountInUSDCents: null })

  it.each(channels.map((channel) => [channel.id, channel] as const))('of %s end with what failed', (_id, channel) => {
    const field = channel.fields.find(({ key }) => key === channel.status)
    const options = field?.kind === 'status' ? field.options : []
    const tones = seriesOf(channel, [...options.map(({ value }) => part(value)), part(null)], []).map(
      ({ tone }) => tone,
    )
    const order = ['arrived', 'moving', 'unclear', 'failed']
    expect(tones).toHaveLength(options.length + 1)
    expect(tones).toEqual(tones.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
  })

  it('keep the shade of a status whatever else is there, and a chosen one without entries', () => {
    const [channel] = channels
    if (!channel) throw new Error('no channel')
    const shown = (statuses: string[], chosen: string[] = []) =>
      seriesOf(
        channel,
        statuses.map((status) => part(status)),
        chosen,
      ).map(({ status, count }) => `${status} ${count}`)
    expect(shown(['Error', 'Failed', 'Delivered'])).toEqual(['Delivered 1', 'Failed 1', 'Error 1'])
    expect(shown(['Delivered'], ['Delivered', 'Failed'])).toEqual(['Delivered 1', 'Failed 0'])
    const failed = (statuses: string[]) =>
      seriesOf(
        channel,
        statuses.map((status) => part(status)),
        [],
      ).find(({ status }) => status === 'Failed')?.shade
    expect(failed(['Failed'])).toBe(failed(['Undelivered', 'Failed', 'Error']))
  })
})

it('adds cost exactly, and knows none where nobody bills', () => {
  const part = (amountInUSDCents: string | null) => ({ status: 'x', count: 1, amountInUSDCents })
  expect(costOf([part('0.1'), part('0.2')])).toBe('0.3')
  expect(costOf([])).toBe('0')
  expect(costOf([part(null)])).toBeNull()
})

describe('words of a bar', () => {
  it.each([
    ['2026-11-18T23:00:00.000Z', '2026-11-19T23:00:00.000Z', 'Thu 19 Nov 2026'],
    ['2026-11-15T23:00:00.000Z', '2026-11-22T23:00:00.000Z', '16 Nov 2026 – 22 Nov 2026'],
    ['2026-11-19T13:00:00.000Z', '2026-11-19T16:00:00.000Z', 'Thu 19 Nov 2026, 14:00 – 17:00'],
    ['2026-11-19T20:00:00.000Z', '2026-11-19T23:00:00.000Z', 'Thu 19 Nov 2026, 21:00 – 00:00'],
    ['2026-11-19T13:00:05.000Z', '2026-11-20T16:00:00.000Z', '19 Nov 2026 14:00:05 – 20 Nov 2026 17:00'],
  ])('%s to %s is %s', (from, to, text) => {
    expect(periodText(from, to, format)).toBe(text)
  })
})

describe('names below the axis', () => {
  const bars = (from: string, to: string, step: TimeStep): HistogramBar[] =>
    stepStarts({ from: Date.parse(from), to: Date.parse(to) }, step, 'Europe/Berlin').map((at) => ({
      from: new Date(at).toISOString(),
      to: '',
      parts: [],
    }))
  const texts = (each: HistogramBar[], step: TimeStep, width: number) =>
    ticksOf(each, step, width, format).map(({ text }) => text)

  it('stand at round times, the day where one begins', () => {
    const day = bars('2026-11-18T14:20:00.000Z', '2026-11-19T14:20:00.000Z', 'PT15M')
    expect(texts(day, 'PT15M', 400)).toEqual(['18:00', '19 Nov', '06:00', '12:00'])
    const week = bars('2026-11-15T23:00:00.000Z', '2026-11-22T23:00:00.000Z', 'PT3H')
    expect(texts(week, 'PT3H', 700)).toEqual(['16 Nov', '17 Nov', '18 Nov', '19 Nov', '20 Nov', '21 Nov', '22 Nov'])
  })

  it('are as many as there is room for', () => {
    const months = bars('2020-12-31T23:00:00.000Z', '2026-12-31T23:00:00.000Z', 'P1M')
    expect(texts(months, 'P1M', 500)).toEqual(['Jan 2021', 'Jan 2022', 'Jan 2023', 'Jan 2024', 'Jan 2025', 'Jan 2026'])
    for (const width of [0, 300, 1200])
      expect(texts(months, 'P1M', width).length).toBeLessThanOrEqual(Math.max(1, width / 76))
  })
})
