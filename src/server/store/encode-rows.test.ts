import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { encodeRows, RowText } from './encode-rows.ts'
import { sql } from './sql.ts'
import { openTestStore } from './test-store.ts'

describe('encodeRows', () => {
  it('writes every column that a row has, and what a row lacks as nothing', () => {
    const { columns, text } = encodeRows([{ a: 'x', b: 1 }, { b: null, c: true }, {}])
    expect(columns).toEqual(['a', 'b', 'c'])
    expect(Buffer.concat(text).toString()).toBe('x\t1\t\\N\n\\N\t\\N\ttrue\n\\N\t\\N\t\\N\n')
  })

  it('begins another piece where one is full', () => {
    const rows = ['ü'.repeat(5000), 'a', '日'.repeat(700_000), 'b', 'c'.repeat(500_000)]
    const { text } = encodeRows(rows.map((a) => ({ a })))
    expect(text.length).toBeGreaterThan(2)
    expect(Buffer.concat(text).toString()).toBe(rows.map((a) => `${a}\n`).join(''))
  })

  it('writes a row again with other values of some columns', () => {
    const text = new RowText(['a', 'b', 'c'])
    const line = text.add(['tab\there', 'back\\slash', 'ü'])
    text.rewrite(line, { b: null, d: 'x' })
    const [first, second] = ['tab\\there\tback\\\\slash\tü\n', 'tab\\there\t\\N\tü\n']
    expect(Buffer.concat(text.whole()).toString()).toBe(first + second)
    expect(text.length).toBe(Buffer.byteLength(first + second))
  })
})

describe('rows in the engine', () => {
  let test: Awaited<ReturnType<typeof openTestStore>>
  beforeAll(async () => {
    test = await openTestStore()
    await test.store.command(`CREATE TABLE encoded (
  n UInt32, text String, nullable Nullable(String), few LowCardinality(String), big UInt64,
  cents Nullable(Decimal(18, 6)), at DateTime64(6, 'UTC'), yes Bool, list Array(String)
) ENGINE = MergeTree ORDER BY n`)
  })
  afterEach(() => test.store.command('TRUNCATE TABLE encoded'))
  afterAll(() => test.remove())

  const ways: [string, (rows: object[]) => Promise<void>][] = [
    ['with their statement', (rows) => test.store.insert('encoded', rows)],
    ['through a file', (rows) => test.store.insertText('encoded', encodeRows(rows))],
  ]

  it.each(ways)('come back as they were, whatever their text holds, %s', async (_way, insert) => {
    const texts = [
      ...[
        '',
        ' ',
        '\\N',
        '\\',
        '\\\\t',
        'tab\there',
        'line\nbreak',
        'return\r',
        'nul\0',
        "'quoted'",
        '"',
        '{"a":"b\\n"}',
      ],
      ...['grüße', '日本', '👩‍👧‍👦', '\u2028', '\b\f\v', String.fromCharCode(...Array(0x20).keys())],
    ]
    const rows = texts.map((text, n) => ({
      ...{ n, text, nullable: n % 2 ? text : null, few: text, big: '18446744073709551615', cents: '-0.000001' },
      ...{ at: '2026-06-16 03:27:33.084123', yes: n % 2 === 0, list: [text, "it's", '['] },
    }))
    await insert(rows)
    expect(await test.store.query(sql`SELECT * FROM encoded ORDER BY n`)).toEqual(rows)
  })

  it.each(ways)('have the default of a column that they lack, %s', async (_way, insert) => {
    await insert([{ n: 1000 }, { n: 1001, text: null, list: null, yes: null }])
    const blank = { text: '', nullable: null, few: '', big: '0', cents: null, yes: false, list: [] }
    const at = '1970-01-01 00:00:00.000000'
    expect(await test.store.query(sql`SELECT * FROM encoded WHERE n >= 1000 ORDER BY n`)).toEqual([
      { n: 1000, ...blank, at },
      { n: 1001, ...blank, at },
    ])
  })

  it.each(ways)('are refused where they have a column that the table lacks, %s', async (_way, insert) => {
    await expect(insert([{ n: 1, other: 'x' }])).rejects.toThrow(/NO_SUCH_COLUMN/)
  })

  it('leave no file behind, whether they were taken or not', async () => {
    await test.store.insertText('encoded', encodeRows([{ n: 1 }]))
    await test.store.insertText('encoded', encodeRows([{ n: 'many' }])).catch(() => {})
    expect(readdirSync(join(test.directory, 'import'))).toEqual([])
    expect(await test.store.query(sql`SELECT n FROM encoded`)).toEqual([{ n: 1 }])
  })
})
