import { TupleParam } from '@clickhouse/client'
import { expect, it } from 'vitest'
import { writeOut } from './literals.ts'
import { param, sql } from './sql.ts'

it('writes values where nothing in them can be read as a statement', () => {
  const evil = param('String', `\\'; DROP TABLE log_entry; --\0`)
  expect(writeOut(sql`SELECT ${evil} AS a`)).toBe(`SELECT '\\\\\\'; DROP TABLE log_entry; --\\0' AS a`)
})

it('casts what is no text to its type, as the engine does with a parameter', () => {
  expect(writeOut(sql`LIMIT ${param('UInt32', 51)}`)).toBe(`LIMIT _CAST(51, 'UInt32')`)
  expect(writeOut(sql`${param('Array(UInt64)', [2n ** 63n, 1])}`)).toBe(
    `_CAST([9223372036854775808, 1], 'Array(UInt64)')`,
  )
  expect(writeOut(sql`${param("DateTime64(6, 'UTC')", '2026-11-01 00:00:00.000')}`)).toBe(
    String.raw`_CAST('2026-11-01 00:00:00.000', 'DateTime64(6, \'UTC\')')`,
  )
  const pairs = [new TupleParam(['sms', "it's"])]
  expect(writeOut(sql`${param('Array(Tuple(String, String))', pairs)}`)).toBe(
    String.raw`_CAST([('sms', 'it\'s')], 'Array(Tuple(String, String))')`,
  )
})

it.each([
  ['no number', Number.NaN],
  ['more digits than a number has', 1e21],
  ['nothing', null],
  ['an object', [{}]],
  ['a list as long as a book', Array.from({ length: 20_000 }, String)],
])('leaves %s to be bound', (_what, value) => {
  expect(writeOut(sql`SELECT ${param('String', value)}`)).toBeUndefined()
})
