import { expect, test } from 'vitest'
import { spokenText } from './spoken-text.ts'

test.each([
  ['the message', { message: 'Disk full' }, 'Disk full'],
  ['the message of the document’s sample', { message: 'Alert notification', incidentId: '123' }, 'Alert notification'],
  [
    'what an old call request says and asks',
    {
      to: { _type: 'Phone', value: '+1' },
      data: [{ sayMessage: 'Alert' }, { introMessage: 'Press 1', onInputCallRequest: { 1: { sayMessage: 'Thanks' } } }],
    },
    'Alert Press 1',
  ],
  ['compact JSON of anything else', { a: 1, data: [] }, '{"a":1,"data":[]}'],
  ['a list as JSON', [1], '[1]'],
  ['a message that is no text as JSON', { message: { a: 1 } }, '{"message":{"a":1}}'],
  ['plain text', 'Hello', 'Hello'],
  ['nothing of an empty object', {}, null],
  ['nothing of null', null, null],
])('gives %s', (_what, data, expected) => {
  expect(spokenText(JSON.stringify(data))).toBe(expected)
})
