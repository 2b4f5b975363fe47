import { expect, test } from 'vitest'
import { channels } from '#contract/channels/index.ts'
import { parseQuery } from '#contract/query/parse-query.ts'
import { parseSelect } from '#contract/query/parse-select.ts'
import { tested } from '#contract/query/test-conditions.ts'
import { dailyCounts } from './daily-counts.ts'
import { failingChannels, failuresBody, newestFailures } from './latest-failures.ts'
import { monthToDate } from './month-to-date.ts'

test('this month so far stands beside last month until the same point', () => {
  const now = new Date('2026-11-20T12:34:56.789Z')
  expect(monthToDate('Europe/Berlin', now)).toEqual({
    current: { from: '2026-10-31T23:00:00.000Z', to: '2026-11-20T23:00:00.000Z' },
    // Thirteen thirty-four in Berlin, still in summer time.
    before: { from: '2026-09-30T22:00:00.000Z', to: '2026-10-20T11:34:00.000Z' },
  })
})

test('the last day of a long month stands beside the last of a short one', () => {
  expect(monthToDate('UTC', new Date('2026-03-31T10:00:00Z')).before.to).toBe('2026-02-28T10:00:00.000Z')
})

test('days without entries count, also across a change of the clock', () => {
  const [channel] = channels
  const figures = {
    costInUSDCents: '0',
    chargedCount: 0,
    estimatedInUSDCents: '0',
    estimatedCount: 0,
    notChargedCount: 0,
    unknownCount: 0,
    arrivedCount: 0,
    failedCount: 0,
  }
  const key = { channel: { id: channel?.id ?? '', label: null } }
  const rows = [{ key, bucket: '2026-10-25T23:00:00.000Z', count: 4, ...figures }]
  const period = { from: '2026-10-23T22:00:00.000Z', to: '2026-10-26T23:00:00.000Z' }
  expect(dailyCounts(rows, channel?.id ?? '', period, 'Europe/Berlin')).toEqual([0, 0, 4])
})

test.each(failingChannels(channels).map((channel) => [channel.id, channel] as const))(
  'the gateway understands what is asked of %s',
  (_id, channel) => {
    const body = failuresBody(channel, '2026-10-01T00:00:00.000Z', 8)
    expect(tested(parseQuery(channel, body.query))).toEqual([
      [channel.time, expect.anything()],
      [channel.status, expect.anything()],
    ])
    expect(() => parseSelect(channel, body.select)).not.toThrow()
  },
)

test('failures of all channels are one list, newest first, without ids for reasons', () => {
  const [first, second] = failingChannels(channels)
  if (!first || !second) throw new Error('too few channels can fail')
  const entry = (channel: typeof first, id: string, time: string, statusMessage?: string) => ({
    _id: id,
    [channel.time]: time,
    [channel.contact]: '+1555',
    [channel.status]: 'Error',
    statusMessage,
  })
  const found = newestFailures(
    [
      { channel: first, entries: [entry(first, 'a', '2026-10-03T00:00:00.000Z', 'Carrier said no')] },
      {
        channel: second,
        entries: [
          entry(second, 'b', '2026-10-04T00:00:00.000Z', 'Call ID: CA01'),
          entry(second, 'c', '2026-10-02T00:00:00.000Z'),
        ],
      },
    ],
    2,
  )
  expect(found.map(({ id, reason }) => [id, reason])).toEqual([
    ['b', ''],
    ['a', 'Carrier said no'],
  ])
})
