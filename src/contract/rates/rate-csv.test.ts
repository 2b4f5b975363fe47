import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dollarsToCents } from './rate-cells.ts'
import { readRatesCsv, writeRatesCsv } from './rate-csv.ts'
import { rateLimits } from './rate-limits.ts'
import { anyRates, plainRate } from './test-rates.ts'

it('reads what it wrote, to the last digit', () => {
  fc.assert(
    fc.property(anyRates, (rates) => {
      expect(readRatesCsv(writeRatesCsv(rates))).toEqual({ rates, errors: [] })
    }),
  )
})

it.each([
  ['0.0079', '0.79'],
  ['$0.0079', '0.79'],
  ['0,0079', '0.79'],
  ['.5', '50'],
  ['0', '0'],
  ['0.00000001', '0.000001'],
  ['1234567', '123456700'],
  ['0.000000001', undefined],
  ['12345678', undefined],
  ['1.000,5', undefined],
  ['-1', undefined],
  ['1e3', undefined],
  ['', undefined],
])('reads %j dollars as %s cents', (dollars, cents) => {
  expect(dollarsToCents(dollars)).toBe(cents)
})

describe('a file', () => {
  it('may have its columns in any order and spelling, semicolons and a byte order mark', () => {
    const text =
      '\uFEFFPrice USD;Country;"Channel";Prefix;From;Charges failed\r\n0,079;de;SMS;;2026-01-01;YES\r\n"0.014";;call;+49 151;2026-01-01;\r\n'
    expect(readRatesCsv(text)).toEqual({
      rates: [
        { ...plainRate, chargesFailed: true },
        { ...plainRate, channel: 'call', country: null, prefix: '49151', unit: 'minute', priceInUSDCents: '1.4' },
      ],
      errors: [],
    })
  })

  it('is read as far as it can be, and every bad line is named', () => {
    const text = [
      'channel,from,country,prefix,category,unit,price_usd,charges_failed,note',
      'sms,2026-01-01,DE,,,segment,0.079,no,',
      'sms,01.10.2026,DE,,,segment,0.08,no,',
      'sms,2026-01-01,FR,,,minute,cheap,perhaps,',
      'fax,2026-01-01,FR,,,segment,0.08,no,',
      'sms,2026-01-01,DE,,,message,0.1,no,"two',
      'lines"',
      'sms,2026-01-01,IT,,,segment,0.08,no,,more',
      'sms,2026-01-01,ES,,,segment,0.08,no,"say "hi" twice"',
      'call,2026-01-01,,,marketing,minute,0.01,no,',
    ].join('\n')
    const { rates, errors } = readRatesCsv(text)
    expect(rates).toEqual([plainRate])
    expect(errors.map(({ line, column, fault, other }) => [line, column, fault, ...(other ? [other] : [])])).toEqual([
      [3, 'from', 'malformed'],
      [4, 'price_usd', 'malformed'],
      [4, 'charges_failed', 'malformed'],
      [5, 'channel', 'unknownChannel'],
      [6, 'from', 'duplicate', 2],
      [8, '', 'tooWide'],
      [9, '', 'openQuote'],
      [10, 'category', 'noCategory'],
    ])
    expect(errors.map(({ message }) => message)).toEqual([
      'from must be a day such as 2026-10-01.',
      'price_usd must be an amount of at most 7 digits and 8 decimals, in US dollars.',
      'charges_failed must be yes or no.',
      'channel must be the ID of a channel; there is none of the ID "fax".',
      'from is that of line 2 already, which is for the same entries.',
      expect.stringMatching(/more cells than the header/),
      expect.stringMatching(/quote/),
      'category must be empty: entries of Calls have no category.',
    ])
  })

  it.each([
    ['', [1, '', 'empty']],
    ['channel,from,country\nsms,2026-01-01,DE', [1, 'price_usd', 'missingColumn']],
    ['channel,from,price_usd\n"sms,2026-01-01,0.1\n', [2, '', 'openQuote']],
  ])('%j is refused', (text, expected) => {
    const { rates, errors } = readRatesCsv(text)
    expect([rates, errors.map(({ line, column, fault }) => [line, column, fault])]).toEqual([[], [expected]])
  })

  it('is not read past a column that is misspelt: its rates would be for other entries', () => {
    const { rates, errors } = readRatesCsv('channel,from,price_usd,prefixx\nsms,2026-01-01,0.1,49\n')
    expect([rates.length, errors]).toEqual([
      0,
      [{ line: 1, column: 'prefixx', fault: 'unknownColumn', message: 'There is no column prefixx.' }],
    ])
  })

  it('holds as many rates as a card may', () => {
    const many = Array.from({ length: rateLimits.rates + 2 }, (_none, n) => `sms,2026-01-01,,${n + 1},0.1`)
    const { rates, errors } = readRatesCsv(`channel,from,country,prefix,price_usd\n${many.join('\n')}`)
    expect(rates).toHaveLength(rateLimits.rates)
    expect(errors.map(({ line, fault }) => [line, fault])).toEqual([[rateLimits.rates + 2, 'tooMany']])
  })
})
