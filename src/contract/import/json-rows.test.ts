import { expect, test } from 'vitest'
import { jsonRows } from './json-rows.ts'

test('takes the rows of a OneUptime list, whatever stands before and in them', () => {
  const text = `{
    "count": 2, "meta": {"data": [1], "s": "]}\\"{["},
    "data": [
      {"_id": "a", "callData": {"data": [{"sayMessage": "Hi, \\"you\\" }"}]}},
      {"_id": "b"}
    ],
    "limit": 10
  }`
  expect(jsonRows(text)?.map((row) => JSON.parse(row))).toEqual([
    { _id: 'a', callData: { data: [{ sayMessage: 'Hi, "you" }' }] } },
    { _id: 'b' },
  ])
})

test('keeps every digit of ticks', () => {
  const text = '{"message":"ok","data":{"next_page_token":"x","logs":[{"created_at":638500000000000065}]}}'
  expect(jsonRows(text)).toEqual(['{"created_at":638500000000000065}'])
})

test('puts a row of several lines on one', () => {
  expect(jsonRows('[\n  {\n    "a": "x\\ny",\r\n    "b": 1\n  }\n]')).toEqual(['{ "a": "x\\ny", "b": 1 }'])
})

test('knows an empty list from no list', () => {
  expect(jsonRows('{"data":[]}')).toEqual([])
  for (const text of ['{"_id":"a"}', '{"data":{"a":1}}', '{"data":3}', '3', '"data"', '{"a":1}\n{"a":2}', '[1,'])
    expect(jsonRows(text)).toBeUndefined()
})

test('takes rows that are no objects, so that the gateway can say so', () => {
  expect(jsonRows('[1, "a,]", null, [2]]')).toEqual(['1', '"a,]"', 'null', '[2]'])
})
