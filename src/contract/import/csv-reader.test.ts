import { describe, expect, it } from 'vitest'
import { BrokenCsv, type CsvRecord, makeCsvReader } from './csv-reader.ts'

/** Reads text cut into pieces of so many characters. */
function read(text: string, size = text.length): CsvRecord[] {
  const reader = makeCsvReader()
  const records: CsvRecord[] = []
  for (let at = 0; at < text.length; at += size) records.push(...reader.read(text.slice(at, at + size)))
  return [...records, ...reader.end()]
}

const cells = (text: string) => read(text).map((record) => record.cells)

describe('reading CSV', () => {
  it.each([
    ['commas', 'a,b\n1,"2,5"\n'],
    ['semicolons', 'a;b\r\n1;2,5\r\n'],
    ['tabs, a byte order mark and no line end at the end', '\uFEFFa\tb\n1\t2,5'],
    ['carriage returns alone', 'a;b\r1;2,5\r'],
  ])('finds %s by looking', (_what, text) => {
    expect(cells(text)).toEqual([
      ['a', 'b'],
      ['1', '2,5'],
    ])
  })

  it('does not count delimiters inside of quoted names', () => {
    expect(cells('"a;b;c",d\n1,2\n')[0]).toEqual(['a;b;c', 'd'])
  })

  it('keeps what is quoted: delimiters, doubled quotes and lines, and says on which line each record begins', () => {
    const text = 'name,text\r\nAnn,"He said ""hi"",\r\nthen left"\r\n\r\nBob,bye\r\n'
    expect(read(text)).toEqual([
      { line: 1, cells: ['name', 'text'] },
      { line: 2, cells: ['Ann', 'He said "hi",\r\nthen left'] },
      { line: 5, cells: ['Bob', 'bye'] },
    ])
  })

  it('reads the same in pieces of any size', () => {
    const text = '\uFEFFa,b\r\n"x ""1"", y",2\r\n"line\r\nbreak","3"\r\n\r\n"я",""\r\nlast,"one"'
    const whole = read(text)
    expect(whole).toHaveLength(5)
    for (let size = 1; size < text.length; size++) expect(read(text, size)).toEqual(whole)
  })

  it('names the line of a quote that is never closed, also in a file without end', () => {
    expect(() => read('a,b\n1,2\n"3,4\n5,6\n')).toThrow(expect.objectContaining({ line: 3 }))
    const reader = makeCsvReader()
    reader.read('a,b\n1,"2\n')
    expect(() => {
      for (let count = 0; count < 100; count++) reader.read('x,y\n'.repeat(20_000))
    }).toThrow(BrokenCsv)
  })

  it('marks the record whose quoted cell goes on behind its quote, in pieces of any size', () => {
    const text = 'a,b\n1,"2"\n3,"He said "hi" to me"\n4,5" wide\n'
    for (let size = 1; size <= text.length; size++)
      expect(read(text, size).map(({ line, badQuotes = false }) => [line, badQuotes])).toEqual([
        [1, false],
        [2, false],
        [3, true],
        [4, false],
      ])
  })

  it('finds nothing in an empty file', () => {
    expect(read('')).toEqual([])
    expect(read('\n\n', 1)).toEqual([])
  })
})
