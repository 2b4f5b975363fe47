import { expect, it } from 'vitest'
import { findChannel } from '#contract/channels/index.ts'
import { pageAfter } from './keyset.ts'

const last = '2026-05-03T00:00:00.000Z'
const after = (createdAt?: unknown) => {
  const channel = findChannel('sms')
  if (!channel) throw new Error('no sms')
  const query = { status: 'Sent', ...(createdAt !== undefined && { createdAt }) }
  return pageAfter(channel, query, { written: 250, last, seenAtLast: 2 })
}

it.each([
  [undefined, { _type: 'GreaterThanOrEqual', value: last }],
  [
    { _type: 'GreaterThanOrEqual', value: '2026-05-01' },
    { _type: 'GreaterThanOrEqual', value: last },
  ],
  [
    { _type: 'GreaterThan', value: '2026-05-01' },
    { _type: 'GreaterThanOrEqual', value: last },
  ],
  [
    { _type: 'InBetween', startValue: '2026-05-01', endValue: '2026-06-01' },
    { _type: 'InBetween', startValue: last, endValue: '2026-06-01' },
  ],
  [
    { _type: 'LessThanOrEqual', value: '2026-06-01' },
    { _type: 'InBetween', startValue: last, endValue: '2026-06-01' },
  ],
])('begins the page behind %j at the last time', (given, expected) => {
  expect(after(given)).toEqual({ query: { status: 'Sent', createdAt: expected }, skip: 2 })
})

it.each([
  [{ _type: 'LessThan', value: '2026-06-01' }],
  [{ _type: 'GreaterThan', value: last }],
  ['2026-05-03'],
  [['2026-05-03', '2026-05-04']],
])('counts off what was written when the time is asked for as %j', (given) => {
  expect(after(given)).toEqual({ query: { status: 'Sent', createdAt: given }, skip: 250 })
})
