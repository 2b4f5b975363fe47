import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DecodeError } from './decode-error.ts'
import { parseLine } from './parse-line.ts'

test('keeps every digit of ticks', () => {
  expect(parseLine('{"created_at": 638500000000000065}').created_at).toBe('638500000000000065')
})

test('keeps the exact text of an amount, whatever the field is called', () => {
  const row = parseLine('{"smsCostInUSDCents":0.10,"callCostInUSDCents" : 7.000000000000001,"x":1e-7,"y":-2.50E1}')
  expect(row).toEqual({ smsCostInUSDCents: '0.10', callCostInUSDCents: '7.000000000000001', x: '1e-7', y: -25 })
})

test('leaves whole numbers, texts and nested values as JSON.parse gives them', () => {
  const text = '{"n":75,"text":"\\"created_at\\": 638500000000000065","callData":{"created_at":1.5,"n":0.1}}'
  expect(parseLine(text)).toEqual(JSON.parse(text))
})

test('tells the number of the top level from one of the same name further in', () => {
  const row = parseLine('{"callData":{"cost":1.50},"cost":2.50,"more":{"cost":3.50}}')
  expect(row).toEqual({ callData: { cost: 1.5 }, cost: '2.50', more: { cost: 3.5 } })
})

test('takes the last of duplicate keys', () => {
  expect(parseLine('{"cost":1.50,"cost":2.50}')).toEqual({ cost: '2.50' })
})

test('lets no line reach a prototype', () => {
  const row = parseLine('{"__proto__":{"status":"Delivered"},"constructor":1.5,"toNumber":"1"}')
  expect(row.status).toBeUndefined()
  expect(({} as Record<string, unknown>).status).toBeUndefined()
  expect(row.constructor).toBe('1.5')
})

test.each([
  ['[1]', 'A line must be a JSON object, not a list'],
  ['"text"', 'A line must be a JSON object, not "text"'],
  ['null', 'A line must be a JSON object, not null'],
  ['', 'The line is not JSON'],
  ['{"a":', 'The line is not JSON'],
])('refuses %s', (text, message) => {
  expect(() => parseLine(text)).toThrow(DecodeError)
  expect(() => parseLine(text)).toThrow(message)
})

test('gives what JSON.parse gives, but for numbers that a double may not hold', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const text = JSON.stringify(object)
      const row = parseLine(text)
      for (const [key, value] of Object.entries(JSON.parse(text))) {
        const inexact = typeof value === 'number' && !Number.isSafeInteger(value)
        expect(inexact ? Number(row[key]) : row[key]).toEqual(value)
      }
    }),
  )
})
