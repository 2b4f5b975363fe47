import { expect, test } from 'vitest'
import { billedChannels, type Channel } from '#contract/channels/index.ts'
import type { Status } from '#contract/routes/system.ts'
import { cardInterval, reportQuestion } from './report-question.ts'

const zone = 'Europe/Berlin'
const now = new Date('2026-11-20T12:00:00Z')
const [first, second] = billedChannels as [Channel, Channel]
// Only the ends of what is held are read.
const status = {
  channels: billedChannels.map(({ id }) => ({
    id,
    oldest: '2026-09-15T00:00:00.000Z',
    newest: '2026-11-20T11:00:00.000Z',
  })),
} as unknown as Status

test('a card asks what its report asks', () => {
  const search = `range=lastMonth&by=team&compare=previous-period&channels=${second.id}&country=DE`
  const question = reportQuestion(search, billedChannels, zone, now, status)
  expect(question).toMatchObject({
    chosen: [second],
    period: { from: '2026-09-30T22:00:00.000Z', to: '2026-10-31T23:00:00.000Z' },
    // The log begins in the middle of September.
    compared: { known: false },
    view: { by: 'team', filters: [{ key: 'country', op: 'is', values: ['DE'] }] },
  })
})

test('a report of nothing that may be read asks nothing', () => {
  expect(reportQuestion('', [], zone, now, status)).toBeUndefined()
  expect(reportQuestion('', [first], zone, now, status)?.chosen).toEqual([first])
})

test.each([
  ['hour', { from: '2026-11-19T23:00:00.000Z', to: '2026-11-20T23:00:00.000Z' }],
  ['day', { from: '2026-10-31T23:00:00.000Z', to: '2026-11-30T23:00:00.000Z' }],
  // A hundred columns are more than a card is wide.
  ['week', { from: '2026-08-01T22:00:00.000Z', to: '2026-11-09T23:00:00.000Z' }],
  ['week', { from: '2025-11-30T23:00:00.000Z', to: '2026-11-30T23:00:00.000Z' }],
  ['month', { from: '2022-01-01T00:00:00.000Z', to: '2026-01-01T00:00:00.000Z' }],
  ['month', { from: '1990-01-01T00:00:00.000Z', to: '2026-01-01T00:00:00.000Z' }],
] as const)('a card shows by %s what happened in %o', (interval, period) => {
  expect(cardInterval(period, zone)).toBe(interval)
})
