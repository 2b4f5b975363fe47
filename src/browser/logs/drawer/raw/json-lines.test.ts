import { expect, test } from 'vitest'
import { findIn, jsonLines, unfoldJson, valueAt } from './json-lines.ts'

const raw = '{"ticks":638500000000000065,"payload":"{\\"a\\":[1,2]}","list":[{"b":"x, \\"y\\""}],"n":null}'
const lines = jsonLines(raw)
const line = (text: string) => lines.findIndex((each) => each.includes(text))

test('copies a value to the digit, text without its quotes, an object with all its lines', () => {
  expect(valueAt(lines, line('ticks'))).toBe('638500000000000065')
  expect(valueAt(lines, line('payload'))).toBe('{"a":[1,2]}')
  expect(valueAt(lines, line('"list"'))).toBe('[\n  {\n    "b": "x, \\"y\\""\n  }\n]')
  expect(valueAt(lines, line('"b"'))).toBe('x, "y"')
  expect(valueAt(lines, line('"n"'))).toBe('null')
  expect(JSON.parse(valueAt(lines, 0))).toEqual(JSON.parse(raw))
})

test('finds in any case, as often as it occurs', () => {
  expect(findIn(['Aa', 'b', 'xaA'], 'a')).toEqual([
    ...[
      { line: 0, start: 0 },
      { line: 0, start: 1 },
      { line: 2, start: 1 },
      { line: 2, start: 2 },
    ],
  ])
  expect(findIn(['a'], '')).toEqual([])
})

test('unfolds text that is JSON, and only that', () => {
  expect(unfoldJson(raw)).toContain('"payload":{"a":[1,2]}')
  expect(unfoldJson('{"a":"[not json","b":"{}x"}')).toBe('{"a":"[not json","b":"{}x"}')
})
