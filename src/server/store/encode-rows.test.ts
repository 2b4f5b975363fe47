import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeRows } from './encode-rows.ts'
import { sql } from './sql.ts'
import { openTestStore } from './test-store.ts'

describe('encodeRows', () => {
  it('writes every column that a row has, and what a row lacks as nothing', () => {
    const { columns, text } = encodeRows([{ a: 'x', b: 1 }, { b: null, c: true }, {}])
    expect(columns).toEqual(['a', 'b', 'c'])
    expect(text.toString()).toBe('x\t1\t\\N\n\\N\t\\N\ttrue\n\\N\t\\N\t\\N\n')
  })

  it('grows as rows do', () => {
    const long = 'ü'.repeat(5000)
    expect(encodeRows([{ a: long }, { a: long }]).text.toString()).toBe(`${long}\n${long}\n`)
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
  afterAll(() => test.remove())

  it('come back as they were, whatever their text holds', async () => {
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
    await test.store.insert('encoded', rows)
    expect(await test.store.query(sql`SELECT * FROM encoded ORDER BY n`)).toEqual(rows)
  })

  it('have the default of a column that they lack', async () => {
    await test.store.insert('encoded', [{ n: 1000 }, { n: 1001, text: null, list: null, yes: null }])
    const blank = { text: '', nullable: null, few: '', big: '0', cents: null, yes: false, list: [] }
    const at = '1970-01-01 00:00:00.000000'
    expect(await test.store.query(sql`SELECT * FROM encoded WHERE n >= 1000 ORDER BY n`)).toEqual([
      { n: 1000, ...blank, at },
      { n: 1001, ...blank, at },
    ])
  })

  it('are refused where they have a column that the table lacks', async () => {
    await expect(test.store.insert('encoded', [{ n: 1, other: 'x' }])).rejects.toThrow(/NO_SUCH_COLUMN/)
  })
})
