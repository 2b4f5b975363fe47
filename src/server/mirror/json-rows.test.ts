import { describe, expect, it } from 'vitest'
import { splitRows } from './json-rows.ts'
import { SourceFault } from './source-client.ts'

describe('splitRows', () => {
  it('keeps numbers that no double holds, and everything else, to the letter', () => {
    const rows = [
      '{"created_at":638500000000000065}',
      '{ "cost" : 0.10 }',
      '{"text":"a\\"]},\\\\"}',
      '"я"',
      'null',
      '-1e5',
      '[]',
    ]
    const text = `{"message":"]","data":{"logs":[ ${rows.join(' ,\n')} ],"next_page_token":"x"}}`
    expect(splitRows(text, ['data', 'logs'])).toEqual({
      rows,
      rest: { message: ']', data: { logs: [], next_page_token: 'x' } },
    })
  })

  it('finds the list behind and before other keys, never inside a string or another object', () => {
    const text = '{"a":{"data":[1]},"b":"\\"data\\":[2]","data":[3],"count":1}'
    expect(splitRows(text, ['data'])).toEqual({
      rows: ['3'],
      rest: { a: { data: [1] }, b: '"data":[2]', data: [], count: 1 },
    })
  })

  it('tells an empty list from none', () => {
    expect(splitRows('{"data":[ ]}', ['data']).rows).toEqual([])
    expect(splitRows('{"data":null}', ['data']).rows).toBeNull()
  })

  it('takes any depth', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    expect(splitRows(`{"data":[${deep},1]}`, ['data']).rows).toEqual([deep, '1'])
  })

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '{"data":{}}',
    '{"data":1}',
    '{"data"',
    '{"data":',
    '{"data":[',
    '{"data":[1',
    '{"data":[1,',
    '{"data":[1,]}',
    '{"data":[1,,2]}',
    '{"data":[1 2]}',
    '{"data":[{"a":1]}',
    '{"data":[{"a":"b}]}',
    '{"data":[{"a":1}]',
    '{"data":[]}}',
    '{"data":[],"count":}',
    '<html>{"data":[]}</html>',
  ])('calls %j unreadable', (text) => {
    const split = () => splitRows(text, ['data'])
    expect(split).toThrow(SourceFault)
    expect(split).toThrow(expect.objectContaining({ kind: 'unreadable' }))
  })

  it('calls every beginning of a page unreadable', () => {
    const text = '{"count":2,"data":[{"_id":"a","n":[1,2]},{"_id":"b\\\\","x":"\\"]"}],"limit":10}'
    for (let end = 0; end < text.length; end++)
      expect(() => splitRows(text.slice(0, end), ['data'])).toThrow(SourceFault)
    expect(splitRows(text, ['data']).rows).toHaveLength(2)
  })
})
