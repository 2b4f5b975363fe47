import { expect, test } from 'vitest'
import { billedChannels } from '#contract/channels/index.ts'
import type { CostRow } from '#contract/routes/costs.ts'
import { chartBuckets } from './chart-data.ts'

const [first, second] = billedChannels.map(({ id }) => id)
const counts = {
  chargedCount: 0,
  estimatedInUSDCents: '0',
  estimatedCount: 0,
  notChargedCount: 0,
  unknownCount: 0,
  arrivedCount: 0,
  failedCount: 0,
}

function row(bucket: string, id = '', cents = '0', before?: string): CostRow {
  const figures = { count: cents === '0' ? 0 : 1, costInUSDCents: cents, ...counts }
  return {
    ...figures,
    key: { channel: { id, label: id } },
    bucket,
    ...(before && { previous: { ...figures, costInUSDCents: before } }),
  }
}

const question = {
  period: { from: '2026-10-01T00:00:00.000Z', to: '2026-10-04T00:00:00.000Z' },
  interval: 'day' as const,
  zone: 'UTC',
  channels: billedChannels,
}

test('every bucket has its column, and sums are exact', () => {
  const rows = [
    row('2026-10-01T00:00:00.000Z', first, '0.1'),
    row('2026-10-01T00:00:00.000Z', second, '0.2'),
    row('2026-10-03T00:00:00.000Z', first, '7'),
  ]
  const found = chartBuckets(rows, question)
  expect(found.map(({ cents, previousCents }) => [cents, previousCents])).toEqual([
    ['0.3', undefined],
    ['0', undefined],
    ['7', undefined],
  ])
  expect(found[0]?.channels.get(second ?? '')?.costInUSDCents).toBe('0.2')
})

test('the compared period stands behind, also where nothing is now', () => {
  const rows = [row('2026-10-01T00:00:00.000Z', first, '5', '1.5'), row('2026-10-02T00:00:00.000Z', second, '0', '2')]
  const found = chartBuckets(rows, question)
  expect(found.map(({ previousCents }) => previousCents)).toEqual(['1.5', '2', '0'])
  expect(found[1]?.channels.size).toBe(0)
})
