import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_COLUMNS, numbersOf, readTable } from './read-list.ts'

function read(text: string, column?: number) {
  const table = readTable(text)
  return { table, ...numbersOf(table, column ?? table.likely) }
}
const texts = (text: string, column?: number) => read(text, column).items.map((item) => item.text)

describe('a pasted list', () => {
  it('has a number a line, in any form, and says which lines hold none', () => {
    const { items, without } = read(
      '+49 151 23454567\n\nnobody\r\n(555) 123-4567\ntel:+1-555-123-4567;ext=12\n١٥٥٥١٢٣٤٥٦٧\n12',
    )
    expect(items).toEqual([
      { line: 1, text: '+49 151 23454567' },
      { line: 4, text: '(555) 123-4567' },
      { line: 5, text: 'tel:+1-555-123-4567;ext=12' },
      { line: 6, text: '١٥٥٥١٢٣٤٥٦٧' },
    ])
    expect(without).toEqual([
      { line: 3, text: 'nobody' },
      { line: 7, text: '12' },
    ])
  })

  it('may have its numbers on one line', () => {
    expect(texts('+4915123454567, 0049 30 123456, 15551234567')).toEqual([
      '+4915123454567',
      '0049 30 123456',
      '15551234567',
    ])
    expect(texts('+4915123454567; +4930123456')).toEqual(['+4915123454567', '+4930123456'])
    expect(texts('+49 151 23454567 +49 30 123456')).toEqual(['+49 151 23454567', '+49 30 123456'])
    expect(texts('0151 23454567 / 030 1234567')).toEqual(['0151 23454567', '030 1234567'])
  })

  it('takes an extension for a part of the number, and a letter for none', () => {
    expect(texts('+1 555 123 4567 x12\nx12345x\nx1')).toEqual(['+1 555 123 4567 x12'])
  })

  it('finds a number among words', () => {
    expect(texts('Anna Weber: +49 151 23454567 (mobile)\nBob 0151 11122233, since 2019')).toEqual([
      '+49 151 23454567',
      '0151 11122233',
    ])
  })

  it('is read as lines where a quote is never closed', () => {
    expect(texts('"Anna" +49 151 23454567\n5" pipe\n"+49 30 123456')).toEqual(['+49 151 23454567', '"+49 30 123456'])
  })

  it('holds nothing where there is nothing', () => {
    for (const text of ['', '  \n\n', 'words alone']) expect(texts(text)).toEqual([])
  })

  it('loses no number, whatever stands between them', () => {
    const number = fc.integer({ min: 1_000_000, max: 99_999_999 }).map((n) => `+4915${n}`)
    const apart = fc.constantFrom('\n', '\r\n', '\n\n', ' \n', ',\n')
    fc.assert(
      fc.property(fc.array(fc.tuple(number, apart), { minLength: 1, maxLength: 50 }), (lines) => {
        const text = lines.map(([each, between]) => each + between).join('')
        expect(texts(text)).toEqual(lines.map(([each]) => each))
      }),
    )
  })
})

describe('a table', () => {
  const csv =
    'Customer ID;Name;Mobile;Since;Total\n10000001;Anna;0151 23454567;2024-01-05;12,50\n10000002;"Bob; Jr";;2024-02-05;7,00\n'

  it('is asked for the column that holds numbers', () => {
    const { table, items, without } = read(csv)
    expect(table.columns.map(({ name }) => name)).toEqual(['Customer ID', 'Name', 'Mobile', 'Since', 'Total'])
    expect([table.likely, items]).toEqual([2, [{ line: 2, text: '0151 23454567' }]])
    expect(without).toEqual([{ line: 3, text: '' }])
  })

  it('may be asked for another column, and for all', () => {
    expect(texts(csv, 0)).toEqual(['10000001', '10000002'])
    expect(texts('a;0151 23454567;030 1234567\nb;0171 2345678;', ALL_COLUMNS)).toEqual([
      '0151 23454567',
      '030 1234567',
      '0171 2345678',
    ])
  })

  it('is found in what a spreadsheet copies, without a head too', () => {
    expect(read('Anna\t+4915123454567\t12.50\nBob\t+4930123456\t7.00')).toMatchObject({
      table: { likely: 1, columns: [{ name: '' }, { name: '', sample: '+4915123454567' }, { sample: '12.50' }] },
      items: [{ line: 1 }, { line: 2 }],
    })
  })
})
