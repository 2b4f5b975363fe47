import { expect, it } from 'vitest'
import { findChannel } from '#contract/channels/index.ts'
import { parseQuery } from '#contract/query/parse-query.ts'
import { render } from '../store/sql.ts'
import { placeOf } from './entry-place.ts'

const sms = findChannel('sms')
if (!sms) throw new Error('no sms')
const keysIn = (query: object) => {
  const { among, isNarrow } = placeOf(sms, parseQuery(sms, query))
  return isNarrow ? render(among).query_params.p0 : null
}

it('knows the place of a number that is written out, however it is', () => {
  expect(keysIn({ toNumber: '+49 (151) 23-45' })).toEqual(['543215194'])
  const several = { _type: 'Includes', value: ['+4915', '004916'] }
  expect(keysIn({ status: 'Failed', toNumber: several })).toEqual(['5194', '6194'])
})

it.each([
  ['part of a number', { toNumber: { _type: 'EndsWith', value: '12345' } }],
  ['any other number', { toNumber: { _type: 'NotEqual', value: '+4915' } }],
  ['a number or none', { toNumber: { _type: 'EqualToOrNull', value: '+4915' } }],
  ['a name among numbers', { toNumber: { _type: 'Includes', value: ['+4915', 'Tollbook'] } }],
  ['nobody', { toNumber: { _type: 'Includes', value: [] } }],
  ['our own number', { fromNumber: '+4915123' }],
  [
    'more numbers than are worth it',
    { toNumber: { _type: 'Includes', value: Array.from({ length: 101 }, (_, n) => `${n + 100}`) } },
  ],
])('looks everywhere for %s', (_what, query) => {
  expect(keysIn(query)).toBeNull()
})
