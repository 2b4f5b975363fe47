// What a typed query means, and what is wrong with it.
import { describe, expect, it, test } from 'vitest'
import { type Channel, channels } from '../channels/index.ts'
import type { Filter } from '../view-state.ts'
import { formatQueryText } from './format-query-text.ts'
import { parseQueryText } from './parse-query-text.ts'

const read = (text: string, channel: Channel) => parseQueryText(text, channel).filters

const sms = channels[0] as Channel
const errorsOf = (text: string) => parseQueryText(text, sms).errors.map(({ code, text: at }) => [code, at])

test.each([
  ['status:failed', [{ key: 'status', op: 'is', values: ['Failed'] }]],
  ['Status: Failed, sent', [{ key: 'status', op: 'is', values: ['Failed', 'Sent'] }]],
  ['status:failed status:sent', [{ key: 'status', op: 'is', values: ['Failed', 'Sent'] }]],
  ['-status:failed,low-balance', [{ key: 'status', op: 'not', values: ['Failed', 'Low Balance'] }]],
  ['to:+49', [{ key: 'toNumber', op: 'starts', values: ['+49'] }]],
  ['to:0049151', [{ key: 'toNumber', op: 'starts', values: ['+49151'] }]],
  ['to:*4567', [{ key: 'toNumber', op: 'ends', values: ['4567'] }]],
  ['number:=+4915123', [{ key: 'toNumber', op: 'is', values: ['+4915123'] }]],
  ['policy:none', [{ key: 'onCallDutyPolicy', op: 'empty', values: [] }]],
  ['-policy:none', [{ key: 'onCallDutyPolicy', op: 'filled', values: [] }]],
  ['on-call-policy:any', [{ key: 'onCallDutyPolicy', op: 'filled', values: [] }]],
  ['cost:>10', [{ key: 'smsCostInUSDCents', op: 'min', values: ['1000.000001'] }]],
  ['cost:>=$1,204.10', [{ key: 'smsCostInUSDCents', op: 'min', values: ['120410'] }]],
  ['price:<=7.5¢', [{ key: 'smsCostInUSDCents', op: 'max', values: ['7.5'] }]],
  ['cost:0,05', [{ key: 'smsCostInUSDCents', op: 'is', values: ['5'] }]],
  [
    'cost:0.05..0.09',
    [
      { key: 'smsCostInUSDCents', op: 'min', values: ['5'] },
      { key: 'smsCostInUSDCents', op: 'max', values: ['9'] },
    ],
  ],
  ['disk is full', [{ key: 'smsText', op: 'contains', values: ['disk is full'] }]],
  ['INC 482', [{ key: 'smsText', op: 'contains', values: ['INC 482'] }]],
  ['«диск полон»', [{ key: 'smsText', op: 'contains', values: ['диск полон'] }]],
  ['0151 23', [{ key: 'toNumber', op: 'contains', values: ['0151 23'] }]],
  [
    'timeout +49 151 2345',
    [
      { key: 'smsText', op: 'contains', values: ['timeout'] },
      { key: 'toNumber', op: 'starts', values: ['+49 151 2345'] },
    ],
  ],
  ['004474 000-04271', [{ key: 'toNumber', op: 'starts', values: ['+4474 000-04271'] }]],
  ['0049 15 1234-56789', [{ key: 'toNumber', op: 'starts', values: ['+49 15 1234-56789'] }]],
  ['"482"', [{ key: 'smsText', op: 'contains', values: ['482'] }]],
  ['code:30007', [{ key: 'errorCode', op: 'is', values: ['30007'] }]],
] satisfies [string, Filter[]][])('%s', (text, filters) => {
  expect(parseQueryText(text, sms)).toEqual({ filters, range: undefined, errors: [] })
})

test('the issue’s own example', () => {
  const filters = read('status:failed to:+49 cost:>10 "timeout"', sms)
  expect(filters.map(({ key, op }) => `${key}.${op}`)).toEqual([
    'status.is',
    'toNumber.starts',
    'smsCostInUSDCents.min',
    'smsText.contains',
  ])
  expect(formatQueryText(filters, sms)).toBe('status:failed to:+49 cost:>10 "timeout"')
})

test('what failed means where no status is called so', () => {
  const call = channels.find(({ fields }) =>
    fields.some((field) => field.kind === 'status' && field.options.some(({ value }) => value === 'Busy')),
  )
  expect(call && read('status:failed', call)).toEqual([
    { key: 'status', op: 'is', values: ['Missed Call', 'Busy', 'Error', 'Low Balance'] },
  ])
})

test.each([
  ['colour:red', [['unknownField', 'colour']]],
  ['segments:2', [['notFilterable', 'segments']]],
  ['status:', [['noValue', 'status:']]],
  ['status:failed, ', [['noValue', '']]],
  ['status:lost', [['unknownStatus', 'lost']]],
  ['to:"+49', [['unclosedQuote', '"+49']]],
  ['policy:Database', [['pickResource', 'Database']]],
  ['cost:cheap', [['badAmount', 'cheap']]],
  ['cost:0.000000001', [['badAmount', '0.000000001']]],
  ['cost:9..5', [['badOrder', '9..5']]],
  ['status:>failed', [['noCompare', 'status:>failed']]],
  ['status:f*', [['noPattern', 'f*']]],
  ['-to:+49', [['excludeExact', '-to:+49']]],
  ['-text:=a', [['noExclude', '-text:=a']]],
  ['to:1,2', [['oneValue', 'to:1,2']]],
  ['country:none,DE', [['noneAlone', 'country:none,DE']]],
  ['"a" "b"', [['oneText', '"b"']]],
  ['to:1 to:2', [['twice', 'to:2']]],
  ['time:31-12', [['badTime', '31-12']]],
  ['time:2026-02-31', [['badTime', '2026-02-31']]],
  ['time:2026-11-02..2026-11-01', [['badOrder', '2026-11-02..2026-11-01']]],
  ['-timeout', [['noExclude', '-timeout']]],
])('%s is refused where it stands', (text, errors) => {
  expect(errorsOf(text)).toEqual(errors)
})

test('the good terms beside a bad one are read', () => {
  expect(read('status:lost to:+49', sms)).toEqual([{ key: 'toNumber', op: 'starts', values: ['+49'] }])
})

describe('time', () => {
  const clock = { now: new Date('2026-11-19T12:00:00Z'), zone: 'Europe/Berlin' }
  it.each([
    ['time:today', { preset: 'today' }],
    ['time:7d', { preset: 'last7d' }],
    ['time:last-12mo', { preset: 'last12mo' }],
    ['time:90m', { from: '2026-11-19T10:30:00.000Z', to: null }],
    ['time:2026-11-19', { from: '2026-11-18T23:00:00.000Z', to: '2026-11-19T23:00:00.000Z' }],
    ['date:2026-10-24..2026-10-25', { from: '2026-10-23T22:00:00.000Z', to: '2026-10-25T23:00:00.000Z' }],
    ['time:>=2026-11', { from: '2026-10-31T23:00:00.000Z', to: null }],
    ['time:<2026', { from: null, to: '2025-12-31T23:00:00.000Z' }],
    ['time:"2026-11-19 14:03"', { from: '2026-11-19T13:03:00.000Z', to: '2026-11-19T13:04:00.000Z' }],
    ['time:2026-11-19T14:03..', { from: '2026-11-19T13:03:00.000Z', to: null }],
  ])('%s', (text, range) => {
    expect(parseQueryText(text, sms, { clock })).toEqual({ filters: [], range, errors: [] })
  })
})
