import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDecimals, centsToDollars, compareDecimals, decimalText, decimalUnits, subtractDecimals } from './money.ts'

const units = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n })

describe('decimals', () => {
  it.each([
    ['75', 75_000_000n],
    ['0.79', 790_000n],
    ['-5', -5_000_000n],
    ['1e2', 100_000_000n],
    ['7.000000000000001', 7_000_000n],
    ['0.0000005', 1n],
    ['.5', undefined],
    ['', undefined],
    ['NaN', undefined],
    ['1,5', undefined],
  ])('reads %s', (text, expected) => {
    expect(decimalUnits(text)).toBe(expected)
  })

  it('survives being written and read', () => {
    fc.assert(fc.property(units, (value) => decimalUnits(decimalText(value)) === value))
  })

  it('adds without loss where floats would lose', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3')
    fc.assert(fc.property(units, units, (a, b) => addDecimals(decimalText(a), decimalText(b)) === decimalText(a + b)))
  })

  it('subtracts and compares', () => {
    expect(subtractDecimals('100', '0.000001')).toBe('99.999999')
    expect(compareDecimals('10', '9')).toBeGreaterThan(0)
  })
})

describe('centsToDollars', () => {
  it.each([
    ['120410', '1204.1'],
    ['0.79', '0.0079'],
    ['79', '0.79'],
    ['5', '0.05'],
    ['-5', '-0.05'],
    ['0', '0'],
    ['100', '1'],
    ['123456789012345678.5', '1234567890123456.785'],
  ])('moves the point of %s', (cents, dollars) => {
    expect(centsToDollars(cents)).toBe(dollars)
  })
})
