import { expect, it } from 'vitest'
import { channels } from '#contract/channels/index.ts'
import { parseQuery } from '#contract/query/parse-query.ts'
import { always, splitTime } from './split-time.ts'

const [channel] = channels
if (!channel) throw new Error('no channels')

const may = Date.UTC(2026, 4)
const june = Date.UTC(2026, 5)
const [from, to] = ['2026-05-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z']
const end = '2026-05-31T23:59:59.999999Z'

it.each([
  [
    { _type: 'InBetween', startValue: from, endValue: end },
    { from: may, to: june },
  ],
  [
    { _type: 'GreaterThanOrEqual', value: from },
    { ...always, from: may },
  ],
  [
    { _type: 'LessThan', value: to },
    { ...always, to: june },
  ],
  [
    { _type: 'LessThanOrEqual', value: end },
    { ...always, to: june },
  ],
])('takes %j out of the query', (test, period) => {
  const [other, ...conditions] = parseQuery(channel, { country: 'DE', [channel.time]: test })
  expect(splitTime(channel, [...conditions, ...(other ? [other] : [])])).toEqual({ period, others: [other] })
})

it.each([
  { _type: 'InBetween', startValue: from, endValue: to },
  { _type: 'InBetween', startValue: '2026-05-01T00:00:00.000001Z', endValue: end },
  { _type: 'GreaterThan', value: from },
  { _type: 'LessThanOrEqual', value: to },
  { _type: 'LessThan', value: end },
  from,
])('leaves %j in it, which ends within a millisecond', (test) => {
  const conditions = parseQuery(channel, { [channel.time]: test })
  expect(splitTime(channel, conditions)).toEqual({ period: always, others: conditions })
})
