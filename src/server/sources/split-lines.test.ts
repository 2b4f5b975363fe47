import { expect, test } from 'vitest'
import { splitLines } from './split-lines.ts'

/** The lines of a text that comes in pieces of so many bytes. */
async function linesOf(text: string | Buffer, size: number) {
  const bytes = Buffer.from(text)
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const lines: unknown[] = []
  for await (const some of splitLines(chunks())) lines.push(...some)
  return lines
}

const sizes = [1, 2, 3, 7, 1000]

test.each(sizes)('cuts at line feeds alone, whatever comes in %i bytes', async (size) => {
  expect(await linesOf('{"a":"ü 日 🔥"}\n\u2028b\r\n  \n\n{"long":"line"}', size)).toEqual([
    { line: 1, text: '{"a":"ü 日 🔥"}' },
    { line: 2, text: 'b' },
    { line: 5, text: '{"long":"line"}' },
  ])
})

test.each(sizes)('leaves out a byte order mark that comes in %i bytes, and what ends no line', async (size) => {
  expect(await linesOf('\ufeffa\nb\n', size)).toEqual([
    { line: 1, text: 'a' },
    { line: 2, text: 'b' },
  ])
  expect(await linesOf(' \n', size)).toEqual([])
})

test('reads what is no UTF-8 as U+FFFD', async () => {
  expect(await linesOf(Buffer.from([0x61, 0xff, 0x0a, 0x62]), 2)).toEqual([
    { line: 1, text: 'a\ufffd' },
    { line: 2, text: 'b' },
  ])
})
